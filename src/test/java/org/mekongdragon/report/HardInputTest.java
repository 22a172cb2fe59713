package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What reports and figures do with phases, records and numbers that are not as one would wish. */
class HardInputTest extends SeizureTest {

  @Autowired private Reports reports;

  @Test
  void countsPhasesThatOverlapEachForItself() {
    Phase first = phases.phase();
    Phase second = phases.phase();
    released(first, shortForm("[\"all\"]"));
    released(second, shortForm("[\"all\"]").replace("12.4", "3"));
    assertThat(mass(first.contact(), first.code())).isEqualTo("12.4");
    assertThat(mass(second.contact(), second.code())).isEqualTo("3");
    // Both run on the same days; whoever is in one of them only is told nothing of the other.
    assertThat(
            callerOf(first.contact())
                .get("/api/v1/pivot?rows=day&operation=" + first.code() + "," + second.code())
                .status())
        .isEqualTo(404);
  }

  @Test
  void reportsOfOneMomentStayTheSameWhileRecordsAreRevisedAndRecalled() {
    Phase phase = phases.phase();
    String revised = released(phase, shortForm("[\"all\"]"));
    String recalled = released(phase, shortForm("[\"all\"]").replace("12.4", "3"));
    Instant moment = world.as(phase.coordinator(), seizures::settled);
    Report before = report(phase, Optional.of(moment));
    Caller contact = callerOf(phase.contact());
    assertThat(
            contact
                .with("If-Match", "\"2\"")
                .put(revised, shortForm("[\"all\"]").replace("12.4", "15"))
                .status())
        .isEqualTo(200);
    assertThat(contact.post(recalled + "/withdraw", Map.of("why", "mistaken")).status())
        .isEqualTo(200);
    assertThat(report(phase, Optional.of(moment))).isEqualTo(before);
    assertThat(report(phase, Optional.empty()).extras().orElseThrow().fields())
        .containsEntry("figure:drugs", "15")
        .containsEntry("figure:cases", "1");
    assertThat(before.extras().orElseThrow().fields()).containsEntry("figure:drugs", "15.4");
  }

  @Test
  void flagsAnAbsurdAmountAndCountsItAllTheSame() {
    Phase phase = phases.phase();
    String absurd = shortForm("[\"all\"]").replace("12.4", "99000000").replace("road", "foot");
    Caller officer = callerOf(phase.officer());
    assertThat(officer.post(phase.path() + "/check", absurd).body())
        .contains("mass-too-large-for-mode");
    released(phase, absurd);
    assertThat(mass(phase.contact(), phase.code())).isEqualTo("99000000");
    String outliers = "/api/v1/operations/" + phase.code() + "/statistics/outliers";
    assertThat(callerOf(phase.contact()).get(outliers).json().get("outliers"))
        .as("one record says nothing of what is usual")
        .isEmpty();
    for (int i = 0; i < 8; i++) {
      released(phase, shortForm("[\"all\"]").replace("12.4", "1" + i));
    }
    assertThat(callerOf(phase.contact()).get(outliers).json().get("outliers")).hasSize(1);
    assertThat(report(phase, Optional.empty()).sheets().toString())
        .contains("Unusually large amounts, counted as reported", "99000000");
  }

  private String mass(String login, String operation) {
    return callerOf(login)
        .get("/api/v1/operations/" + operation + "/statistics?measure=mass")
        .json()
        .get("total")
        .decimalValue()
        .toPlainString();
  }

  private Report report(Phase phase, Optional<Instant> asOf) {
    return world.as(
        phase.coordinator(),
        () -> reports.now(phase.code(), Wanted.of(ReportKind.SITUATION, Language.EN), asOf));
  }

  private String released(Phase phase, String json) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String path = answer.header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
    return path;
  }
}
