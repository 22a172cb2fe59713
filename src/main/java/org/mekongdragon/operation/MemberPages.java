package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Members of an operation and its people, for people. */
@Controller
class MemberPages {

  private final Operations operations;
  private final Members members;
  private final PageForms forms;
  private final Clock clock;

  MemberPages(Operations operations, Members members, PageForms forms, Clock clock) {
    this.operations = operations;
    this.members = members;
    this.forms = forms;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  @GetMapping("/operations/{code}/members")
  String list(@PathVariable String code, Model model, HttpServletRequest request) {
    String today = LocalDate.now(clock).toString();
    return page(code, FormView.of(Map.of("joined", List.of(today))), model, request);
  }

  @PostMapping("/operations/{code}/members")
  String admit(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return write(
        code,
        typed,
        model,
        request,
        response,
        () -> {
          MemberForm.Admission wanted = MemberForm.admission(Fields.of(typed));
          members.admit(
              code,
              wanted.organisation(),
              wanted.role(),
              wanted.joined().orElseGet(() -> LocalDate.now(clock)));
        });
  }

  @PostMapping("/operations/{code}/members/{organisation}")
  String change(
      @PathVariable String code,
      @PathVariable String organisation,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return write(
        code,
        typed,
        model,
        request,
        response,
        () -> {
          Fields fields = Fields.of(typed);
          int revision = fields.number("revision", 0, Integer.MAX_VALUE);
          MemberForm.Change wanted = MemberForm.change(fields);
          if (wanted.left().isPresent()) {
            members.dismiss(code, organisation, wanted.left().get(), revision);
          } else {
            MemberRole role =
                wanted.role().orElseThrow(() -> Problem.at("role", OperationProblem.NO_CHOICE));
            members.change(code, organisation, role, revision);
          }
        });
  }

  @PostMapping("/operations/{code}/people")
  String enrol(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return write(
        code,
        typed,
        model,
        request,
        response,
        () -> {
          MemberForm.Enrolment wanted = MemberForm.enrolment(Fields.of(typed));
          members.enrol(code, wanted.login(), wanted.roles());
        });
  }

  private String write(
      String code,
      MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      Runnable work) {
    operations.require(code);
    try {
      work.run();
    } catch (Problem problem) {
      return page(code, forms.refused(typed, problem, request, response), model, request);
    }
    // Whoever dismissed the own organisation sees the operation no more.
    return operations.find(code).isPresent()
        ? "redirect:/operations/" + code + "/members?saved"
        : "redirect:/operations";
  }

  private String page(String code, FormView form, Model model, HttpServletRequest request) {
    Operation operation = operations.require(code);
    NamesView names = forms.names(request);
    LocalDate today = LocalDate.now(clock);
    List<Member> all = operations.members(code);
    Set<String> present =
        all.stream()
            .filter(member -> member.isPresent(today))
            .map(Member::organisation)
            .collect(Collectors.toSet());
    Set<String> others = new TreeSet<>(names.organisations().keySet());
    others.removeAll(present);
    model.addAttribute("operation", operation);
    model.addAttribute("members", all);
    model.addAttribute("today", today);
    model.addAttribute("others", names.choices(others));
    model.addAttribute("people", members.people(code));
    model.addAttribute("candidates", members.candidates(code));
    model.addAttribute("mayCoordinate", operations.mayCoordinate(code));
    model.addAttribute("roles", roles(operations.mayCoordinate(code)));
    model.addAttribute("names", names);
    model.addAttribute("form", form);
    return "operation/members";
  }

  /** The roles that the caller may give. */
  private static List<Role> roles(boolean mayCoordinate) {
    return Members.ROLES.stream()
        .filter(role -> mayCoordinate || role != Role.COORDINATOR)
        .sorted()
        .toList();
  }
}
