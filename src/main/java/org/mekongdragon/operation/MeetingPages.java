package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms for meetings and decisions; both are listed on the operation's own page. */
@Controller
class MeetingPages {

  private static final String NEW = "new";

  private final Operations operations;
  private final Meetings meetings;
  private final PageForms forms;

  MeetingPages(Operations operations, Meetings meetings, PageForms forms) {
    this.operations = operations;
    this.meetings = meetings;
    this.forms = forms;
  }

  @GetMapping("/operations/{code}/meetings/{id}")
  String meeting(@PathVariable String code, @PathVariable String id, Model model) {
    operations.requireMayCoordinate(code);
    if (id.equals(NEW)) {
      return meetingForm(code, id, FormView.of(Map.of()), model);
    }
    Kept<Meeting> kept =
        one(
            meetings.meetings(code),
            key(id, OperationProblem.NO_MEETING),
            OperationProblem.NO_MEETING);
    FormView present =
        FormView.of(MeetingForm.values(kept.value()))
            .with("revision", Integer.toString(kept.revision()));
    return meetingForm(code, id, present, model);
  }

  @PostMapping("/operations/{code}/meetings/{id}")
  String saveMeeting(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    operations.requireMayCoordinate(code);
    try {
      Fields fields = Fields.of(typed);
      if (id.equals(NEW)) {
        meetings.add(code, MeetingForm.meeting(fields));
      } else {
        int revision = fields.number("revision", 0, Integer.MAX_VALUE);
        UUID key = key(id, OperationProblem.NO_MEETING);
        meetings.change(code, key, MeetingForm.meeting(fields), revision);
      }
      return "redirect:/operations/" + code + "?saved";
    } catch (Problem problem) {
      return meetingForm(code, id, forms.refused(typed, problem, request, response), model);
    }
  }

  private String meetingForm(String code, String id, FormView form, Model model) {
    model.addAttribute("operation", operations.require(code));
    model.addAttribute("id", id);
    model.addAttribute("form", form);
    return "operation/meeting";
  }

  @GetMapping("/operations/{code}/decisions/{id}")
  String decision(@PathVariable String code, @PathVariable String id, Model model) {
    operations.requireMayCoordinate(code);
    if (id.equals(NEW)) {
      return decisionForm(code, id, FormView.of(Map.of()), model);
    }
    Kept<Decision> kept =
        one(
            meetings.decisions(code),
            key(id, OperationProblem.NO_DECISION),
            OperationProblem.NO_DECISION);
    FormView present =
        FormView.of(MeetingForm.values(kept.value()))
            .with("revision", Integer.toString(kept.revision()));
    return decisionForm(code, id, present, model);
  }

  @PostMapping("/operations/{code}/decisions/{id}")
  String saveDecision(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    operations.requireMayCoordinate(code);
    try {
      Fields fields = Fields.of(typed);
      if (id.equals(NEW)) {
        meetings.add(code, MeetingForm.decision(fields));
      } else {
        int revision = fields.number("revision", 0, Integer.MAX_VALUE);
        UUID key = key(id, OperationProblem.NO_DECISION);
        meetings.change(code, key, MeetingForm.decision(fields), revision);
      }
      return "redirect:/operations/" + code + "?saved";
    } catch (Problem problem) {
      return decisionForm(code, id, forms.refused(typed, problem, request, response), model);
    }
  }

  private String decisionForm(String code, String id, FormView form, Model model) {
    model.addAttribute("operation", operations.require(code));
    model.addAttribute("meetings", meetings.meetings(code));
    model.addAttribute("id", id);
    model.addAttribute("form", form);
    return "operation/decision";
  }

  private static <T> Kept<T> one(List<Kept<T>> all, UUID id, ProblemCode absent) {
    return all.stream()
        .filter(kept -> kept.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.of(absent));
  }

  private static UUID key(String text, ProblemCode absent) {
    return Fields.parseKey(text).orElseThrow(() -> Problem.of(absent));
  }
}
