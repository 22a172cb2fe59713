package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.exchange.Approvals;
import org.mekongdragon.exchange.FeedbackResult;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.exchange.Recalls;
import org.mekongdragon.exchange.Templates;
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
  @Autowired private Organisations organisations;
  @Autowired private Consignments consignments;
  @Autowired private Messages messages;
  @Autowired private Recalls recalls;
  @Autowired private Approvals approvals;
  @Autowired private Templates templates;
  @Autowired private Members members;

  private HitWorld.Desk sender;
  private HitWorld.Desk recipient;
  private HitWorld.Desk stranger;
  private String operation;
  private String next;
  private String contact;
  private String ownContact;
  private String coordinator;
  private long consignment;
  private long hit;

  @BeforeEach
  void raiseAHit() {
    sender = cargo.desk();
    recipient = cargo.desk();
    stranger = cargo.desk();
    operation = operation();
    next = operation + "/" + recipient.organisation();
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
    consignment = world.as(sender.officer(), () -> hits.find(hit)).candidate().consignment();
  }

  @Test
  void tellsTheContactPointOfTheNextPortWhatToLookAtAndNobodyElse() {
    UUID id =
        world.as(sender.officer(), () -> alerts.send(hit, asked(next, "VNHPH", "please open")));

    List<PortAlert> received = world.as(contact, alerts::received);
    assertThat(received).extracting(PortAlert::id).containsExactly(id);
    PortAlert alert = received.getFirst();
    assertThat(alert.sender()).isEqualTo(sender.organisation());
    assertThat(alert.note()).isEqualTo("please open");
    assertThat(alert.facts().goods()).isEqualTo("fresh bananas");
    assertThat(alert.facts().route()).contains("ECGYE", "VNHPH");
    assertThat(world.as(recipient.officer(), alerts::received)).isEmpty();
    assertThat(world.as(stranger.officer(), alerts::received)).isEmpty();
    assertThatThrownBy(() -> world.as(contact, () -> hits.find(hit)))
        .hasMessageContaining("hit-not-found");
    assertThat(world.as(sender.officer(), () -> hits.find(hit)).steps())
        .extracting(Step::what)
        .contains("alerted");
    Message message = message(alert);
    assertThat(message.content().subject()).contains("Haiphong");
    assertThat(message.content().text()).startsWith("please open").contains("fresh bananas");
    assertThatThrownBy(() ->
            world.as(
                recipient.officer(), () -> messages.find(operation, alert.message().orElseThrow())))
        .hasMessageContaining("message-not-found");
  }

  @Test
  void proposesTheOfficeThatSitsAtThePlaceAndTellsItAlone() {
    UUID office = office("VNHPH");
    String inside = world.person(recipient.organisation(), Optional.of(office));
    assertThat(proposed()).isEqualTo(next);
    as(coordinator, () -> members.enrol(operation, inside, EnumSet.of(Role.OFFICER)));
    assertThat(proposed()).isEqualTo(next + "/" + office);

    Caller browser = caller();
    browser.signIn(sender.officer(), World.PASSWORD);
    String page = "/targeting/hits/" + hit;
    assertThat(browser.get(page).body())
        .contains("value=\"" + next + "/" + office + "\" selected")
        .contains("<option value=\"VNHPH\" selected>");
    Caller.Answer sent =
        browser.submit(
            page,
            page + "/alert",
            Map.of("recipient", next + "/" + office, "alertNote", "open it"));
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);

    assertThat(world.as(inside, alerts::received)).hasSize(1);
    assertThat(world.as(inside, alerts::waiting)).isOne();
    assertThat(world.as(recipient.officer(), alerts::received)).isEmpty();
    assertThat(world.as(contact, alerts::received)).isEmpty();
    Caller port = caller();
    port.signIn(inside, World.PASSWORD);
    assertThat(port.get("/targeting/ports").body()).contains("open it", "Read and answer");
    Caller.Answer wrong =
        browser.submit(page, page + "/alert", Map.of("recipient", operation + "/NOBODY"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("cannot be told of this consignment");
  }

  @Test
  void isAnsweredAndTakenBackAsEveryMessage() {
    UUID office = office("VNHPH");
    String inside = world.person(recipient.organisation(), Optional.of(office));
    as(coordinator, () -> members.enrol(operation, inside, EnumSet.of(Role.OFFICER)));
    UUID id =
        world.as(sender.officer(), () -> alerts.send(hit, asked(next + "/" + office, "", "look")));
    UUID message = world.as(inside, alerts::received).getFirst().message().orElseThrow();

    world.as(
        inside,
        () ->
            messages.feedback(
                operation, message, FeedbackResult.EXAMINED_NIL, Optional.empty(), "nothing"));

    assertThat(world.as(inside, alerts::waiting)).isZero();
    assertThat(world.as(inside, alerts::received).getFirst().takenBy()).contains(world.id(inside));
    Caller browser = caller();
    browser.signIn(sender.officer(), World.PASSWORD);
    assertThat(browser.get("/targeting/hits/" + hit).body()).contains("Examined, nothing found");
    var _ = world.as(sender.officer(), () -> recalls.recall(operation, message, "wrong box"));
    assertThat(world.as(inside, alerts::received)).isEmpty();
    assertThatThrownBy(() -> world.as(inside, () -> alerts.take(id)))
        .hasMessageContaining("alert-unknown");
  }

  @Test
  void waitsUntilSomebodyTakesNoteOnce() {
    UUID id = world.as(sender.officer(), () -> alerts.send(hit, asked(next, "", "")));
    assertThat(world.as(contact, alerts::waiting)).isOne();

    assertThatThrownBy(() -> world.as(stranger.officer(), () -> alerts.take(id)))
        .hasMessageContaining("alert-unknown");
    assertThat(world.as(contact, alerts::waiting)).isOne();
    world.as(contact, () -> alerts.take(id));
    world.as(contact, () -> alerts.take(id));

    assertThat(world.as(contact, alerts::waiting)).isZero();
    assertThat(world.as(contact, alerts::received).getFirst().takenBy())
        .contains(world.id(contact));
  }

  @Test
  void sendsOnceWhenTheButtonIsPressedTwice() {
    PortAlerts.Asked asked = asked(next, "VNHPH", "look");
    UUID first = world.as(sender.officer(), () -> alerts.send(hit, asked));
    assertThat(world.as(sender.officer(), () -> alerts.send(hit, asked))).isEqualTo(first);
    assertThat(world.as(contact, alerts::received)).hasSize(1);
    for (int i = 0; i < 2; i++) {
      world.as(sender.officer(), () -> hits.select(hit, SelectionReason.PROFILE, "why"));
    }
    world.as(sender.officer(), () -> hits.select(hit, SelectionReason.PROFILE, "why not"));
    assertThat(world.as(sender.officer(), () -> hits.find(hit)).selections()).hasSize(2);
  }

  @Test
  void showsAHandOverThatWaitsForASecondPersonToNobodyBefore() {
    as(coordinator, () -> templates.askForTwo(operation, List.of("warning"), List.of("H1")));
    var _ = world.as(sender.officer(), () -> alerts.send(hit, asked(next, "", "look")));
    assertThat(world.as(contact, alerts::received)).isEmpty();
    PortAlert held = world.as(sender.officer(), () -> alerts.about(consignment)).getFirst();

    world.as(ownContact, () -> approvals.approve(operation, held.message().orElseThrow()));

    assertThat(world.as(contact, alerts::received)).hasSize(1);
  }

  @Test
  void tellsOnlyThoseOfAnOperationThatTheSenderIsIn() {
    for (String other :
        List.of(
            operation + "/" + stranger.organisation(),
            operation + "/" + sender.organisation(),
            operation + "/" + recipient.organisation() + "/" + office("CNSHA"),
            "",
            "nonsense")) {
      assertThatThrownBy(
              () -> world.as(sender.officer(), () -> alerts.send(hit, asked(other, "", ""))))
          .hasMessageContaining("alert-recipient");
    }
  }

  private Message message(PortAlert alert) {
    return world.as(contact, () -> messages.find(operation, alert.message().orElseThrow()));
  }

  private static PortAlerts.Asked asked(String recipient, String port, String note) {
    return new PortAlerts.Asked(recipient, port, note, UUID.randomUUID());
  }

  private String proposed() {
    return world.as(
        sender.officer(),
        () -> {
          StoredConsignment stored = consignments.find(consignment).orElseThrow();
          return alerts.next(alerts.recipients(stored), stored).orElseThrow().value();
        });
  }

  private UUID office(String place) {
    String code = world.unique("OFFICE");
    return organisations.save(
        new Unit(
            new UUID(0, 0),
            recipient.organisation(),
            Optional.empty(),
            code,
            Unit.Kind.PORT_CONTROL_UNIT,
            "Port office",
            "Nhóm cảng",
            "港口组",
            Optional.of(place)));
  }

  private void as(String login, Runnable work) {
    world.as(
        login,
        () -> {
          work.run();
          return true;
        });
  }

  private String operation() {
    String code = world.unique("OP");
    coordinator = world.person(world.organisation("KR"), Optional.empty(), Role.COORDINATOR);
    ownContact = world.person(sender.organisation(), Optional.empty());
    contact = world.person(recipient.organisation(), Optional.empty());
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
          members.enrol(code, ownContact, EnumSet.of(Role.NATIONAL_CONTACT));
          members.enrol(code, contact, EnumSet.of(Role.NATIONAL_CONTACT));
          members.enrol(code, sender.officer(), EnumSet.of(Role.OFFICER));
          members.enrol(code, recipient.officer(), EnumSet.of(Role.OFFICER));
        });
    world.as(ownContact, () -> operations.move(code, Status.APPROVED));
    world.as(coordinator, () -> operations.move(code, Status.ACTIVE));
    return code;
  }
}
