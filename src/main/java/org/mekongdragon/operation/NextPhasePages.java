package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets up the next phase in two steps: what changes, then a look at all of it. */
@Controller
class NextPhasePages {

  private final Operations operations;
  private final Phases phases;
  private final Members members;
  private final Contacts contacts;
  private final PageForms forms;

  NextPhasePages(
      Operations operations, Phases phases, Members members, Contacts contacts, PageForms forms) {
    this.operations = operations;
    this.phases = phases;
    this.members = members;
    this.contacts = contacts;
    this.forms = forms;
  }

  @GetMapping("/operations/{code}/next")
  String start(@PathVariable String code, Model model, HttpServletRequest request) {
    Operation previous = operations.require(code);
    operations.requireMayCoordinate(code);
    return form(model, previous, FormView.of(suggested(previous)), request);
  }

  /** The same a year later under the next number; the titles are left to be written. */
  private Map<String, List<String>> suggested(Operation previous) {
    Map<String, List<String>> values = new HashMap<>();
    OperationForm.values(previous.plan())
        .forEach((name, value) -> {
          if (!name.startsWith("periods") && !name.startsWith("titles")) {
            values.put(name, value);
          }
        });
    int phase = Math.min(Plan.HIGHEST_PHASE, previous.phase() + 1);
    values.put("phase", List.of(Integer.toString(phase)));
    String code = previous.series().toUpperCase(java.util.Locale.ROOT) + phase;
    values.put("code", List.of(NewOperation.isCode(code) ? code : ""));
    values.put("band", List.of(Integer.toString(previous.band() % Plan.BANDS + 1)));
    values.put("periods[0].kind", List.of(Period.Kind.OPERATIONAL.code()));
    Period model =
        previous.periods().stream()
            .filter(period -> period.kind() == Period.Kind.OPERATIONAL)
            .findFirst()
            .orElse(previous.periods().getFirst());
    values.put("periods[0].from", List.of(model.from().plusYears(1).toString()));
    values.put("periods[0].to", model.to().map(to -> to.plusYears(1).toString()).stream().toList());
    values.put("people", List.of("true"));
    values.put("contacts", List.of("true"));
    values.put(
        "organisations", present(previous.code()).stream().map(Member::organisation).toList());
    members.ownRole(previous.code()).ifPresent(role -> values.put("role", List.of(role.code())));
    return values;
  }

  @PostMapping("/operations/{code}/next")
  String next(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Operation previous = operations.require(code);
    operations.requireMayCoordinate(code);
    try {
      typed.set("chosen", "true");
      NextPhase next = NextPhaseForm.read(Fields.of(typed), operations.members(code));
      return switch (typed.getOrDefault("step", List.of("")).getFirst()) {
        case "create" -> "redirect:/operations/" + phases.setUp(code, next).code() + "?saved";
        case "back" -> form(model, previous, FormView.of(typed), request);
        default -> review(model, previous, next, FormView.of(typed), request);
      };
    } catch (Problem problem) {
      return form(model, previous, forms.refused(typed, problem, request, response), request);
    }
  }

  private String form(Model model, Operation previous, FormView form, HttpServletRequest request) {
    model.addAttribute("previous", previous);
    model.addAttribute("members", present(previous.code()));
    model.addAttribute("names", forms.names(request));
    model.addAttribute("form", form);
    return "operation/next";
  }

  private String review(
      Model model, Operation previous, NextPhase next, FormView form, HttpServletRequest request) {
    model.addAttribute("previous", previous);
    model.addAttribute("next", next);
    model.addAttribute("form", form);
    model.addAttribute("names", forms.names(request));
    model.addAttribute(
        "members",
        present(previous.code()).stream()
            .filter(member -> next.organisations().contains(member.organisation()))
            .toList());
    model.addAttribute(
        "people",
        members.people(previous.code()).stream()
            .filter(person -> next.organisations().contains(person.organisation()))
            .count());
    model.addAttribute(
        "contacts",
        contacts.list(previous.code(), ContactFilter.ALL).stream()
            .filter(kept -> next.organisations().contains(kept.value().organisation()))
            .count());
    return "operation/next-review";
  }

  private List<Member> present(String code) {
    return operations.members(code).stream().filter(member -> member.left().isEmpty()).toList();
  }
}
