package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.notice.Notices;
import org.mekongdragon.seizure.ForeignNumbers;
import org.mekongdragon.seizure.PastSeizures;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One seizure is entered once, and every form comes out right. */
class FormsTest extends SeizureTest {

  @Autowired private FormExports exports;
  @Autowired private FormRuns runs;
  @Autowired private ScheduledFiles files;
  @Autowired private Forms forms;
  @Autowired private FieldMaps maps;
  @Autowired private ChaseStore chased;
  @Autowired private PastSeizures past;
  @Autowired private ForeignNumbers numbers;
  @Autowired private Audit audit;
  @Autowired private Groups groups;
  @Autowired private Notices notices;
  @Autowired private TransactionTemplate transaction;

  private static final String ALL_GOODS =
      """
      {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNHPH","mode":"sea",
       "direction":"import","containers":["MSCU6639870"],"waybill":"MEDU1234567",
       "concealment":"cargo-mixed","detection":"scanner","labStatus":"confirmed",
       "route":[{"stop":"origin","country":"NG"},{"stop":"departure","country":"NG"},
         {"stop":"transit","country":"SG"},{"stop":"destination","country":"VN"}],
       "persons":[{"name":"Nguyen Van Secret","nationality":"VN","status":"arrested"}],
       "goods":[{"substance":"methamphetamine","quantity":"12.4","unit":"kg"},
         {"substance":"safrole","quantity":"2.5","unit":"t"},
         {"species":"manis-spp","term":"SCA","quantity":"450000","unit":"g"},
         {"species":"loxodonta-africana","term":"TUS","quantity":"7","unit":"piece"}],
       "audience":["all"]}
      """;

  private record Known(Phase phase, String id, String number) {

    String path() {
      return "/operations/" + phase.code() + "/seizures/" + id + "/forms";
    }

    String forms(String form, String format) {
      return "/api/v1/operations/" + phase.code() + "/forms/" + form + "?format=" + format;
    }
  }

  private Known released(Phase phase, String json) {
    Caller officer = callerOf(phase.officer());
    Caller.Answer stored = officer.post(phase.path(), json);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    String id = stored.json().get("id").asString();
    Caller.Answer released =
        callerOf(phase.contact()).post(phase.path() + "/" + id + "/release", "{}");
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    return new Known(phase, id, stored.json().get("number").asString());
  }

  private static Map<String, String> fields(JsonNode sheets, String form, int goods) {
    Map<String, String> values = new HashMap<>();
    for (JsonNode sheet : sheets.get("items")) {
      if (sheet.get("form").asString().equals(form)) {
        sheet
            .get("fields")
            .forEach(f -> values.put(f.get("name").asString(), f.get("value").asString()));
        sheet
            .get("goods")
            .path(goods)
            .forEach(f -> values.put(f.get("name").asString(), f.get("value").asString()));
      }
    }
    return values;
  }

  @Test
  void fillsEveryFormFromOneEntry() {
    Known known = released(phases.phase(), ALL_GOODS);
    Caller contact = callerOf(known.phase().contact());
    JsonNode sheets = contact.get("/api/v1" + known.path()).json();
    List<String> forms = new ArrayList<>();
    sheets.get("items").forEach(sheet -> forms.add(sheet.get("form").asString()));
    assertThat(forms).containsExactly("cencomm", "pics", "cecwg", "cites");
    assertThat(fields(sheets, "cencomm", 0))
        .containsEntry("Own reference", known.number())
        .containsEntry("Date of seizure", "2025-05-03")
        .containsEntry("Country of seizure", "VNM")
        .containsEntry("Conveyance type", "Sea")
        .containsEntry("Customs procedure", "Import")
        .containsEntry("Country of origin", "Nigeria")
        .containsEntry("Goods category", "Drugs")
        .containsEntry("Quantity", "12.4")
        .containsEntry("Unit", "kg")
        .containsEntry("Number of arrests", "1");
    assertThat(fields(sheets, "cencomm", 1)).containsEntry("Quantity", "2500");
    assertThat(fields(sheets, "pics", 0))
        .containsEntry("Incident type", "Seizure")
        .containsEntry("CAS number", "94-59-7")
        .containsEntry("Amount", "2500")
        .containsEntry("Amount in kg", "2500")
        .containsEntry("Confirmed by a laboratory", "Yes");
    assertThat(fields(sheets, "cites", 0))
        .containsEntry("Species", "Manis spp.")
        .containsEntry("Description of specimen", "SCA")
        .containsEntry("Quantity", "450")
        .containsEntry("Unit", "kg")
        .containsEntry("Mode of transport", "Maritime")
        .containsEntry("Alleged country of origin", "NG")
        .containsEntry("Country of transit", "NG; SG");
    assertThat(fields(sheets, "cites", 1))
        .containsEntry("Quantity", "7")
        .containsEntry("Unit", "number of specimens");
    assertThat(fields(sheets, "cecwg", 0)).containsEntry("Quantity", "12.4 kg");
    assertThat(sheets.toString()).doesNotContain("Secret");
  }

  @Test
  void saysWhatIsMissingAndTakesTheForeignNumberOnce() {
    Known known = released(phases.phase(), SeizureWorld.shortForm("[\"all\"]"));
    Caller contact = caller();
    contact.signIn(known.phase().contact(), World.PASSWORD);
    String page = contact.get(known.path() + "?form=cencomm").body();
    assertThat(page)
        .contains("“Country of destination” is missing.")
        .contains("“Concealment method” is missing.")
        .contains("data-copy=");
    Caller.Answer noted =
        contact.submit(known.path(), known.path() + "/cencomm", Map.of("number", "VN25-77"));
    assertThat(noted.status()).isEqualTo(302);
    JsonNode stored =
        callerOf(known.phase().contact()).get(known.phase().path() + "/" + known.id()).json();
    assertThat(stored.get("foreignNumbers").get("cencomm").asString()).isEqualTo("VN25-77");
    assertThat(stored.get("state").asString()).isEqualTo("released");
    assertThat(
            contact
                .submit(known.path(), known.path() + "/cencomm", Map.of("number", "VN25-77"))
                .status())
        .isEqualTo(302);
    assertThat(
            callerOf(known.phase().contact())
                .get(known.phase().path() + "/" + known.id())
                .json()
                .get("revision"))
        .as("the same number is no revision")
        .isEqualTo(stored.get("revision"));
    assertThat(
            contact
                .submit(known.path(), known.path() + "/cencomm", Map.of("number", "x".repeat(61)))
                .status())
        .isEqualTo(422);
    String list = "/operations/" + known.phase().code() + "/forms?form=cencomm&status=";
    assertThat(contact.get(list + "entered").body()).contains(known.number());
    assertThat(contact.get(list + "incomplete").body()).doesNotContain(known.number());
    // The officer of another post sees it (audience: all), and may note numbers as one of the
    // owner's.
    assertThat(
            callerOf(known.phase().thaiOfficer())
                .put("/api/v1" + known.path() + "/cencomm", "{\"number\":\"TH-1\"}")
                .status())
        .isEqualTo(403);
    assertThat(
            callerOf(known.phase().officer())
                .put("/api/v1" + known.path() + "/cites", "{\"number\":\"1\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void showsNobodyMoreThanTheyMaySee() {
    Phase phase = phases.phase();
    Known hidden =
        released(phase, ALL_GOODS.replace("[\"all\"]", "[\"org:" + phase.vietNam() + "\"]"));
    Caller thai = callerOf(phase.thaiOfficer());
    assertThat(thai.get("/api/v1" + hidden.path()).status()).isEqualTo(404);
    for (String form : List.of("cencomm", "cites", "stix", "misp")) {
      Caller.Answer answer = thai.get(hidden.forms(form, "json"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain(hidden.number()).doesNotContain(hidden.id());
    }
    Caller browser = caller();
    browser.signIn(phase.thaiOfficer(), World.PASSWORD);
    assertThat(browser.get("/operations/" + phase.code() + "/forms").body())
        .doesNotContain(hidden.number());
    assertThat(browser.get("/forms/cites?year=2025").body()).doesNotContain(hidden.number());
    assertThat(callerOf(phase.stranger()).get(hidden.forms("cencomm", "csv")).status())
        .isEqualTo(404);
    assertThat(callerOf(phase.contact()).get(hidden.forms("cencomm", "csv")).body())
        .contains(hidden.number());
  }

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
    assertThat(contact.get("/notices").body()).contains("/forms/runs/" + run.id());
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
  void asksForAMissingNumberOnce() {
    Known known = released(phases.phase(), ALL_GOODS);
    Phase phase = known.phase();
    assertThat(chase(phase, forms)).as("released just now").isZero();
    Forms later =
        new Forms(
            maps,
            exports,
            seizures,
            past,
            numbers,
            audit,
            java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofDays(15)));
    Forms.Question question =
        new Forms.Question(phase.code(), OutsideForm.PICS, Standing.Wanted.LATE, "");
    assertThat(
            world.as(phase.contact(), () -> inTransaction(() -> later.standings(question)).found()))
        .hasSize(1);
    assertThat(chase(phase, later)).as("CENcomm and PICS; CECWG has a month").isEqualTo(2);
    assertThat(chase(phase, later)).as("never again").isZero();
    Caller contact = caller();
    contact.signIn(phase.contact(), World.PASSWORD);
    assertThat(contact.get("/notices").body())
        .contains("CENCOMM: 1 released seizures")
        .contains("PICS: 1 released seizures");
  }

  private int chase(Phase phase, Forms at) {
    NumberChaser chaser = new NumberChaser(at, maps, chased, notices, groups);
    return world.as(
        phase.contact(), () -> inTransaction(() -> chaser.chase(phase.code(), phase.vietNam())));
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  @Test
  void isAuditedWhenReadAndTakenOut() {
    Known known = released(phases.phase(), ALL_GOODS);
    Caller contact = callerOf(known.phase().contact());
    contact.get("/api/v1" + known.path());
    contact.get(known.forms("pics", "csv"));
    String auditor = world.person(known.phase().vietNam(), Optional.empty(), Role.AUDITOR);
    String entries =
        callerOf(auditor)
            .get("/api/v1/audit?action=forms.&operation=" + known.phase().code())
            .body();
    assertThat(entries).contains("forms.sheet-read").contains("forms.exported").contains("pics");
  }

  @Test
  void letsAnAdministratorChangeAMapByVersions() {
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    Caller browser = caller();
    browser.signIn(admin, World.PASSWORD);
    String path = "/forms/maps/ionics";
    int version = callerOf(admin).get("/api/v1/forms/ionics/map").json().get("version").asInt();
    Map<String, String> field = new HashMap<>();
    field.put("version", Integer.toString(version));
    field.put("act", "field");
    field.put("name", "Source of the tip");
    field.put("source0", "discovery.rumour");
    field.put("longest", "80");
    Caller.Answer refused = browser.submit(path, path, field);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("discovery.rumour").contains("Source of the tip");
    field.put("source0", "discovery.warning");
    assertThat(browser.submit(path, path, field).status()).isEqualTo(302);
    assertThat(browser.get(path).body())
        .contains("Source of the tip")
        .contains("Version 0, as it came");
    assertThat(browser.submit(path, path, field).status()).as("an old version").isEqualTo(412);
    String officer = world.person(world.organisation("VN"), Optional.empty());
    Caller other = caller();
    other.signIn(officer, World.PASSWORD);
    assertThat(other.get(path).body()).contains("Source of the tip").doesNotContain("name=\"act\"");
    field.put("version", Integer.toString(version + 1));
    field.put("name", "Another");
    assertThat(other.submit(path, path, field).status()).isEqualTo(403);
    Map<String, String> restore = Map.of("version", "0", "act", "restore");
    assertThat(browser.submit(path + "?version=0", path, restore).status()).isEqualTo(302);
    assertThat(browser.get(path).body()).doesNotContain("Source of the tip");
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
