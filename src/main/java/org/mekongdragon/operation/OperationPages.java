package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Operations for people: list, record, form, life cycle, who would see a record. */
@Controller
class OperationPages {

  private final Operations operations;
  private final Meetings meetings;
  private final Audiences audiences;
  private final PageForms forms;

  OperationPages(Operations operations, Meetings meetings, Audiences audiences, PageForms forms) {
    this.operations = operations;
    this.meetings = meetings;
    this.audiences = audiences;
    this.forms = forms;
  }

  @GetMapping("/operations")
  String list(Model model) {
    model.addAttribute("operations", operations.all());
    model.addAttribute("mayCreate", operations.mayCreate());
    return "operation/list";
  }

  @GetMapping("/operations/{code}")
  String record(@PathVariable String code, Model model, HttpServletRequest request) {
    return record(code, Optional.empty(), model, request);
  }

  private String record(
      String code, Optional<FormView> refused, Model model, HttpServletRequest request) {
    Operation operation = operations.require(code);
    List<Member> present =
        operations.members(code).stream().filter(member -> member.left().isEmpty()).toList();
    model.addAttribute("operation", operation);
    model.addAttribute("bars", PeriodBar.of(operation.periods()));
    model.addAttribute("members", present);
    model.addAttribute("meetings", meetings.meetings(code));
    model.addAttribute("decisions", meetings.decisions(code));
    model.addAttribute("moves", operations.moves(code));
    model.addAttribute("mayCoordinate", operations.mayCoordinate(code));
    model.addAttribute("names", forms.names(request));
    model.addAttribute("form", refused.orElse(FormView.of(Map.of())));
    return "operation/operation";
  }

  @GetMapping("/operations/new")
  String blank(Model model) {
    operations.requireMayCreate();
    FormView blank =
        FormView.of(
            Map.of(
                "band", List.of("1"),
                "role", List.of(MemberRole.COORDINATOR.code()),
                "periods[0].kind", List.of(Period.Kind.OPERATIONAL.code())));
    return form(model, Optional.empty(), blank);
  }

  @PostMapping("/operations")
  String create(
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      NewOperation wanted = OperationForm.newOperation(Fields.of(typed), Optional.empty());
      return "redirect:/operations/" + operations.create(wanted).code() + "?saved";
    } catch (Problem problem) {
      return form(model, Optional.empty(), forms.refused(typed, problem, request, response));
    }
  }

  @GetMapping("/operations/{code}/edit")
  String edit(@PathVariable String code, Model model) {
    Operation operation = operations.require(code);
    operations.requireMayCoordinate(code);
    FormView present =
        FormView.of(OperationForm.values(operation.plan()))
            .with("revision", Integer.toString(operation.revision()));
    return form(model, Optional.of(operation), present);
  }

  @PostMapping("/operations/{code}/edit")
  String change(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Operation operation = operations.require(code);
    try {
      Fields fields = Fields.of(typed);
      int revision = fields.number("revision", 0, Integer.MAX_VALUE);
      operations.change(code, OperationForm.plan(fields), revision);
      return "redirect:/operations/" + code + "?saved";
    } catch (Problem problem) {
      FormView refused = forms.refused(typed, problem, request, response);
      return form(model, Optional.of(operation), refused);
    }
  }

  private static String form(Model model, Optional<Operation> operation, FormView form) {
    model.addAttribute("operation", operation);
    model.addAttribute("form", form);
    return "operation/form";
  }

  @PostMapping("/operations/{code}/status")
  String move(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    operations.require(code);
    try {
      Fields fields = Fields.of(typed);
      operations.move(code, fields.done(() -> fields.choice("status", Status.class)));
      return "redirect:/operations/" + code + "?saved";
    } catch (Problem problem) {
      FormView refused = forms.refused(typed, problem, request, response);
      return record(code, Optional.of(refused), model, request);
    }
  }

  /** A part of other rooms' forms: who would see what is about to be stored or sent. */
  @GetMapping("/operations/{code}/audience-preview")
  String preview(
      @PathVariable String code,
      @RequestParam(defaultValue = "all") List<String> grants,
      @RequestParam(required = false) List<String> audience,
      Model model) {
    // A form's own field is called audience.
    List<String> asked = audience == null ? grants : audience;
    model.addAttribute("preview", audiences.preview(code, asked));
    return "operation/audience";
  }
}
