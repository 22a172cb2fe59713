package org.mekongdragon.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.statistics.Departure;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Expectation;
import tools.jackson.databind.JsonNode;

class DeparturesTest extends SeizureTest {

  private static final String WAY = "\"goods\"";

  /** A case a week from the first operational day, on one route. */
  private Phase steady() {
    Phase phase = phases.phase();
    for (int week = 0; week < 12; week++) {
      released(phase, on(LocalDate.of(2025, 4, 16).plusWeeks(week), "[\"all\"]"));
    }
    return phase;
  }

  private static String on(LocalDate day, String audience) {
    return shortForm(audience)
        .replace("2025-05-03", day.toString())
        .replace(WAY, "\"route\":[{\"stop\":\"origin\",\"country\":\"LA\"}]," + WAY);
  }

  @Test
  void flagsNewRoutesAndFirstSightsAndSaysWhy() {
    Phase phase = steady();
    assertThat(found(phase.contact(), phase).get("departures")).isEmpty();
    String fresh =
        on(LocalDate.of(2025, 7, 8), "[\"org:" + phase.vietNam() + "\"]")
            .replace("\"LA\"", "\"MM\"")
            .replace("methamphetamine", "ketamine");
    released(phase, fresh);
    JsonNode found = found(phase.contact(), phase);
    assertThat(kinds(found)).containsExactly("new-route", "first-seen");
    assertThat(found.get("departures").get(0).get("keys").get("route").asString())
        .isEqualTo("MM>VN");
    String page =
        browser(phase.contact()).get("/operations/" + phase.code() + "/departures?show=all").body();
    assertThat(page)
        .contains(
            "Fold those with one case",
            "New route",
            "No case before took this route",
            "Ketamine",
            "First seen here")
        .contains("figures/records?");
    assertThat(browser(phase.contact()).get("/operations/" + phase.code() + "/departures").body())
        .as("single sights are counted by kind")
        .contains("New routes with one case each: 1.", "first seen in a country", "show=all")
        .doesNotContain("Ketamine");
    // Whoever may not see the record learns nothing of it.
    assertThat(kinds(found(phase.thaiOfficer(), phase))).isEmpty();
    assertThat(
            browser(phase.thaiOfficer()).get("/operations/" + phase.code() + "/departures").body())
        .doesNotContain("Ketamine");
    assertThat(callerOf(phase.stranger()).get(path(phase)).status()).isEqualTo(404);
  }

  @Test
  void flagsASuddenRiseAgainstItsBand() {
    Phase phase = steady();
    for (int i = 0; i < 8; i++) {
      released(phase, on(LocalDate.of(2025, 7, 3), "[\"all\"]"));
    }
    JsonNode found = found(phase.contact(), phase);
    assertThat(kinds(found)).contains("sudden-rise");
    JsonNode band = found.get("departures").get(0).get("expectation");
    assertThat(band.get("expected").asDouble()).isEqualTo(1.0);
    assertThat(band.get("alarm").asLong()).isLessThan(9);
    assertThat(browser(phase.contact()).get("/operations/" + phase.code() + "/departures").body())
        .contains("Sudden rise", "9 cases in the week from", "above the band");
  }

  @Test
  void saysWhenThereIsTooLittleHistory() {
    Phase phase = phases.phase();
    released(phase, on(LocalDate.of(2025, 4, 20), "[\"all\"]"));
    JsonNode found = found(phase.contact(), phase);
    assertThat(found.get("enoughHistory").asBoolean()).isFalse();
    assertThat(found.get("departures")).isEmpty();
    assertThat(browser(phase.contact()).get("/operations/" + phase.code() + "/departures").body())
        .contains("too little history");
    assertThat(callerOf(phase.contact()).get(path(phase) + "?days=10").status()).isEqualTo(400);
    assertThat(callerOf(phase.contact()).get(path(phase) + "?until=soon").status()).isEqualTo(400);
  }

  @Test
  void putsWhatMattersMostFirst() {
    LocalDate day = LocalDate.of(2025, 7, 1);
    Departure route = departure(Departure.Kind.NEW_ROUTE, Dimension.ROUTE, "MM>VN", 3);
    Departure seen = departure(Departure.Kind.FIRST_SEEN, Dimension.SUBSTANCE, "ketamine", 7);
    Departure single = departure(Departure.Kind.NEW_ROUTE, Dimension.ROUTE, "LA>VN", 1);
    Departure rise =
        new Departure(
            Departure.Kind.SUDDEN_RISE,
            Map.of(),
            day,
            day.plusDays(6),
            4,
            Optional.of(new Expectation(0, 0.5, 2, 3, 8, 0)),
            0);
    assertThat(Departure.ranked(List.of(single, route, seen, rise)))
        .containsExactly(rise, seen, route, single);
  }

  private static Departure departure(Departure.Kind kind, Dimension by, String value, long cases) {
    LocalDate day = LocalDate.of(2025, 7, 1);
    return new Departure(kind, Map.of(by, value), day, day.plusDays(6), cases, Optional.empty(), 0);
  }

  private JsonNode found(String login, Phase phase) {
    Caller.Answer answer = callerOf(login).get(path(phase));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> kinds(JsonNode found) {
    return StreamSupport.stream(found.get("departures").spliterator(), false)
        .map(one -> one.get("kind").asString())
        .toList();
  }

  private static String path(Phase phase) {
    return "/api/v1/operations/" + phase.code() + "/departures";
  }

  private void released(Phase phase, String json) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String path = answer.header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }
}
