package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings and decisions for programs. */
@RestController
@RequestMapping("/api/v1/operations/{code}")
class MeetingApi {

  private final Operations operations;
  private final Meetings meetings;

  MeetingApi(Operations operations, Meetings meetings) {
    this.operations = operations;
    this.meetings = meetings;
  }

  @GetMapping("/meetings")
  OperationJson.Items<OperationJson.OneMeeting> meetings(@PathVariable String code) {
    return OperationJson.Items.all(
        meetings.meetings(code).stream().map(OperationJson.OneMeeting::of).toList());
  }

  @PostMapping("/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> addMeeting(@PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    return Map.of("id", meetings.add(code, MeetingForm.meeting(JsonBody.fields(request))));
  }

  @PutMapping("/meetings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeMeeting(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
    operations.require(code);
    int revision = JsonBody.revision(request);
    Meeting meeting = MeetingForm.meeting(JsonBody.fields(request));
    meetings.change(code, key(id, OperationProblem.NO_MEETING), meeting, revision);
  }

  @GetMapping("/decisions")
  OperationJson.Items<OperationJson.OneDecision> decisions(@PathVariable String code) {
    return OperationJson.Items.all(
        meetings.decisions(code).stream().map(OperationJson.OneDecision::of).toList());
  }

  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> addDecision(@PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    return Map.of("id", meetings.add(code, MeetingForm.decision(JsonBody.fields(request))));
  }

  @PutMapping("/decisions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeDecision(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
    operations.require(code);
    int revision = JsonBody.revision(request);
    Decision decision = MeetingForm.decision(JsonBody.fields(request));
    meetings.change(code, key(id, OperationProblem.NO_DECISION), decision, revision);
  }

  private static UUID key(String text, ProblemCode absent) {
    return Fields.parseKey(text).orElseThrow(() -> Problem.of(absent));
  }
}
