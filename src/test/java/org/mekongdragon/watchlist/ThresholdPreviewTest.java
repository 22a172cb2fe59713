package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.springframework.beans.factory.annotation.Autowired;

/** What another threshold would mean for the cargo that is stored. */
class ThresholdPreviewTest extends HouseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private ThresholdPreview preview;
  @Autowired private Manifests manifests;

  private String officer;
  private String list;

  @BeforeEach
  void keepAList() {
    String organisation = world.organisation("VN");
    officer = world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
    Caller caller = callerOf(officer);
    list =
        caller
            .post("/api/v1/watch-lists", Map.of("name", world.unique("List "), "severity", 60))
            .json()
            .get("id")
            .asString();
    var _ =
        caller.post(
            "/api/v1/watch-lists/" + list + "/entries",
            Map.of("kind", "company", "name", "Golden Delta Trading Co., Ltd"));
  }

  @Test
  void countsTheConsignmentsThatEachThresholdWouldHit() {
    assertThat(preview().searched()).isZero();
    receive(
        "A1,Golden Delta Trading Company,TO ORDER,rice,1006\n"
            + "A2,Fruit Works,GOLDEN DELTAS TRADE COMPANY,rice,1006\n"
            + "A3,Toy Works,SAME AS ABOVE,toys,9503\n");

    ThresholdPreview.Preview found = preview();
    assertThat(found.searched()).isEqualTo(3);
    assertThat(found.complete()).isTrue();
    assertThat(found.hits()).hasSameSizeAs(ThresholdPreview.THRESHOLDS);
    assertThat(found.hits().getFirst()).isBetween(1, 2);
    assertThat(found.hits().getLast()).isOne();

    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    String page = browser.get("/targeting/watch-lists/" + list + "/thresholds").body();
    assertThat(page).contains("All 3 consignments of the last 90 days", "0.75", "0.90");
    assertThat(browser.get("/targeting/watch-lists/" + list).body()).contains("/thresholds\"");
  }

  @Test
  void stopsWhenItTakesTooLong() {
    receive("B1,Golden Delta Trading Company,Shop,rice,1006\n");
    ThresholdPreview.Preview found =
        world.as(officer, () -> preview.of(UUID.fromString(list), Duration.ZERO));
    assertThat(found).isEqualTo(new ThresholdPreview.Preview(0, false, List.of(0, 0, 0, 0)));
  }

  @Test
  void isForReadersOfTheListOnly() {
    String stranger = world.organisation("LA");
    String other = world.person(stranger, Optional.of(world.unit(stranger, Optional.empty())));
    assertThatThrownBy(() -> world.as(other, () -> preview.of(UUID.fromString(list), PATIENCE)))
        .hasMessageContaining("no-watch-list");
  }

  private ThresholdPreview.Preview preview() {
    return world.as(officer, () -> preview.of(UUID.fromString(list), PATIENCE));
  }

  private void receive(String rows) {
    byte[] file = ("waybill,shipper,consignee,goods,hs\n" + rows).getBytes(StandardCharsets.UTF_8);
    var _ =
        world.as(
            officer,
            () ->
                manifests.receive(
                    new ManifestRequest(FormatHint.AUTO, "test.csv"),
                    new ByteArrayInputStream(file)));
  }
}
