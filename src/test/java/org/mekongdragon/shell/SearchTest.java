package org.mekongdragon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One search over the rooms, and what is told of new finds. */
class SearchTest extends HouseTest {

  private static final String HEADER =
      "waybill,shipper,consignee,goods,hs,origin,loading,discharge,container,packages,gross_mass,"
          + "value,vessel,arrival\n";

  @Autowired private Manifests manifests;
  @Autowired private SearchAlerts alerts;

  private String officer;
  private String stranger;
  private String company;

  @BeforeEach
  void cargo() {
    officer = officer("VN");
    stranger = officer("TH");
    company = world.unique("Saomai");
    receive(1);
  }

  @Test
  void findsWhatTheReaderMaySeeAndTellsNothingOfTheRest() {
    String mine =
        browser(officer).get("/search?q=" + company.toLowerCase(java.util.Locale.ROOT)).body();
    assertThat(mine)
        .contains("fresh bananas", "id=\"found-cargo\"", "/targeting/cargo/consignments/");
    String theirs = browser(stranger).get("/search?q=" + company).body();
    assertThat(theirs).contains("Nothing fits").doesNotContain("bananas", "found-cargo");
    assertThat(browser(officer).get("/search?in=seizure&q=" + company).body())
        .doesNotContain("bananas");
    assertThat(browser(officer).get("/search?until=2020-01-01&q=" + company).body())
        .doesNotContain("bananas");
    assertThat(browser(officer).get("/search").body()).contains("Type words");
    assertThat(browser(officer).get("/search?q=%27%22%3Cb%3E%25&from=soon").status())
        .isEqualTo(200);
  }

  @Test
  void offersThePaletteTheSame() {
    Caller browser = browser(officer).with("HX-Request", "true");
    assertThat(browser.get("/search/found?q=CSQU3054383").body())
        .contains("/targeting/cargo/consignments/", "data-note");
  }

  @Test
  void tellsOfWhatASavedSearchNewlyFinds() {
    Caller browser = browser(officer);
    browser.submit(
        "/search?q=" + company,
        "/search/saved",
        Map.of("q", company, "name", "Sao Mai", "alert", "1"));
    assertThat(browser.get("/search").body()).contains("Sao Mai", "/search?q=" + company);
    alerts.look(Duration.ZERO);
    assertThat(notices(officer)).as("the first look tells nothing").isEmpty();
    alerts.look(Duration.ZERO);
    assertThat(notices(officer)).as("nothing new").isEmpty();
    receive(2);
    alerts.look(Duration.ZERO);
    assertThat(notices(officer)).hasSize(1);
    assertThat(notices(officer).get(0).get("text").asString()).contains("Sao Mai", "1");
    assertThat(notices(officer).get(0).get("link").asString()).isEqualTo("/search?q=" + company);
    alerts.look(Duration.ZERO);
    assertThat(notices(officer).get(0).get("times").asInt()).isEqualTo(1);

    String id =
        browser
            .get("/search")
            .body()
            .replaceAll("(?s).*/search/saved/([0-9a-f-]{36})/forget.*", "$1");
    browser(stranger).submit("/search", "/search/saved/" + id + "/forget", Map.of());
    assertThat(browser.get("/search").body()).contains("Sao Mai");
    browser.submit("/search", "/search/saved/" + id + "/forget", Map.of());
    assertThat(browser.get("/search").body()).doesNotContain("Sao Mai");
  }

  private JsonNode notices(String login) {
    return callerOf(login).get("/api/v1/notices?kind=search-found").json().get("items");
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }

  private String officer(String country) {
    String organisation = world.organisation(country);
    return world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
  }

  private void receive(int number) {
    String row =
        "BL-%s-%d,Acme Fruit,%s,fresh bananas,080390,EC,ECGYE,VNHPH,CSQU3054383,100,2000,5000,EVER,2026-05-01\n"
            .formatted(company, number, company);
    byte[] file = (HEADER + row).getBytes(StandardCharsets.UTF_8);
    world.as(
        officer,
        () ->
            manifests.receive(
                new ManifestRequest(FormatHint.AUTO, "cargo.csv"), new ByteArrayInputStream(file)));
  }
}
