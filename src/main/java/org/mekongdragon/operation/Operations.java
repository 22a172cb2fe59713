package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to operations: which there are, setting up, changing, moving along their life cycle.
 * Members, contact points and meetings have doors of their own.
 */
@Component
public class Operations {

  private final OperationStore store;
  private final MemberStore members;
  private final OperationAccess access;
  private final Groups groups;
  private final Audit audit;

  Operations(
      OperationStore store,
      MemberStore members,
      OperationAccess access,
      Groups groups,
      Audit audit) {
    this.store = store;
    this.members = members;
    this.access = access;
    this.groups = groups;
    this.audit = audit;
  }

  /** The operations that the caller may enter, by first operational day, newest first. */
  @Transactional(readOnly = true)
  public List<Operation> all() {
    return store.all();
  }

  /** The operation of a code, if the caller may enter it. */
  @Transactional(readOnly = true)
  public Optional<Operation> find(String code) {
    return access.find(code);
  }

  /**
   * The operation of a code.
   *
   * @throws Problem {@code no-operation} when there is none or the caller may not enter it
   */
  @Transactional(readOnly = true)
  public Operation require(String code) {
    return access.require(code);
  }

  /**
   * The organisations that are or were members: present ones first, by role and code.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Member> members(String code) {
    access.require(code);
    return members.members(code);
  }

  /**
   * In which state an operation is.
   *
   * @throws Problem {@code no-operation} when there is none or the caller may not enter it
   */
  @Transactional(readOnly = true)
  public Status status(String code) {
    return Optional.of(code)
        .filter(NewOperation::isCode)
        .flatMap(store::status)
        .orElseThrow(() -> Problem.of(OperationProblem.NO_OPERATION));
  }

  /**
   * Codes of the members that have not left; empty for an operation that the caller may not enter.
   *
   * @param among the codes asked for; none for all
   */
  @Transactional(readOnly = true)
  public Set<String> present(String code, Collection<String> among) {
    return members.present(code, among);
  }

  /** Whether the caller may set up operations: an administrator, or a coordinator of any. */
  @Transactional(readOnly = true)
  public boolean mayCreate() {
    try {
      return access.mayCreate() != null;
    } catch (Problem denied) {
      return false;
    }
  }

  /**
   * Sets up an operation as a draft and its closed group. The caller becomes its coordinator and
   * the caller's organisation a member from the plan's first day, today at the latest.
   *
   * @throws Problem {@code role-needed}, {@code code-not-free}, {@code no-operation} when the
   *     caller does not see the previous one
   */
  @Transactional
  public Operation create(NewOperation wanted) {
    Person creator = access.mayCreate();
    wanted.previous().ifPresent(access::require);
    String code = wanted.code();
    if (!groups.create(code)) {
      throw Problem.at("code", OperationProblem.CODE_NOT_FREE, code);
    }
    LocalDate joined = firstDay(wanted.plan());
    groups.admit(code, creator.organisation(), joined);
    groups.enrol(code, creator.id(), EnumSet.of(Role.COORDINATOR));
    store.insert(wanted, access.audienceOf(code, Status.DRAFT));
    members.insert(
        code, new Member(creator.organisation(), wanted.role(), joined, Optional.empty(), 1));
    store.show(code, access.audienceOf(code, Status.DRAFT));
    audit.record(Audited.of("operation.created", subject(code), code));
    return access.require(code);
  }

  private LocalDate firstDay(Plan plan) {
    LocalDate first = plan.periods().getFirst().from();
    return first.isBefore(access.today()) ? first : access.today();
  }

  /**
   * Changes the plan; coordinators may, until the operation is closed.
   *
   * @param revision the one that the caller has read
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code operation-closed}, {@code
   *     changed-meanwhile}
   */
  @Transactional
  public Operation change(String code, Plan plan, int revision) {
    Operation before = access.requireOpen(code);
    access.coordinator(code);
    if (!store.update(code, plan, revision)) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
    audit.record(PlanChange.audited(before, plan));
    return access.require(code);
  }

  /**
   * Moves the operation. From draft to approved a national contact point of an initiator does, else
   * a coordinator; approval opens it to all members.
   *
   * @throws Problem {@code no-operation}, {@code approver-needed}, {@code role-needed}, {@code
   *     move-not-open}, {@code initiator-needed}, {@code operational-period-needed}, {@code
   *     extension-period-needed}
   */
  @Transactional
  public Operation move(String code, Status to) {
    Operation operation = access.require(code);
    authorise(operation, to);
    LifeCycle.check(operation, to);
    if (!store.move(code, operation.status(), to)) {
      throw Problem.of(OperationProblem.MOVE_NOT_OPEN);
    }
    store.show(code, access.audienceOf(code, to));
    audit.record(
        Audited.of("operation.moved", subject(code), code)
            .with("from", operation.status().code())
            .with("to", to.code()));
    return access.require(code);
  }

  /** The moves that the caller may make now, as far as roles go. */
  @Transactional(readOnly = true)
  public Set<Status> moves(String code) {
    Operation operation = access.require(code);
    Set<Status> moves = EnumSet.noneOf(Status.class);
    operation.status().next().stream()
        .filter(to -> access.mayMove(operation, to))
        .forEach(moves::add);
    return moves;
  }

  /** Whether the caller coordinates the operation. */
  @Transactional(readOnly = true)
  public boolean mayCoordinate(String code) {
    return access.mayCoordinate(code);
  }

  /**
   * Refuses whoever may not set up operations, before a form is filled in for nothing.
   *
   * @throws Problem {@code role-needed}
   */
  @Transactional(readOnly = true)
  public void requireMayCreate() {
    access.mayCreate();
  }

  /**
   * Refuses whoever does not coordinate the operation.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}
   */
  @Transactional(readOnly = true)
  public void requireMayCoordinate(String code) {
    access.require(code);
    access.coordinator(code);
  }

  private void authorise(Operation operation, Status to) {
    if (to == Status.APPROVED && operation.status() == Status.DRAFT) {
      // Without an initiator nobody could approve: say that rather than "not you".
      LifeCycle.check(operation, to);
      access.requireApprover(operation);
    } else {
      access.coordinator(operation.code());
    }
  }

  static String subject(String code) {
    return "operation:" + code;
  }
}
