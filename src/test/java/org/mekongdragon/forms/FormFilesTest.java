package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureWorld;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of forms: as records stood, only what changed, by schedule. */
class FormFilesTest extends FormsCase {

  @Autowired private FormExports exports;
  @Autowired private FormRuns runs;
  @Autowired private ScheduledFiles files;

  @Test
  void givesRecordsAsTheyStood() {
    Known known = released(phases.phase(), SeizureWorld.shortForm("[\"all\"]"));
    Caller contact = callerOf(known.phase().contact());
    String before = Instant.now().toString();
    String record = known.phase().path() + "/" + known.id();
    Caller.Answer current = contact.get(record);
    Caller.Answer revised =
        contact
            .with("If-Match", current.header("ETag"))
            .put(record, current.body().replace("\"12.4\"", "\"99.75\""));
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);
    for (String path :
        List.of(
            known.forms("cencomm", "csv"),
            known.forms("stix", "json"),
            known.phase().path() + "/export?format=csv",
            known.phase().path() + "/export?format=ids")) {
      String then = path + (path.contains("?") ? "&" : "?") + "asOf=" + before;
      assertThat(contact.get(path).body()).as(path).contains("99.75").doesNotContain("12.4");
      assertThat(contact.get(then).body()).as(then).contains("12.4").doesNotContain("99.75");
      assertThat(contact.get(path + "&asOf=2025-04-01T00:00:00Z").body())
          .as("before it was reported")
          .doesNotContain(known.number());
    }
    assertThat(contact.get(known.forms("cencomm", "csv") + "&asOf=yesterday").status())
        .isEqualTo(400);
  }

  @Test
  void givesOnlyWhatChanged() {
    Phase phase = phases.phase();
    String json = SeizureWorld.shortForm("[\"all\"]");
    Known first = released(phase, json);
    Known second = released(phase, json.replace("12.4", "7.7"));
    Caller contact = callerOf(phase.contact());
    String changed = first.forms("cencomm", "json") + "&changed=true";
    assertThat(numbers(contact.get(changed).json()))
        .containsExactlyInAnyOrder(first.number(), second.number());
    assertThat(numbers(contact.get(changed).json())).isEmpty();
    // A number noted is no change of what the form says.
    contact.put("/api/v1" + first.path() + "/cencomm", "{\"number\":\"N-1\"}");
    assertThat(numbers(contact.get(changed).json())).isEmpty();
    String record = phase.path() + "/" + first.id();
    Caller.Answer current = contact.get(record);
    contact
        .with("If-Match", current.header("ETag"))
        .put(record, current.body().replace("\"12.4\"", "\"13\""));
    assertThat(
            contact
                .post(phase.path() + "/" + second.id() + "/withdraw", "{\"why\":\"twice\"}")
                .status())
        .isEqualTo(200);
    JsonNode next = contact.get(changed).json();
    assertThat(numbers(next)).containsExactly(first.number());
    assertThat(next.get("gone")).hasSize(1);
    assertThat(next.get("gone").get(0).asString()).isEqualTo(second.number());
    assertThat(contact.get(changed).json().get("gone")).isEmpty();
    assertThat(numbers(callerOf(phase.coordinator()).get(changed).json()))
        .as("each has their own memory")
        .containsExactly(first.number());
    List<FormRun> mine = world.as(phase.contact(), () -> runs.list(phase.code()));
    assertThat(mine).hasSize(5);
    assertThat(mine.get(1).counts()).isEqualTo(new FormRun.Counts(1, 0, 1, 1));
    Caller browser = caller();
    browser.signIn(phase.contact(), World.PASSWORD);
    String run = "/operations/" + phase.code() + "/forms/runs/" + mine.get(1).id();
    assertThat(browser.get(run).body()).contains("stands no more").contains(second.number());
    Caller other = caller();
    other.signIn(phase.coordinator(), World.PASSWORD);
    assertThat(other.get(run).status()).isEqualTo(404);
  }

  private static List<String> numbers(JsonNode file) {
    List<String> numbers = new ArrayList<>();
    file.get("items").forEach(item -> numbers.add(item.get("number").asString()));
    return numbers;
  }

  @Test
  void writesTheAnnualReportOverAllOperations() throws IOException {
    Known known = released(phases.phase(), ALL_GOODS);
    Caller contact = caller();
    contact.signIn(known.phase().contact(), World.PASSWORD);
    String page = contact.get("/forms/cites?year=2025&country=VN").body();
    assertThat(page).contains("1 seizures in 2 rows").contains("31 Oct 2026");
    assertThat(contact.get("/forms/cites?year=2024").body()).doesNotContain(known.number());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int records =
        world.as(
            known.phase().contact(),
            () -> exports.writeYear(FormsApi.yearly("2025", "xlsx", ""), "VN", bytes));
    assertThat(records).isEqualTo(1);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("Seizure ID number");
      assertThat(rows.get(1).getCellText(2)).isEqualTo("Manis spp.");
      assertThat(rows.get(1).getCellAsNumber(4)).hasValue(new java.math.BigDecimal("450"));
      assertThat(rows.get(2).getCellText(3)).isEqualTo("TUS");
    }
    assertThat(callerOf(known.phase().contact()).get("/api/v1/forms/cites?year=25").status())
        .isEqualTo(400);
  }

  @Test
  void letsNoSpreadsheetRunWhatSomebodyTyped() {
    Known known =
        released(
            phases.phase(),
            ALL_GOODS.replace("\"labStatus\"", "\"remarks\":\"=cmd|' /C calc'!A0\",\"labStatus\""));
    String csv = callerOf(known.phase().contact()).get(known.forms("cencomm", "csv")).body();
    assertThat(csv).contains("'=cmd").doesNotContain(",=cmd");
  }

  @Test
  void makesAFileByScheduleAndTellsWhereItLies() {
    Known known = released(phases.phase(), ALL_GOODS);
    Phase phase = known.phase();
    Caller contact = caller();
    contact.signIn(phase.contact(), World.PASSWORD);
    String home = "/operations/" + phase.code() + "/forms/runs";
    assertThat(
            contact
                .submit(
                    home,
                    home + "/schedules",
                    Map.of("form", "pics", "format", "csv", "every", "daily", "changed", "true"))
                .status())
        .isEqualTo(302);
    Caller officer = caller();
    officer.signIn(phase.officer(), World.PASSWORD);
    assertThat(officer.submit(home, home + "/schedules", Map.of("form", "pics")).status())
        .isEqualTo(403);
    UUID person = world.id(phase.contact());
    List<ScheduleStore.Planned> planned =
        world.as(phase.contact(), () -> runs.schedules(phase.code()));
    assertThat(planned).hasSize(1);
    Instant due = planned.getFirst().next();
    ScheduleStore.Schedule taken = take(due, person);
    Instant next = world.as(phase.contact(), () -> runs.schedules(phase.code())).getFirst().next();
    assertThat(next).isEqualTo(due.plus(java.time.Duration.ofDays(1)));
    FormRun run = world.as(phase.contact(), () -> files.make(taken));
    assertThat(run.counts().records()).isEqualTo(1);
    assertThat(contact.get("/notices").body())
        .contains("The PICS file of " + phase.code() + " is ready.");
    Caller.Answer file = contact.get(home + "/" + run.id() + "/file");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).contains(known.number()).contains("Safrole");
    Caller coordinator = caller();
    coordinator.signIn(phase.coordinator(), World.PASSWORD);
    assertThat(coordinator.get(home + "/" + run.id() + "/file").status()).isEqualTo(404);
    String end = home + "/schedules/" + planned.getFirst().schedule().id() + "/end";
    assertThat(coordinator.submit(home, end, Map.of()).status()).isEqualTo(404);
    assertThat(contact.submit(home, end, Map.of()).status()).isEqualTo(302);
  }

  private ScheduleStore.Schedule take(Instant due, UUID person) {
    Optional<ScheduleStore.Schedule> taken = runs.due(due);
    while (taken.isPresent() && !taken.get().person().equals(person)) {
      taken = runs.due(due);
    }
    return taken.orElseThrow();
  }

  @Test
  void isWrittenForMisp() {
    Known known = released(phases.phase(), ALL_GOODS);
    JsonNode event =
        callerOf(known.phase().contact()).get(known.forms("misp", "json")).json().get("Event");
    List<String> names = new ArrayList<>();
    event
        .get("Object")
        .forEach(object -> {
          names.add(object.get("name").asString());
          JsonNode template =
              callerOf(known.phase().contact())
                  .get("/api/v1/formats/misp-" + object.get("name").asString())
                  .json();
          assertThat(object.get("template_uuid")).isEqualTo(template.get("uuid"));
          object
              .get("Attribute")
              .forEach(attribute -> {
                JsonNode defined =
                    template.get("attributes").get(attribute.get("object_relation").asString());
                assertThat(attribute.get("type")).isEqualTo(defined.get("misp-attribute"));
              });
        });
    assertThat(names).containsExactly("customs-seizure", "customs-consignment", "customs-incident");
    assertThat(event.get("Tag").get(0).get("name").asString()).isEqualTo("tlp:amber");
    assertThat(event.toString()).doesNotContain("Secret").contains("2500 kg Safrole");
  }
}
