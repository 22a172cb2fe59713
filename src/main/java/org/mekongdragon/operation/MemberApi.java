package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members and people of an operation for programs. */
@RestController
@RequestMapping("/api/v1/operations/{code}")
class MemberApi {

  private final Operations operations;
  private final Members members;
  private final Organisations organisations;
  private final Languages languages;
  private final Clock clock;

  MemberApi(
      Operations operations,
      Members members,
      Organisations organisations,
      Languages languages,
      Clock clock) {
    this.operations = operations;
    this.members = members;
    this.organisations = organisations;
    this.languages = languages;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  @GetMapping("/members")
  OperationJson.Items<OperationJson.OneMember> all(
      @PathVariable String code, HttpServletRequest request) {
    String language = languages.of(request).code();
    return OperationJson.Items.all(
        operations.members(code).stream().map(member -> json(member, language)).toList());
  }

  /**
   * Body: {@code {"organisation": "TH-CUSTOMS", "role": "participant", "joined": "2026-04-15"}}.
   */
  @PostMapping("/members")
  ResponseEntity<OperationJson.OneMember> admit(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    MemberForm.Admission wanted = MemberForm.admission(JsonBody.fields(request));
    Member member =
        members.admit(
            code,
            wanted.organisation(),
            wanted.role(),
            wanted.joined().orElseGet(() -> LocalDate.now(clock)));
    return answer(HttpStatus.CREATED, member, request);
  }

  /** Body: {@code {"role": "observer"}} or {@code {"left": "2026-09-15"}}; needs If-Match. */
  @PutMapping("/members/{organisation}")
  ResponseEntity<OperationJson.OneMember> change(
      @PathVariable String code, @PathVariable String organisation, HttpServletRequest request) {
    operations.require(code);
    int revision = JsonBody.revision(request);
    MemberForm.Change wanted = MemberForm.change(JsonBody.fields(request));
    if (wanted.left().isPresent()) {
      members.dismiss(code, organisation, wanted.left().get(), revision);
      return ResponseEntity.noContent().build();
    }
    MemberRole role =
        wanted.role().orElseThrow(() -> Problem.at("role", OperationProblem.NO_CHOICE));
    return answer(HttpStatus.OK, members.change(code, organisation, role, revision), request);
  }

  @GetMapping("/people")
  OperationJson.Items<OperationJson.OnePerson> people(@PathVariable String code) {
    return OperationJson.Items.all(
        members.people(code).stream().map(OperationJson.OnePerson::of).toList());
  }

  /** Body: {@code {"login": "ncp.vn", "roles": ["national-contact"]}}; no roles end it. */
  @PostMapping("/people")
  OperationJson.Items<OperationJson.OnePerson> enrol(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    MemberForm.Enrolment wanted = MemberForm.enrolment(JsonBody.fields(request));
    members.enrol(code, wanted.login(), wanted.roles());
    List<OperationJson.OnePerson> enrolled =
        members.people(code).stream()
            .filter(person -> person.login().equals(wanted.login()))
            .map(OperationJson.OnePerson::of)
            .toList();
    return OperationJson.Items.all(enrolled);
  }

  private ResponseEntity<OperationJson.OneMember> answer(
      HttpStatus status, Member member, HttpServletRequest request) {
    return ResponseEntity.status(status)
        .eTag(JsonBody.tag(member.revision()))
        .body(json(member, languages.of(request).code()));
  }

  private OperationJson.OneMember json(Member member, String language) {
    Optional<Organisation> organisation = organisations.find(member.organisation());
    return new OperationJson.OneMember(
        member.organisation(),
        organisation.map(found -> found.country().value()).orElse(""),
        organisation.map(found -> found.name(language)).orElse(member.organisation()),
        member.role().code(),
        member.joined(),
        member.left(),
        member.revision());
  }
}
