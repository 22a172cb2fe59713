package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to membership: organisations that join and leave, people and their roles. Coordinators
 * act for everybody, a national contact point enrols people of the own organisation.
 */
@Component
public class Members {

  /** The roles that are given in an operation. */
  public static final Set<Role> ROLES =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.AUDITOR)));

  private final MemberStore store;
  private final OperationStore operations;
  private final OperationAccess access;
  private final Groups groups;
  private final People people;
  private final Organisations organisations;
  private final Audit audit;

  Members(
      MemberStore store,
      OperationStore operations,
      OperationAccess access,
      Groups groups,
      People people,
      Organisations organisations,
      Audit audit) {
    this.store = store;
    this.operations = operations;
    this.access = access;
    this.groups = groups;
    this.people = people;
    this.organisations = organisations;
    this.audit = audit;
  }

  /**
   * Takes an organisation in. Its people still have to be enrolled.
   *
   * @param joined the first day; before it nobody of the organisation sees anything
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code operation-closed}, {@code
   *     unknown-organisation}, {@code already-member}
   */
  @Transactional
  public Member admit(String code, String organisation, MemberRole role, LocalDate joined) {
    Operation operation = access.requireOpen(code);
    access.coordinator(code);
    if (!isCode(organisation) || organisations.find(organisation).isEmpty()) {
      throw Problem.at("organisation", OperationProblem.UNKNOWN_ORGANISATION);
    }
    if (store.present(code, organisation).isPresent()) {
      throw Problem.at("organisation", OperationProblem.ALREADY_MEMBER);
    }
    groups.admit(code, organisation, joined);
    store.insert(code, new Member(organisation, role, joined, Optional.empty(), 1));
    showAnew(operation);
    audit.record(
        recorded("operation.member-admitted", code, organisation)
            .with("role", role.code())
            .with("joined", joined));
    return present(code, organisation);
  }

  /**
   * Changes what an organisation is in the operation.
   *
   * @param revision the membership's one that the caller has read
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code operation-closed}, {@code
   *     not-member}, {@code changed-meanwhile}
   */
  @Transactional
  public Member change(String code, String organisation, MemberRole role, int revision) {
    Operation operation = access.requireOpen(code);
    access.coordinator(code);
    Member before = present(code, organisation);
    store(code, new Member(organisation, role, before.joined(), before.left(), revision));
    showAnew(operation);
    audit.record(
        recorded("operation.member-changed", code, organisation)
            .with("role", before.role().code() + " → " + role.code()));
    return present(code, organisation);
  }

  /**
   * Ends a membership; from that day on the organisation's people see nothing of the operation.
   *
   * @param left the first day on which it is no member any more; today ends it at once
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code not-member}, {@code
   *     leaves-early}, {@code last-coordinator}, {@code changed-meanwhile}
   */
  @Transactional
  public void dismiss(String code, String organisation, LocalDate left, int revision) {
    Operation operation = access.require(code);
    access.coordinator(code);
    Member before = present(code, organisation);
    requireCoordinator(code, enrolled -> !enrolled.organisation().equals(organisation));
    store(
        code,
        new Member(organisation, before.role(), before.joined(), Optional.of(left), revision));
    showAnew(operation);
    audit.record(recorded("operation.member-dismissed", code, organisation).with("left", left));
    // A day that was set before may be moved in either direction.
    groups.admit(code, organisation, before.joined());
    groups.dismiss(code, organisation, left);
  }

  /**
   * Gives a person roles in the operation instead of those held; none ends the enrolment.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code own-organisation-only},
   *     {@code no-account}, {@code role-not-given-here}, {@code last-coordinator}
   */
  @Transactional
  public void enrol(String code, String login, Set<Role> roles) {
    access.require(code);
    people.require(code, Role.COORDINATOR, Role.NATIONAL_CONTACT);
    Person person =
        Optional.of(login)
            .filter(text -> PlainText.fault("login", text, 200).isEmpty())
            .flatMap(people::byLogin)
            .filter(found -> store.present(code, found.organisation()).isPresent())
            .orElseThrow(() -> Problem.at("login", OperationProblem.NO_ACCOUNT));
    access.actsFor(code, person.organisation());
    boolean coordinates = roles.contains(Role.COORDINATOR);
    boolean coordinated = person.isIn(code, Role.COORDINATOR);
    if (!ROLES.containsAll(roles) || (coordinates != coordinated && !access.mayCoordinate(code))) {
      throw Problem.at("roles", OperationProblem.ROLE_NOT_GIVEN_HERE);
    }
    if (coordinated && !coordinates) {
      requireCoordinator(code, enrolled -> !enrolled.person().equals(person.id()));
    }
    groups.enrol(code, person.id(), roles);
  }

  /**
   * The people enrolled, by organisation and name.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Groups.Enrolled> people(String code) {
    access.require(code);
    return groups.enrolled(code);
  }

  /**
   * What the caller's organisation is in the operation now.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public Optional<MemberRole> ownRole(String code) {
    access.require(code);
    return people
        .findCurrent()
        .flatMap(caller -> store.present(code, caller.organisation()))
        .map(Member::role);
  }

  /**
   * The accounts that the caller may enrol, by organisation and name: all of the members for a
   * coordinator, those of the own organisation for a national contact point, else none.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Person> candidates(String code) {
    access.require(code);
    List<Person> candidates = new ArrayList<>();
    store.members(code).stream()
        .filter(member -> member.isPresent(access.today()))
        .map(Member::organisation)
        .sorted()
        .filter(organisation -> access.mayActFor(code, organisation))
        .forEach(organisation -> candidates.addAll(people.of(organisation)));
    return candidates;
  }

  private Member present(String code, String organisation) {
    return Optional.of(organisation)
        .filter(Members::isCode)
        .flatMap(text -> store.present(code, text))
        .orElseThrow(() -> Problem.at("organisation", OperationProblem.NOT_MEMBER));
  }

  private static boolean isCode(String organisation) {
    return organisation.matches("[A-Z0-9-]{1,40}");
  }

  private void store(String code, Member changed) {
    if (!store.update(code, changed)) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
  }

  private void showAnew(Operation operation) {
    if (operation.status() == Status.DRAFT) {
      operations.show(operation.code(), access.audienceOf(operation.code(), Status.DRAFT));
    }
  }

  private void requireCoordinator(
      String code, java.util.function.Predicate<Groups.Enrolled> remains) {
    if (groups.enrolled(code).stream()
        .filter(enrolled -> enrolled.roles().contains(Role.COORDINATOR))
        .noneMatch(remains)) {
      throw Problem.of(OperationProblem.LAST_COORDINATOR);
    }
  }

  private static Audited recorded(String action, String code, String organisation) {
    return Audited.of(action, Operations.subject(code), code).with("organisation", organisation);
  }
}
