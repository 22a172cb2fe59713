package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.operation.MemberRole;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.NewOperation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Period;
import org.mekongdragon.operation.Plan;
import org.mekongdragon.operation.Status;
import org.mekongdragon.operation.Titles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A hit handed over to another port: who reads it, who takes note, and who may be told. */
@Import({HitWorld.class, ScreeningTest.Fuse.class})
class PortAlertsTest extends HouseTest {

  private static final LocalDate JOINED = LocalDate.of(2025, 4, 15);

  @Autowired private HitWorld cargo;
  @Autowired private Hits hits;
  @Autowired private PortAlerts alerts;
  @Autowired private Operations operations;
  @Autowired private Members members;

  private HitWorld.Desk sender;
  private HitWorld.Desk recipient;
  private HitWorld.Desk stranger;
  private PortAlerts.Recipient next;
  private long hit;

  @BeforeEach
  void raiseAHit() {
    sender = cargo.desk();
    recipient = cargo.desk();
    stranger = cargo.desk();
    next = new PortAlerts.Recipient(operation(), recipient.organisation());
    var _ = cargo.profile(sender, HitWorld.RULE, 70);
    var _ = cargo.receive(sender, cargo.bananas(1));
    hit =
        world.as(
            sender.officer(),
            () ->
                hits.of(
                        hits.list(HitFilter.OPEN, Optional.empty(), 1).candidates().stream()
                            .map(Candidate::consignment)
                            .toList(),
                        1)
                    .values()
                    .iterator()
                    .next()
                    .getFirst()
                    .id());
  }

  @Test
  void tellsTheNextPortWhatToLookAtAndNobodyElse() {
    UUID id = world.as(sender.officer(), () -> alerts.send(hit, next, "VNHPH", "please open"));

    List<PortAlert> received = world.as(recipient.officer(), alerts::received);
    assertThat(received).extracting(PortAlert::id).containsExactly(id);
    PortAlert alert = received.getFirst();
    assertThat(alert.sender()).isEqualTo(sender.organisation());
    assertThat(alert.note()).isEqualTo("please open");
    assertThat(alert.facts().goods()).isEqualTo("fresh bananas");
    assertThat(alert.facts().route()).contains("ECGYE", "VNHPH");
    assertThat(world.as(stranger.officer(), alerts::received)).isEmpty();
    assertThatThrownBy(() -> world.as(recipient.officer(), () -> hits.find(hit)))
        .hasMessageContaining("hit-not-found");
    assertThat(world.as(sender.officer(), () -> hits.find(hit)).steps())
        .extracting(Step::what)
        .contains("alerted");
  }

  @Test
  void waitsUntilSomebodyTakesNoteOnce() {
    UUID id = world.as(sender.officer(), () -> alerts.send(hit, next, "", ""));
    assertThat(world.as(recipient.officer(), alerts::waiting)).isOne();

    world.as(stranger.officer(), () -> alerts.take(id));
    assertThat(world.as(recipient.officer(), alerts::waiting)).isOne();
    world.as(recipient.officer(), () -> alerts.take(id));
    world.as(recipient.officer(), () -> alerts.take(id));

    assertThat(world.as(recipient.officer(), alerts::waiting)).isZero();
    assertThat(world.as(recipient.officer(), alerts::received).getFirst().takenBy())
        .contains(world.id(recipient.officer()));
  }

  @Test
  void tellsOnlyMembersOfAnOperationThatTheSenderIsIn() {
    assertThat(world.as(sender.officer(), alerts::recipients))
        .contains(next)
        .extracting(PortAlerts.Recipient::organisation)
        .doesNotContain(sender.organisation(), stranger.organisation());
    PortAlerts.Recipient other =
        new PortAlerts.Recipient(next.operation(), stranger.organisation());
    assertThatThrownBy(() -> world.as(sender.officer(), () -> alerts.send(hit, other, "", "")))
        .hasMessageContaining("alert-recipient");
  }

  private String operation() {
    String code = world.unique("OP");
    String coordinator = world.person(world.organisation("KR"), Optional.empty(), Role.COORDINATOR);
    String contact = world.person(sender.organisation(), Optional.empty());
    Plan plan =
        new Plan(
            "OMD",
            7,
            new Titles("Operation " + code, "Chiến dịch " + code, "行动 " + code),
            "",
            Set.of(Regime.DRUG),
            Set.of(TransportMode.SEA),
            List.of(
                new Period(
                    Period.Kind.OPERATIONAL, JOINED, Optional.of(LocalDate.of(2099, 9, 15)), "")),
            true,
            1);
    world.as(
        coordinator,
        () -> {
          operations.create(NewOperation.of(code, plan, MemberRole.COORDINATOR));
          members.admit(code, sender.organisation(), MemberRole.INITIATOR, JOINED);
          members.admit(code, recipient.organisation(), MemberRole.PARTICIPANT, JOINED);
          members.enrol(code, contact, EnumSet.of(Role.NATIONAL_CONTACT));
          members.enrol(code, sender.officer(), EnumSet.of(Role.OFFICER));
          members.enrol(code, recipient.officer(), EnumSet.of(Role.OFFICER));
        });
    world.as(contact, () -> operations.move(code, Status.APPROVED));
    world.as(coordinator, () -> operations.move(code, Status.ACTIVE));
    return code;
  }
}
