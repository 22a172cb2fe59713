package org.mekongdragon.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;

/** What somebody may do in an operation; the database decides whether they see it. */
@Component
class OperationAccess {

  private final OperationStore store;
  private final MemberStore members;
  private final People people;
  private final Groups groups;
  private final Clock clock;

  OperationAccess(
      OperationStore store, MemberStore members, People people, Groups groups, Clock clock) {
    this.store = store;
    this.members = members;
    this.people = people;
    this.groups = groups;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  /** The day that it is where the server stands, which is the database's day too. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  Optional<Operation> find(String code) {
    return NewOperation.isCode(code) ? store.find(code) : Optional.empty();
  }

  Operation require(String code) {
    return find(code).orElseThrow(() -> Problem.of(OperationProblem.NO_OPERATION));
  }

  /** An operation that the caller may change. */
  Operation requireOpen(String code) {
    Operation operation = require(code);
    if (operation.status() == Status.CLOSED) {
      throw Problem.of(OperationProblem.OPERATION_CLOSED);
    }
    return operation;
  }

  Person coordinator(String code) {
    return people.require(code, Role.COORDINATOR);
  }

  /** The caller, who coordinates or is the national contact point of that organisation. */
  Person actsFor(String code, String organisation) {
    Person caller = people.require(code, Role.COORDINATOR, Role.NATIONAL_CONTACT);
    if (!caller.isIn(code, Role.COORDINATOR) && !caller.organisation().equals(organisation)) {
      throw Problem.of(OperationProblem.OWN_ORGANISATION_ONLY);
    }
    return caller;
  }

  boolean mayCoordinate(String code) {
    return people.findCurrent().filter(person -> person.isIn(code, Role.COORDINATOR)).isPresent();
  }

  boolean mayActFor(String code, String organisation) {
    return people
        .findCurrent()
        .filter(person ->
            person.isIn(code, Role.COORDINATOR)
                || (person.isIn(code, Role.NATIONAL_CONTACT)
                    && person.organisation().equals(organisation)))
        .isPresent();
  }

  Person requireApprover(Operation operation) {
    Person caller = people.requireMember(operation.code());
    if (!mayApprove(caller, operation)) {
      throw Problem.of(OperationProblem.APPROVER_NEEDED);
    }
    return caller;
  }

  /** Whether the caller may move the operation there, as far as roles go. */
  boolean mayMove(Operation operation, Status to) {
    return people
        .findCurrent()
        .filter(person ->
            to == Status.APPROVED
                ? mayApprove(person, operation)
                : person.isIn(operation.code(), Role.COORDINATOR))
        .isPresent();
  }

  private static boolean mayApprove(Person person, Operation operation) {
    return person.isIn(operation.code(), Role.NATIONAL_CONTACT)
        && operation.initiators().contains(person.organisation());
  }

  Person mayCreate() {
    Person person = people.current();
    if (!person.systemRoles().contains(Role.ADMIN)
        && !person.allRoles().contains(Role.COORDINATOR)) {
      people.requireSystem(Role.ADMIN);
    }
    return person;
  }

  /** The number of the audience that sees the operation in that state. */
  int audienceOf(String code, Status status) {
    return groups.numberOf(status == Status.DRAFT ? draftAudience(code) : Audience.everybody(code));
  }

  private Audience draftAudience(String code) {
    List<String> grants = new ArrayList<>(List.of("role:" + Role.COORDINATOR.code()));
    members.members(code).stream()
        .filter(member -> member.role().prepares() && member.isPresent(today()))
        .forEach(member -> grants.add("org:" + member.organisation()));
    return new Audience(code, grants);
  }
}
