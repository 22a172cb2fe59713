package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.notice.Notices;
import org.mekongdragon.seizure.ForeignNumbers;
import org.mekongdragon.seizure.PastSeizures;
import org.mekongdragon.seizure.SeizureWorld;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One seizure is entered once, and every form comes out right. */
class FormsTest extends FormsCase {

  @Autowired private FormExports exports;
  @Autowired private Forms forms;
  @Autowired private FieldMaps maps;
  @Autowired private ChaseStore chased;
  @Autowired private PastSeizures past;
  @Autowired private ForeignNumbers numbers;
  @Autowired private Audit audit;
  @Autowired private Groups groups;
  @Autowired private Notices notices;
  @Autowired private TransactionTemplate transaction;

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
        new Forms.Question(phase.code(), OutsideSystem.PICS, Standing.Wanted.LATE, "");
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
}
