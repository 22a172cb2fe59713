package org.mekongdragon.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers when, for programs. */
@RestController
@RequestMapping("/api/v1/operations/{code}/contact-points")
class DutyApi {

  private final Duties duties;
  private final Operations operations;

  DutyApi(Duties duties, Operations operations) {
    this.duties = duties;
    this.operations = operations;
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneDuty(
      OperationJson.OneContact contact, Optional<String> zone, Optional<Instant> until) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Answering(Instant at, List<OneDuty> items, long withoutHours) {}

  record OneSpan(String day, LocalTime from, LocalTime until) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneShift(LocalDate day, Optional<LocalTime> from, Optional<LocalTime> until) {}

  record OneRoster(String zone, List<OneSpan> hours, List<OneShift> shifts, int revision) {

    static OneRoster of(Kept<Roster> kept) {
      Roster roster = kept.value();
      return new OneRoster(
          roster.zone().getId(),
          roster.hours().stream()
              .map(one ->
                  new OneSpan(
                      one.day().name().toLowerCase(Locale.ROOT),
                      one.span().from(),
                      one.span().until()))
              .toList(),
          roster.shifts().stream()
              .map(one ->
                  new OneShift(
                      one.day(),
                      one.span().map(Roster.Span::from),
                      one.span().map(Roster.Span::until)))
              .toList(),
          kept.revision());
    }
  }

  @GetMapping("/on-duty")
  Answering onDuty(
      @PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
    operations.require(code);
    DutyFilter filter = DutyForm.filter(Fields.of(parameters), duties.now());
    return new Answering(
        filter.at(),
        duties.onDuty(code, filter).stream()
            .map(duty ->
                new OneDuty(
                    OperationJson.OneContact.of(duty.contact()),
                    duty.zone().map(ZoneId::getId),
                    duty.until()))
            .toList(),
        duties.withoutHours(code));
  }

  @GetMapping("/{id}/duty")
  ResponseEntity<OneRoster> roster(@PathVariable String code, @PathVariable String id) {
    return answer(duties.roster(code, key(id)));
  }

  @PutMapping("/{id}/duty")
  ResponseEntity<OneRoster> change(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
    operations.require(code);
    int revision = JsonBody.revision(request);
    Roster roster = DutyForm.roster(JsonBody.fields(request));
    return answer(duties.change(code, key(id), roster, revision));
  }

  private static ResponseEntity<OneRoster> answer(Kept<Roster> kept) {
    return ResponseEntity.ok().eTag(JsonBody.tag(kept.revision())).body(OneRoster.of(kept));
  }

  private static UUID key(String text) {
    return Fields.parseKey(text).orElseThrow(() -> Problem.of(OperationProblem.NO_CONTACT_POINT));
  }
}
