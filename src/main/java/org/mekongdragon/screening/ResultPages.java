package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What targeting earned, the learned score and the random share. */
@Controller
@RequestMapping("/targeting/results")
class ResultPages {

  private static final int USUAL_MONTHS = 12;
  private static final int MOST_MONTHS = 60;
  private static final int INVALID = 422;

  private final ResultViews views;
  private final Scores scores;
  private final Screenings screenings;
  private final Languages languages;
  private final Clock clock;

  ResultPages(
      ResultViews views, Scores scores, Screenings screenings, Languages languages, Clock clock) {
    this.views = views;
    this.scores = scores;
    this.screenings = screenings;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping
  String results(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request,
      Model model) {
    return show(period(from, until), Faults.none(), request, model);
  }

  @PostMapping("/score")
  String learn(HttpServletRequest request, HttpServletResponse response, Model model) {
    return attempt(scores::learn, "#score", new Page(request, response, model));
  }

  @PostMapping("/random-share")
  String share(
      @RequestParam(defaultValue = "") String share,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return attempt(
        () -> screenings.changeRandomShare(part(share)),
        "#random",
        new Page(request, response, model));
  }

  private record Page(HttpServletRequest request, HttpServletResponse response, Model model) {}

  private String attempt(Runnable work, String place, Page page) {
    try {
      work.run();
      return "redirect:/targeting/results" + place;
    } catch (Problem problem) {
      if (problem.code().kind() != ProblemCode.Kind.USER) {
        throw problem;
      }
      page.response().setStatus(INVALID);
      return show(period("", ""), Faults.of(problem), page.request(), page.model());
    }
  }

  private String show(
      Results.Period period, Faults faults, HttpServletRequest request, Model model) {
    model.addAttribute("view", views.of(period, languages.texts(request)));
    model.addAttribute("faults", faults);
    return "screening/results";
  }

  /** Per cent as typed, with point or comma. */
  private static double part(String typed) {
    try {
      return new BigDecimal(typed.strip().replace(',', '.')).movePointLeft(2).doubleValue();
    } catch (NumberFormatException e) {
      throw Problem.at("share", ScreeningProblem.RANDOM_SHARE, 0, 100 * Screenings.MOST_SHARE);
    }
  }

  private Results.Period period(String from, String until) {
    YearMonth now = YearMonth.from(clock.instant().atZone(Results.ZONE));
    YearMonth last = month(until, now);
    YearMonth first = month(from, last.minusMonths(USUAL_MONTHS - 1L));
    YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
    YearMonth bounded = first.isBefore(earliest) ? earliest : first;
    return new Results.Period(bounded.isAfter(last) ? last : bounded, last);
  }

  private static YearMonth month(String text, YearMonth usual) {
    try {
      return text.isEmpty() ? usual : YearMonth.parse(text.strip());
    } catch (DateTimeException e) {
      return usual;
    }
  }
}
