package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the next phase of an operation from the one before. */
@Component
public class Phases {

  private final Operations operations;
  private final OperationAccess access;
  private final MemberStore memberStore;
  private final ContactStore contactStore;
  private final DutyStore duties;
  private final Members members;
  private final Groups groups;
  private final Audit audit;

  Phases(
      Operations operations,
      OperationAccess access,
      MemberStore memberStore,
      ContactStore contactStore,
      DutyStore duties,
      Members members,
      Groups groups,
      Audit audit) {
    this.operations = operations;
    this.access = access;
    this.memberStore = memberStore;
    this.contactStore = contactStore;
    this.duties = duties;
    this.members = members;
    this.groups = groups;
    this.audit = audit;
  }

  /**
   * Sets up the next phase as a draft, in one go or not at all. Members of the previous phase join
   * today, so that whoever prepares it sees it before it begins; former members are left out.
   * Contact points come with their rosters, without shifts of the past.
   *
   * @param previous a phase that the caller coordinates
   * @throws org.mekongdragon.kernel.Problem {@code no-operation}, {@code role-needed}, {@code
   *     code-not-free}
   */
  @Transactional
  public Operation setUp(String previous, NextPhase next) {
    access.require(previous);
    Person creator = access.coordinator(previous);
    NewOperation wanted = next.wanted();
    operations.create(
        new NewOperation(wanted.code(), wanted.plan(), wanted.role(), Optional.of(previous)));
    Set<String> taken = admit(previous, next, creator.organisation());
    int people = next.people() ? enrol(previous, wanted.code(), taken) : 0;
    int contacts = next.contacts() ? takeOver(previous, wanted.code(), taken) : 0;
    audit.record(
        Audited.of("operation.next-phase-set-up", Operations.subject(wanted.code()), wanted.code())
            .with("previous", previous)
            .with("members", taken.size())
            .with("people", people)
            .with("contactPoints", contacts));
    return access.require(wanted.code());
  }

  private Set<String> admit(String previous, NextPhase next, String own) {
    LocalDate today = access.today();
    Set<String> taken = new HashSet<>(Set.of(own));
    memberStore.members(previous).stream()
        .filter(member -> member.isPresent(today))
        .filter(member -> next.organisations().contains(member.organisation()))
        .filter(member -> taken.add(member.organisation()))
        .forEach(member ->
            members.admit(next.wanted().code(), member.organisation(), member.role(), today));
    return taken;
  }

  private int enrol(String previous, String code, Set<String> organisations) {
    List<Groups.Enrolled> again =
        groups.enrolled(previous).stream()
            .filter(person -> organisations.contains(person.organisation()))
            .toList();
    Set<UUID> coordinators = new HashSet<>();
    groups.enrolled(code).forEach(person -> coordinators.add(person.person()));
    again.forEach(person -> {
      Set<Role> roles = EnumSet.copyOf(person.roles());
      if (coordinators.contains(person.person())) {
        roles.add(Role.COORDINATOR);
      }
      groups.enrol(code, person.person(), roles);
    });
    return again.size();
  }

  private int takeOver(String previous, String code, Set<String> organisations) {
    LocalDate today = access.today();
    Map<UUID, Kept<Roster>> rosters = duties.all(previous);
    List<Kept<ContactPoint>> again =
        contactStore.points(previous).stream()
            .filter(kept -> organisations.contains(kept.value().organisation()))
            .filter(kept -> kept.value().isValid(today))
            .toList();
    for (Kept<ContactPoint> kept : again) {
      UUID taken = contactStore.insert(code, kept.value().toBeConfirmed(today));
      Optional.ofNullable(rosters.get(kept.id()))
          .ifPresent(roster -> {
            var _ = duties.save(code, taken, roster.value().from(today), 0);
          });
    }
    return again.size();
  }
}
