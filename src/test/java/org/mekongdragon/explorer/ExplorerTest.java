package org.mekongdragon.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;

class ExplorerTest extends SeizureTest {

  @Test
  void drawsWhatItsAddressSaysForEachReader() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]"));
    released(phase, shortForm("[\"org:" + phase.vietNam() + "\"]").replace("road", "sea"));
    String page = "/operations/" + phase.code() + "/explore";
    String asked = page + "?rows=mode&columns=regime&panels=country&picture=stack";
    String own = browser(phase.contact()).get(asked).body();
    assertThat(own)
        .contains("data-chart=\"stack\"", "data-chart=\"brush\"", "data-save=\"svg\"")
        .contains("Road", "Sea")
        .contains("figures/records?country=VN&amp;measure=cases&amp;mode=sea&amp;regime=drug");
    String others = browser(phase.thaiOfficer()).get(asked).body();
    assertThat(others).contains("Road").doesNotContain("mode=sea");
    assertThat(browser(phase.thaiOfficer()).get(page + "?rows=route&from=2026-01-01").body())
        .contains("class=\"empty\"");
    assertThat(browser(phase.stranger()).get(asked).status()).isEqualTo(404);
    assertThat(browser(phase.officer()).get(page + "?rows=gossip").status()).isEqualTo(400);
  }

  @Test
  void sendsFilesThatNoSpreadsheetRuns() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]").replace("\"mode\"", "\"admin1\":\"=1+1\",\"mode\""));
    String file = "/operations/" + phase.code() + "/explore.csv?rows=admin1&measure=mass";
    Caller.Answer answer = browser(phase.thaiOfficer()).get(file);
    assertThat(answer.body()).contains("'=1+1,'=1+1,12.4,kg,0,0,exact");
    assertThat(browser(phase.thaiOfficer()).get(file.replace("csv", "xlsx")).status())
        .isEqualTo(200);
    assertThat(browser(phase.stranger()).get(file).status()).isEqualTo(404);
  }

  @Test
  void countsByTheProvinceOfThePlaceWhereNoneIsStated() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]"));
    String file = "/operations/" + phase.code() + "/explore.csv?rows=admin1&measure=mass";
    assertThat(browser(phase.thaiOfficer()).get(file).body()).contains("VN-25,", ",12.4,kg");
    assertThat(callerOf(phase.officer()).get(phase.path()).body())
        .as("the record keeps what was stated")
        .contains("VNLAO")
        .doesNotContain("VN-25");
  }

  @Test
  void keepsViewsForOneselfOrForTheOperation() {
    Phase phase = phases.phase();
    String page = "/operations/" + phase.code() + "/explore";
    Caller officer = browser(phase.officer());
    Map<String, String> view = Map.of("rows", "weekday", "columns", "hour", "measure", "cases");
    assertThat(officer.submit(page, page + "/views", named(view, "Only mine", "")).status())
        .isEqualTo(302);
    assertThat(officer.submit(page, page + "/views", named(view, "For all", "yes")).status())
        .isEqualTo(302);
    assertThat(officer.get(page).body())
        .contains("Only mine", "For all", "columns=hour&amp;measure=cases&amp;rows=weekday");
    assertThat(browser(phase.thaiOfficer()).get(page).body())
        .contains("For all")
        .doesNotContain("Only mine");
    assertThat(officer.submit(page, page + "/views", named(view, "", "")).status()).isEqualTo(400);
  }

  @Test
  void answersPivotsAsJson() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]"));
    Caller thai = callerOf(phase.thaiOfficer());
    String path = "/api/v1/pivot?operation=" + phase.code();
    JsonNode pivot =
        thai.get(path + "&measure=mass&rows=phase&columns=hour&panels=operation-day").json();
    JsonNode cell = pivot.get("cells").get(0);
    assertThat(cell.get("keys").get("hour").asString()).isEqualTo("10");
    assertThat(cell.get("keys").get("phase").asString()).isEqualTo(phase.code());
    assertThat(cell.get("value").decimalValue()).isEqualByComparingTo("12.4");
    assertThat(thai.get(path + "&rows=gossip").status()).isEqualTo(400);
    assertThat(thai.get("/api/v1/pivot").status()).isEqualTo(400);
    assertThat(callerOf(phase.stranger()).get(path).status()).isEqualTo(404);
  }

  @Test
  void saysYearsLaterWhatASnapshotSaidAndWhatChangedSince() {
    Phase phase = phases.phase();
    String corrected = released(phase, shortForm("[\"all\"]"));
    String withdrawn = released(phase, shortForm("[\"all\"]").replace("12.4", "3"));
    Caller coordinator = callerOf(phase.coordinator());
    String path = "/api/v1/operations/" + phase.code() + "/snapshots";
    Map<String, Object> wanted =
        Map.of(
            "name",
            "Interim report",
            "queries",
            List.of("measure=mass&rows=group", "measure=cases&rows=month&columns=regime"));
    Caller.Answer frozen = coordinator.post(path, wanted);
    assertThat(frozen.status()).isEqualTo(201);
    String id = frozen.json().get("id").asString();
    assertThat(coordinator.post(path, wanted).status()).as("the name is taken").isEqualTo(409);
    assertThat(callerOf(phase.officer()).post(path, wanted).status()).isEqualTo(403);

    Caller contact = callerOf(phase.contact());
    String heavier = shortForm("[\"all\"]").replace("12.4", "15");
    assertThat(contact.with("If-Match", "\"2\"").put(corrected, heavier).status()).isEqualTo(200);
    assertThat(contact.post(withdrawn + "/withdraw", Map.of("why", "mistaken")).status())
        .isEqualTo(200);
    released(phase, shortForm("[\"all\"]").replace("12.4", "1"));

    JsonNode later = coordinator.get(path + "/" + id).json();
    JsonNode mass = later.get("figures").get(0);
    assertThat(mass.get("frozen").decimalValue()).isEqualByComparingTo("15.4");
    assertThat(mass.get("then").decimalValue()).isEqualByComparingTo("15.4");
    assertThat(mass.get("now").decimalValue()).isEqualByComparingTo("16");
    assertThat(mass.get("exact").asBoolean()).isTrue();
    assertThat(later.get("figures").get(1).get("exact").asBoolean()).isTrue();
    assertThat(causes(later)).containsExactlyInAnyOrder("LATE", "CORRECTION", "WITHDRAWAL");
    JsonNode others = callerOf(phase.thaiOfficer()).get(path + "/" + id).json();
    assertThat(others.get("figures").get(0).get("then").decimalValue())
        .isEqualByComparingTo("15.4");
    assertThat(others.get("figures").get(0).get("frozen").isNull()).isTrue();
    assertThat(callerOf(phase.stranger()).get(path + "/" + id).status()).isEqualTo(404);
    String page = "/operations/" + phase.code() + "/snapshots/" + id;
    assertThat(browser(phase.coordinator()).get(page).body())
        .contains("Interim report", "Withdrawn", "mistaken", "15.4");
  }

  private static List<String> causes(JsonNode report) {
    return StreamSupport.stream(report.get("changes").spliterator(), false)
        .map(change -> change.get("cause").asString())
        .toList();
  }

  private static Map<String, String> named(Map<String, String> view, String name, String share) {
    Map<String, String> form = new java.util.TreeMap<>(view);
    form.put("name", name);
    form.put("share", share);
    return form;
  }

  /** Reports and releases; answers where the record is. */
  private String released(Phase phase, String json) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String path = answer.header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
    return path;
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }
}
