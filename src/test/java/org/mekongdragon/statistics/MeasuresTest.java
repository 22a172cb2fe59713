package org.mekongdragon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;

class MeasuresTest extends SeizureTest {

  private Map<String, String> fields(String code) {
    Map<String, String> fields = new HashMap<>();
    fields.put("code", code);
    fields.put("version", "0");
    for (String language : MeasureDefinition.LANGUAGES) {
      fields.put("name-" + language, "Drugs by sea " + language + " " + code);
      fields.put("definition-" + language, "Mass of drugs on sea routes, " + language + ".");
    }
    fields.put("rule", "mass");
    fields.put("regime", "drug, nps");
    fields.put("mode", "sea");
    return fields;
  }

  @Test
  void isDefinedByAdministratorsAndUsedEverywhere() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]"));
    released(phase, shortForm("[\"all\"]").replace("road", "sea").replace("12.4", "7"));
    String code = "sea-" + phase.code().toLowerCase(java.util.Locale.ROOT);
    Caller admin = browser(admin());
    assertThat(admin.submit("/measures/new", "/measures", fields(code)).status()).isEqualTo(302);
    assertThat(admin.get("/measures").body()).contains("Drugs by sea en " + code, "Version 1");
    Caller thai = callerOf(phase.thaiOfficer());
    JsonNode figure =
        thai.get("/api/v1/operations/" + phase.code() + "/statistics?by=mode&measure=" + code)
            .json();
    assertThat(figure.get("measure").asString()).isEqualTo(code);
    assertThat(figure.get("unit").asString()).isEqualTo("kg");
    assertThat(figure.get("definition").asString()).contains("sea routes, en");
    assertThat(figure.get("total").decimalValue()).isEqualByComparingTo("7");
    assertThat(
            thai.get("/api/v1/operations/" + phase.code() + "/statistics?mode=road&measure=" + code)
                .json()
                .get("total")
                .decimalValue())
        .as("narrowed to nothing")
        .isEqualByComparingTo("0");
    String explorer = "/operations/" + phase.code() + "/explore?rows=mode&measure=" + code;
    assertThat(browser(phase.thaiOfficer()).get(explorer).body())
        .contains("Drugs by sea en " + code, "Mass of drugs on sea routes, en.");
    assertThat(browser(phase.thaiOfficer()).get(explorer.replace("explore", "figures")).body())
        .contains("Drugs by sea en " + code);
    assertThat(
            browser(phase.thaiOfficer())
                .get("/operations/" + phase.code() + "/figures/records?measure=" + code)
                .body())
        .contains("Drugs by sea en " + code);
    assertThat(
            thai.get("/api/v1/operations/" + phase.code() + "/statistics?measure=no-such").status())
        .isEqualTo(400);
  }

  @Test
  void keepsItsVersionsAndWhatWasFrozenOfThem() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]").replace("road", "sea").replace("12.4", "7"));
    String code = "kept-" + phase.code().toLowerCase(java.util.Locale.ROOT);
    Caller admin = browser(admin());
    assertThat(admin.submit("/measures/new", "/measures", fields(code)).status()).isEqualTo(302);
    JsonNode frozen =
        callerOf(phase.coordinator())
            .post(
                "/api/v1/operations/" + phase.code() + "/snapshots",
                "{\"name\":\"then\",\"queries\":[\"rows=mode&measure=" + code + "\"]}")
            .json();
    Map<String, String> next = fields(code);
    next.put("version", "1");
    next.put("mode", "air");
    assertThat(admin.submit("/measures/" + code, "/measures", next).status()).isEqualTo(302);
    assertThat(admin.submit("/measures/" + code, "/measures", next).status())
        .as("somebody was quicker")
        .isEqualTo(422);
    String path = "/api/v1/operations/" + phase.code() + "/statistics?measure=" + code;
    Caller thai = callerOf(phase.thaiOfficer());
    assertThat(thai.get(path).json().get("total").decimalValue()).isEqualByComparingTo("0");
    assertThat(thai.get(path + "@1").json().get("total").decimalValue()).isEqualByComparingTo("7");
    JsonNode report =
        callerOf(phase.coordinator())
            .get("/api/v1/operations/" + phase.code() + "/snapshots/" + frozen.get("id").asString())
            .json();
    assertThat(report.toString()).contains(code + "%401");
    assertThat(thai.get("/api/v1/measures/" + code).json().get("versions")).hasSize(2);
  }

  @Test
  void refusesWhatItCannotCountAndWhoIsNoAdministrator() {
    Phase phase = phases.phase();
    String code = "bad-" + phase.code().toLowerCase(java.util.Locale.ROOT);
    Caller officer = browser(phase.officer());
    assertThat(officer.submit("/measures", "/measures", fields(code)).status()).isEqualTo(403);
    Caller admin = browser(admin());
    Map<String, Map<String, String>> wrong =
        Map.of(
            "own code", Map.of("code", "cases"),
            "no name", Map.of("name-vi", " "),
            "no rule", Map.of("rule", "gossip"),
            "no regime", Map.of("regime", "gossip"),
            "no mode", Map.of("mode", "balloon"),
            "no figure", Map.of("golden", "no-such-figure"));
    wrong.forEach((what, change) -> {
      Map<String, String> fields = fields(code);
      fields.putAll(change);
      Caller.Answer answer = admin.submit("/measures/new", "/measures", fields);
      assertThat(answer.status()).as(what).isEqualTo(422);
      assertThat(answer.body()).contains("Drugs by sea en " + code);
    });
    assertThat(officer.get("/measures/" + code).status()).isEqualTo(404);
  }

  @Test
  void standsOnTheBoardWhereCoordinatorsPutIt() {
    Phase phase = phases.phase();
    released(phase, shortForm("[\"all\"]").replace("road", "sea").replace("12.4", "7"));
    released(
        phase,
        shortForm("[\"org:" + phase.vietNam() + "\"]").replace("road", "sea").replace("12.4", "5"));
    String code = "board-" + phase.code().toLowerCase(java.util.Locale.ROOT);
    assertThat(browser(admin()).submit("/measures/new", "/measures", fields(code)).status())
        .isEqualTo(302);
    String board = "/operations/" + phase.code() + "/board";
    Map<String, String> chosen = Map.of("measure", code);
    Caller thai = browser(phase.thaiOfficer());
    assertThat(thai.submit(board, board + "/measures", chosen).status()).isEqualTo(403);
    Caller coordinator = browser(phase.coordinator());
    assertThat(
            coordinator
                .submit(board, board + "/measures", Map.of("measure", "no-such-measure"))
                .status())
        .isEqualTo(400);
    assertThat(coordinator.submit(board, board + "/measures", chosen).status()).isEqualTo(302);
    String records = "/figures/records?measure=" + code;
    assertThat(browser(phase.contact()).get(board).body())
        .contains("Drugs by sea en " + code, "Mass of drugs on sea routes, en.", records)
        .containsPattern("measure=" + code + "\">12</a>");
    assertThat(thai.get(board).body())
        .as("what a reader may see")
        .containsPattern("measure=" + code + "\">7</a>")
        .doesNotContain("board/measures");
    assertThat(thai.get("/operations/" + phase.code() + records).status()).isEqualTo(200);
    assertThat(coordinator.submit(board, board + "/measures", Map.of()).status()).isEqualTo(302);
    assertThat(thai.get(board).body()).doesNotContain(code);
  }

  private String admin() {
    return world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
  }

  private void released(Phase phase, String json) {
    String path = callerOf(phase.officer()).post(phase.path(), json).header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }
}
