package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LifeCycleTest extends HouseTest {

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Contacts contacts;
  @Autowired private Meetings meetings;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void showsADraftToThoseWhoPrepareItOnly() {
    OperationWorld op = new OperationWorld(world, operations, members);
    assertThat(codes(op.coordinator)).contains(op.code);
    assertThat(codes(op.contact)).contains(op.code);
    assertThat(codes(op.officer)).doesNotContain(op.code);
    refused(op.officer, () -> operations.require(op.code), OperationProblem.NO_OPERATION);

    op.approved(operations);
    assertThat(codes(op.officer)).contains(op.code);
    assertThat(codes(op.stranger)).doesNotContain(op.code);
  }

  @Test
  void isApprovedByTheInitiatorsNationalContactPointAndNobodyElse() {
    OperationWorld op = new OperationWorld(world, operations, members);
    refused(
        op.coordinator,
        () -> operations.move(op.code, Status.APPROVED),
        OperationProblem.APPROVER_NEEDED);
    String other = world.person(op.participant, Optional.empty());
    world.as(
        op.coordinator, () -> members.enrol(op.code, other, EnumSet.of(Role.NATIONAL_CONTACT)));
    refused(other, () -> operations.move(op.code, Status.APPROVED), OperationProblem.NO_OPERATION);
    Operation approved = world.as(op.contact, () -> operations.move(op.code, Status.APPROVED));
    assertThat(approved.status()).isEqualTo(Status.APPROVED);
    assertThat(approved.revision()).isEqualTo(2);
  }

  @Test
  void needsAnInitiatorBeforeApproval() {
    OperationWorld op = new OperationWorld(world, operations, members);
    world.as(
        op.coordinator, () -> members.change(op.code, op.initiator, MemberRole.PARTICIPANT, 1));
    refused(
        op.coordinator,
        () -> operations.move(op.code, Status.APPROVED),
        OperationProblem.INITIATOR_NEEDED);
    refused(op.contact, () -> operations.require(op.code), OperationProblem.NO_OPERATION);
  }

  @Test
  void walksItsWholeLifeAndNoStepIsSkipped() {
    OperationWorld op = new OperationWorld(world, operations, members);
    refused(
        op.coordinator,
        () -> operations.move(op.code, Status.ACTIVE),
        OperationProblem.MOVE_NOT_OPEN);
    op.approved(operations);
    refused(op.contact, () -> operations.move(op.code, Status.ACTIVE), AccessProblem.ROLE_NEEDED);
    move(op, Status.ACTIVE);
    refused(
        op.coordinator,
        () -> operations.move(op.code, Status.EXTENDED),
        OperationProblem.EXTENSION_PERIOD_NEEDED);
    Period extension =
        new Period(
            Period.Kind.EXTENSION,
            LocalDate.of(2025, 9, 16),
            Optional.of(LocalDate.of(2025, 11, 16)),
            "VNA, 2025-11-20");
    world.as(
        op.coordinator,
        () -> operations.change(op.code, OperationWorld.plan(op.code, extension), 3));
    move(op, Status.EXTENDED);
    move(op, Status.POST_OPERATIONAL);
    refused(
        op.coordinator,
        () -> operations.move(op.code, Status.EXTENDED),
        OperationProblem.MOVE_NOT_OPEN);
    move(op, Status.CLOSED);
    refused(
        op.coordinator,
        () -> operations.change(op.code, OperationWorld.plan(op.code), 7),
        OperationProblem.OPERATION_CLOSED);
    Operation closed = world.as(op.officer, () -> operations.require(op.code));
    assertThat(closed.status()).isEqualTo(Status.CLOSED);
    assertThat(closed.ends()).contains(LocalDate.of(2025, 11, 16));
    assertThat(audit.entries(AuditFilter.of("operation:" + op.code), Long.MAX_VALUE))
        .extracting(entry -> entry.action())
        .contains("operation.created", "operation.moved", "operation.changed");
  }

  @Test
  void refusesAChangeOfAnOldRevision() {
    OperationWorld op = new OperationWorld(world, operations, members);
    world.as(op.coordinator, () -> operations.change(op.code, OperationWorld.plan("first"), 1));
    refused(
        op.coordinator,
        () -> operations.change(op.code, OperationWorld.plan("second"), 1),
        OperationProblem.CHANGED_MEANWHILE);
    assertThat(world.as(op.coordinator, () -> operations.require(op.code)).title("en"))
        .isEqualTo("Operation first");
  }

  @Test
  void isSetUpByCoordinatorsAndAdministratorsOnly() {
    String organisation = world.organisation("VN");
    String nobody = world.person(organisation, Optional.empty());
    String admin = world.person(organisation, Optional.empty(), Role.ADMIN);
    String code = world.unique("OP");
    NewOperation wanted = NewOperation.of(code, OperationWorld.plan(code), MemberRole.INITIATOR);
    refused(nobody, () -> operations.create(wanted), AccessProblem.ROLE_NEEDED);
    assertThat(world.as(admin, () -> operations.create(wanted)).initiators())
        .containsExactly(organisation);
    refused(admin, () -> operations.create(wanted), OperationProblem.CODE_NOT_FREE);
  }

  @Test
  void doesNotTakeOverAGroupThatExists() {
    String organisation = world.organisation("VN");
    String admin = world.person(organisation, Optional.empty(), Role.ADMIN);
    String group = world.group(organisation);
    refused(
        admin,
        () ->
            operations.create(
                NewOperation.of(group, OperationWorld.plan(group), MemberRole.INITIATOR)),
        OperationProblem.CODE_NOT_FREE);
  }

  @Test
  void hidesEverythingTheMomentAMembershipEnds() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    assertThat(codes(op.officer)).contains(op.code);
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    world.as(op.coordinator, () -> members.dismiss(op.code, op.participant, today.plusDays(1), 1));
    assertThat(codes(op.officer)).contains(op.code);
    world.as(op.coordinator, () -> members.dismiss(op.code, op.participant, today, 2));
    assertThat(codes(op.officer)).doesNotContain(op.code);
    refused(op.officer, () -> members.people(op.code), OperationProblem.NO_OPERATION);
    refused(
        op.officer, () -> contacts.list(op.code, ContactFilter.ALL), OperationProblem.NO_OPERATION);
    refused(op.officer, () -> meetings.decisions(op.code), OperationProblem.NO_OPERATION);

    world.as(
        op.coordinator, () -> members.admit(op.code, op.participant, MemberRole.OBSERVER, today));
    assertThat(codes(op.officer)).contains(op.code);
  }

  @Test
  void hidesEverythingWhenAnEnrolmentEnds() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    world.as(op.coordinator, () -> members.enrol(op.code, op.officer, Set.of()));
    assertThat(codes(op.officer)).doesNotContain(op.code);
  }

  @Test
  void returnsNothingWithoutAReader() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    for (String table : List.of("operation", "period", "member")) {
      String count = "select count(*) from operation." + table;
      assertThat(
              transaction.<Integer>execute(status -> jdbc.sql(count).query(Integer.class).single()))
          .isZero();
      assertThat(
              world.<Integer>as(
                  op.officer,
                  () ->
                      transaction.execute(status -> jdbc.sql(count).query(Integer.class).single())))
          .isPositive();
    }
  }

  private void move(OperationWorld op, Status to) {
    Operation moved = world.as(op.coordinator, () -> operations.move(op.code, to));
    assertThat(moved.status()).isEqualTo(to);
  }

  private List<String> codes(String login) {
    return world.as(login, () -> operations.all().stream().map(Operation::code).toList());
  }

  private void refused(String login, ThrowingCallable call, ProblemCode code) {
    world.as(
        login,
        () -> {
          assertThatThrownBy(call)
              .isInstanceOfSatisfying(
                  Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
        });
  }
}
