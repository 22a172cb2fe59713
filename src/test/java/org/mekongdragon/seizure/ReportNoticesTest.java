package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is told of a report. */
class ReportNoticesTest extends SeizureTest {

  @Autowired private Seizures seizures;

  @Test
  void tellsTheContactPointWhatWaitsAndTheReporterWhatCameBack() {
    Phase phase = phases.phase();
    Seizure reported =
        world.as(
            phase.officer(),
            () ->
                seizures.report(
                    phase.code(), SeizureWorld.report(SeizureWorld.shortForm(), "all")));
    assertThat(kinds(phase.contact())).containsExactly("report-waits");
    assertThat(kinds(phase.officer())).as("does not hear of their own doing").isEmpty();
    assertThat(kinds(phase.thaiContact())).as("not theirs to check").isEmpty();
    assertThat(kinds(phase.coordinator())).as("there is a contact point").isEmpty();

    world.as(
        phase.contact(),
        () ->
            seizures.giveBack(
                new SeizureReturn(reported.id(), reported.revision(), List.of(), "Which scale?")));
    JsonNode told = callerOf(phase.officer()).get("/api/v1/notices").json().get("items");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("text").asString()).contains(reported.number());
    assertThat(told.get(0).get("link").asString())
        .isEqualTo("/operations/" + phase.code() + "/seizures/" + reported.id());
  }

  private List<String> kinds(String login) {
    return callerOf(login)
        .get("/api/v1/notices")
        .json()
        .get("items")
        .valueStream()
        .map(one -> one.get("kind").asString())
        .toList();
  }
}
