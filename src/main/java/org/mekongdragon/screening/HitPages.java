package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A hit's page and the work on it. */
@Controller
@RequestMapping("/targeting/hits/{id}")
class HitPages {

  private static final int INVALID = 422;

  private final Hits hits;
  private final HitViews views;
  private final PortAlerts alerts;
  private final People people;
  private final Languages languages;

  HitPages(Hits hits, HitViews views, PortAlerts alerts, People people, Languages languages) {
    this.hits = hits;
    this.views = views;
    this.alerts = alerts;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String record(@PathVariable String id, HttpServletRequest request, Model model) {
    return show(id, Faults.none(), request, model);
  }

  /** A hit in few words, beside the queue. */
  @GetMapping("/preview")
  String preview(@PathVariable String id, HttpServletRequest request, Model model) {
    long key = HitApi.key(id);
    model.addAttribute("view", views.of(key, hits.find(key), languages.texts(request)));
    return "screening/preview";
  }

  @PostMapping("/assignment")
  String assign(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String assignee,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Attempt attempt = new Attempt(id, request, response, model);
    return attempt.of(() -> hits.assign(HitApi.key(id), assignee));
  }

  /** Takes it: it is the caller's, and under way. */
  @PostMapping("/take")
  String take(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return new Attempt(id, request, response, model)
        .of(() -> {
          long key = HitApi.key(id);
          HitRecord taken = hits.assign(key, people.current().login());
          return taken.candidate().state().next().contains(HitState.IN_PROGRESS)
              ? hits.move(key, HitState.IN_PROGRESS, "")
              : taken;
        });
  }

  @PostMapping("/state")
  String move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return new Attempt(id, request, response, model)
        .of(() -> hits.move(HitApi.key(id), choice("state", state, HitState::of), note));
  }

  @PostMapping("/selection")
  String select(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return new Attempt(id, request, response, model)
        .of(() -> hits.select(HitApi.key(id), choice("reason", reason, SelectionReason::of), note));
  }

  @PostMapping("/alert")
  String alert(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String port,
      @RequestParam(name = "alertNote", defaultValue = "") String note,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PortAlerts.Asked asked = new PortAlerts.Asked(recipient, port, note, key(key));
    return new Attempt(id, request, response, model).of(() -> alerts.send(HitApi.key(id), asked));
  }

  private static UUID key(String sent) {
    return sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(sent)
        : UUID.randomUUID();
  }

  static <T> T choice(String field, String text, Function<String, T> read) {
    try {
      return read.apply(text.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.at(field, ScreeningProblem.HIT_CHOICE, field);
    }
  }

  private String show(String id, Faults faults, HttpServletRequest request, Model model) {
    long key = HitApi.key(id);
    model.addAttribute("view", views.of(key, hits.find(key), languages.texts(request)));
    model.addAttribute("faults", faults);
    return "screening/hit";
  }

  /** Something that is done on the page: what is wrong is said on it. */
  private final class Attempt {

    private final String id;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Model model;

    Attempt(String id, HttpServletRequest request, HttpServletResponse response, Model model) {
      this.id = id;
      this.request = request;
      this.response = response;
      this.model = model;
    }

    String of(Supplier<?> work) {
      try {
        var _ = work.get();
        return "redirect:/targeting/hits/" + HitApi.key(id);
      } catch (Problem problem) {
        ProblemCode.Kind kind = problem.code().kind();
        if (kind != ProblemCode.Kind.USER && kind != ProblemCode.Kind.CONFLICT) {
          throw problem;
        }
        response.setStatus(INVALID);
        return show(id, Faults.of(problem), request, model);
      }
    }
  }
}
