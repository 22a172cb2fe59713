package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.operation.ContactPoint;
import org.mekongdragon.operation.Contacts;
import org.mekongdragon.operation.Duties;
import org.mekongdragon.operation.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Deadlines in the recipients' office hours, and offices that are let sleep. */
class DeadlineTest extends ExchangeTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @Autowired private Contacts contacts;
  @Autowired private Duties duties;
  @Autowired private Escalations escalations;
  @Autowired private Chases chases;
  @Autowired private GeneratedMessages generated;

  @Test
  void countsTheHoursOfEachRecipientAndSaysWhy() {
    Scene scene = scene();
    // Open on one day of the week only: eight hours reach into the day after a week.
    LocalDate tomorrow = LocalDate.now(HANOI).plusDays(1);
    office(scene, Optional.of(scene.port()), false, tomorrow);
    office(scene, Optional.of(scene.post()), true, tomorrow);
    List<String> to = List.of(scene.port().toString(), scene.post().toString(), scene.china());
    Caller.Answer sent =
        callerOf(scene.coordinator())
            .post(scene.path(), warning(to, "dueAt", null, "dueOfficeHours", 8));
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(sent.json().get("dueOfficeHours").asInt()).isEqualTo(8);
    JsonNode port = delivery(sent, scene.port().toString());
    JsonNode post = delivery(sent, scene.post().toString());
    JsonNode china = delivery(sent, scene.china());
    Instant at = Instant.parse(sent.json().get("sentAt").asString());
    assertThat(port.get("dueWhy").asString()).isEqualTo("office");
    assertThat(port.get("dueZone").asString()).isEqualTo(HANOI.getId());
    assertThat(port.get("dueAt").asString())
        .as("five hours tomorrow, three a week later")
        .isEqualTo(tomorrow.plusDays(7).atTime(11, 0).atZone(HANOI).toInstant().toString());
    assertThat(port.get("dueCounted")).hasSize(2);
    assertThat(post.get("dueWhy").asString())
        .as("day and night, yet in one stretch")
        .isIn("always", "office");
    assertThat(Instant.parse(post.get("dueAt").asString())).isEqualTo(at.plusSeconds(8 * 3600));
    assertThat(china.get("dueWhy").asString()).isEqualTo("unknown");
    assertThat(Instant.parse(china.get("dueAt").asString())).isEqualTo(at.plusSeconds(8 * 3600));
    assertThat(sent.json().get("dueAt").asString())
        .as("the sender waits for the last one")
        .isEqualTo(port.get("dueAt").asString());
    Caller browser = caller();
    browser.signIn(scene.coordinator(), World.PASSWORD);
    String page = browser.get(scene.page() + "/" + sent.json().get("id").asString()).body();
    assertThat(page)
        .contains("8 office hours of", "(Asia/Ho_Chi_Minh)", "nobody has said when")
        .contains("08:00–13:00");
  }

  @Test
  void refusesHoursThatAreNone() {
    Scene scene = scene();
    for (Object wrong : List.of(0, 241, "many")) {
      Caller.Answer answer =
          callerOf(scene.chinese())
              .post(
                  scene.path(),
                  warning(List.of(scene.vietNam()), "dueAt", null, "dueOfficeHours", wrong));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("message-hours");
    }
    assertThat(
            callerOf(scene.chinese())
                .post(
                    scene.path(),
                    warning(List.of(scene.vietNam()), "dueAt", null, "dueOfficeHours", 240))
                .status())
        .isEqualTo(201);
  }

  @Test
  void doesNotWakeAClosedOfficeUnlessItIsUrgent() {
    Scene scene = scene();
    office(scene, Optional.of(scene.port()), false, LocalDate.now(HANOI).plusDays(3));
    String past = LocalDate.now(ZoneOffset.UTC).minusDays(30) + "T00:00:00Z";
    Caller chinese = callerOf(scene.chinese());
    chinese.post(
        scene.path(),
        warning(List.of(scene.port().toString()), "dueAt", past, "kind", "suspicious"));
    chinese.post(scene.path(), warning(List.of(scene.port().toString()), "dueAt", past));
    escalations.run();
    escalations.run();
    List<Delivery> late = world.as(scene.coordinator(), () -> chases.late(scene.code()));
    assertThat(late).hasSize(2).allMatch(one -> one.chase().overdueAt().isPresent());
    for (Delivery one : late) {
      assertThat(one.chase().escalations())
          .as(one.envelope().kind().code())
          .isEqualTo(one.envelope().kind().isUrgent() ? 1 : 0);
    }
  }

  @Test
  void measuresTheLoopByTheClockAndInOfficeHours() {
    Scene scene = scene();
    LocalDate day = LocalDate.now(HANOI).minusDays(7);
    office(scene, Optional.of(scene.port()), false, day);
    Message.Content content =
        new Message.Content(
            MessageKind.WARNING,
            "Container",
            "Look at it",
            "en",
            Grading.UNKNOWN,
            Handling.H1,
            RequestedAction.EXAMINE,
            Map.of(),
            -1);
    List<String> to = List.of(scene.port().toString());
    Message sent =
        world.as(
            scene.chinese(),
            () ->
                generated.send(
                    scene.code(),
                    new NewMessage(content, to, Optional.empty()),
                    day.atTime(7, 0).atZone(HANOI).toInstant()));
    world.as(
        scene.portOfficer(),
        () -> {
          generated.step(
              sent, Delivery.Step.ACKNOWLEDGED, day.atTime(9, 0).atZone(HANOI).toInstant());
          var _ =
              generated.feedback(
                  sent,
                  FeedbackResult.NOT_FOUND,
                  "not met",
                  day.plusDays(1).atTime(9, 0).atZone(HANOI).toInstant());
        });
    String loop = "/operations/" + scene.code() + "/loop";
    JsonNode seconds = callerOf(scene.coordinator()).get("/api/v1" + loop).json().get("seconds");
    JsonNode first = seconds.get("to-acknowledged");
    assertThat(first.get("median").asInt()).isEqualTo(2 * 3600);
    assertThat(first.get("officeMedian").asInt()).as("open from eight").isEqualTo(3600);
    JsonNode second = seconds.get("acknowledged-to-answered");
    assertThat(second.get("p90").asInt()).isEqualTo(24 * 3600);
    assertThat(second.get("officeP90").asInt()).as("until one").isEqualTo(4 * 3600);
    Caller browser = caller();
    browser.signIn(scene.coordinator(), World.PASSWORD);
    assertThat(browser.get(loop).body())
        .contains("Median, by the clock", "Median, in office hours", "24 h 0 min", "4 h 0 min");
  }

  /** A contact point that answers on one day of the week from eight to one, or day and night. */
  private void office(Scene scene, Optional<UUID> unit, boolean always, LocalDate day) {
    ContactPoint point =
        new ContactPoint(
            2,
            scene.vietNam(),
            unit,
            Organisation.Kind.CUSTOMS,
            "Duty desk",
            Optional.empty(),
            List.of(new ContactPoint.Channel(ContactPoint.Channel.Way.PHONE, "+84 225 000")),
            Set.of("vi"),
            always,
            LocalDate.of(2025, 1, 1),
            Optional.empty(),
            true);
    Roster.Span span = new Roster.Span(LocalTime.of(8, 0), LocalTime.of(13, 0));
    Roster roster =
        new Roster(HANOI, List.of(new Roster.Hours(day.getDayOfWeek(), span)), List.of());
    world.as(
        scene.coordinator(),
        () -> {
          UUID id = contacts.add(scene.code(), point).id();
          duties.change(scene.code(), id, roster, 0);
        });
  }

  private static JsonNode delivery(Caller.Answer sent, String recipient) {
    for (JsonNode one : sent.json().get("deliveries")) {
      if (one.path("unit").asString(one.get("organisation").asString()).equals(recipient)) {
        return one;
      }
    }
    throw new AssertionError(recipient + " is not in " + sent.body());
  }
}
