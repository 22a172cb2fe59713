package org.mekongdragon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;

class LedgerTest extends SeizureTest {

  private static final String PAGE = "/reconciliation";

  @Test
  void setsWhatPeopleEnterBesideWhatContradictsIt() {
    Phase phase = phases.phase();
    Caller coordinator = browser(phase.coordinator());
    String code = phase.code();
    String first = enter(coordinator, figure(code, "813", "First press release"));
    String second = enter(coordinator, figure(code, "831", "Second press release"));
    assertThat(first).isNotEqualTo(second);
    assertThat(coordinator.get(first).body()).contains("813", "First press release, 2025-06-01");
    String path = "/api/v1/reconciliation?operation=" + code;
    assertThat(callerOf(phase.coordinator()).get(path).json().get("contradictions").asInt())
        .isEqualTo(1);

    Map<String, String> corrected = figure(code, "813", "Second press release");
    assertThat(coordinator.submit(second, second + "/correction", corrected).status())
        .as("without a reason")
        .isEqualTo(422);
    corrected.put("why", "digits swapped");
    Caller.Answer done = coordinator.submit(second, second + "/correction", corrected);
    assertThat(done.status()).isEqualTo(302);
    assertThat(callerOf(phase.coordinator()).get(path).json().get("contradictions").asInt())
        .isZero();
    assertThat(coordinator.get(second).body())
        .contains("831", "digits swapped", "Corrected by ")
        .as("a name, not a login")
        .doesNotContain("Corrected by " + phase.coordinator());
    assertThat(coordinator.get(PAGE + "?operation=" + code).body()).contains("digits swapped");
    corrected.put("why", "again");
    assertThat(coordinator.submit(second, second + "/correction", corrected).status())
        .as("it stands no longer")
        .isEqualTo(422);
    assertThat(coordinator.submit(first, first + "/withdrawal", Map.of("why", "a copy")).status())
        .isEqualTo(302);
    assertThat(coordinator.get(first).body()).contains("Taken back by", "a copy", "813");
  }

  @Test
  void isKeptByCoordinatorsAndAnalystsAndLeavesWhatCameWithTheHouse() {
    Phase phase = phases.phase();
    Caller officer = browser(phase.officer());
    assertThat(officer.submit(PAGE, PAGE + "/figures", figure(phase.code(), "1", "x")).status())
        .isEqualTo(422);
    assertThat(officer.get(PAGE).body()).doesNotContain("name=\"quote\"");
    Caller coordinator = callerOf(phase.coordinator());
    String shipped =
        coordinator
            .get("/api/v1/published-figures?operation=OMD5")
            .json()
            .get("figures")
            .get(0)
            .get("id")
            .asString();
    String path = "/api/v1/published-figures/" + shipped + "/withdrawal";
    assertThat(coordinator.post(path, Map.of("why", "no")).status()).isEqualTo(409);
    assertThat(coordinator.get("/api/v1/published-figures/gossip").status()).isEqualTo(404);
  }

  /** Where the new figure is. */
  private static String enter(Caller caller, Map<String, String> figure) {
    Caller.Answer answer = caller.submit(PAGE, PAGE + "/figures", figure);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return answer.header("Location").substring(caller.base().length());
  }

  private static Map<String, String> figure(String operation, String value, String source) {
    Map<String, String> fields = new HashMap<>();
    fields.put("operation", operation);
    fields.put("metric", "cases");
    fields.put("value", value);
    fields.put("unit", "case");
    fields.put("quote", value + " cases were detected");
    fields.put("source", source);
    fields.put("day", "2025-06-01");
    return fields;
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }
}
