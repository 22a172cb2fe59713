package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalInt;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for the dock, and the way from it to the report of a seizure. */
@Controller
@RequestMapping("/targeting/hits/{id}")
class ExaminationPages {

  private static final int INVALID = 422;

  private final Hits hits;
  private final Operations operations;
  private final HitWords words;
  private final Languages languages;

  ExaminationPages(Hits hits, Operations operations, HitWords words, Languages languages) {
    this.hits = hits;
    this.words = words;
    this.operations = operations;
    this.languages = languages;
  }

  @GetMapping("/examination")
  String blank(@PathVariable String id, HttpServletRequest request, Model model) {
    return show(id, new ExaminationView.Typed("", "", ""), Faults.none(), request, model);
  }

  @PostMapping("/examination")
  String examine(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "do", defaultValue = "save") String wish,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ExaminationView.Typed typed = new ExaminationView.Typed(result, minutes, text);
    try {
      NewExamination examination = NewExamination.of(result(result, wish), minutes(minutes), text);
      var _ = hits.examine(HitApi.key(id), examination);
      boolean reports = wish.equals("seizure") && examination.result() == ExaminationResult.SEIZURE;
      return "redirect:/targeting/hits/" + HitApi.key(id) + (reports ? "/seizure" : "");
    } catch (Problem problem) {
      if (problem.code().kind() != ProblemCode.Kind.USER) {
        throw problem;
      }
      response.setStatus(INVALID);
      return show(id, typed, Faults.of(problem), request, model);
    }
  }

  /** Who goes on to the report of a seizure has found one. */
  private static ExaminationResult result(String typed, String wish) {
    if (typed.isBlank() && wish.equals("seizure")) {
      return ExaminationResult.SEIZURE;
    }
    if (typed.isBlank()) {
      throw Problem.at("result", ScreeningProblem.HIT_RESULT_MISSING);
    }
    return HitPages.choice("result", typed, ExaminationResult::of);
  }

  /** To the form for a seizure: at once when there is one operation, else the officer chooses. */
  @GetMapping("/seizure")
  String seizure(@PathVariable String id, HttpServletRequest request, Model model) {
    long key = HitApi.key(id);
    Candidate candidate = hits.find(key).candidate();
    List<Operation> open =
        operations.all().stream().filter(one -> one.status().takesReports()).toList();
    if (open.size() == 1) {
      return "redirect:" + form(open.getFirst().code(), candidate.consignment());
    }
    String language = languages.texts(request).language().code();
    model.addAttribute("key", key);
    model.addAttribute("title", HitRows.title(candidate, languages.texts(request)));
    model.addAttribute(
        "choices",
        open.stream()
            .map(one ->
                new Choice(
                    form(one.code(), candidate.consignment()),
                    one.code() + " · " + one.title(language)))
            .toList());
    return "screening/operations";
  }

  static String form(String operation, long consignment) {
    return "/operations/" + operation + "/seizures/new?consignment=" + consignment;
  }

  private static OptionalInt minutes(String typed) {
    String digits = typed.strip();
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!digits.matches("[0-9]{1,6}")) {
      throw Problem.at("minutes", ScreeningProblem.HIT_MINUTES, 0, NewExamination.MOST_MINUTES);
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private String show(
      String id,
      ExaminationView.Typed typed,
      Faults faults,
      HttpServletRequest request,
      Model model) {
    var texts = languages.texts(request);
    HitRecord record = hits.find(HitApi.key(id));
    Candidate candidate = record.candidate();
    model.addAttribute(
        "view",
        new ExaminationView(
            HitApi.key(id),
            HitRows.title(candidate, texts),
            candidate.cargo().goods(),
            String.join(", ", candidate.cargo().containers()),
            record.hits().stream()
                .findFirst()
                .map(hit -> words.line(hit.reasons(), texts))
                .orElse(""),
            typed,
            faults));
    return "screening/examination";
  }
}
