package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Groups;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Back-tests over consignments that were really stored. */
class BackTestTest extends HouseTest {

  private static final String RULE = "origin in (CO, EC) and goods contains banana";
  private static final Duration LONG = Duration.ofSeconds(60);

  @Autowired private Profiles profiles;
  @Autowired private BackTests tests;
  @Autowired private BackTestWork work;
  @Autowired private RuleAdvice advice;
  @Autowired private Manifests manifests;
  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Groups groups;

  private ProfileWorld.Desk own;
  private ProfileWorld.Desk other;
  private String table;

  @BeforeEach
  void storeCargo() {
    own = new ProfileWorld(world).desk("VN");
    other = new ProfileWorld(world).desk("TH");
    table = Shipments.table(2_500, 7);
    receive(own, table);
    receive(other, Shipments.table(300, 8));
  }

  @Test
  void countsWhatACountByHandCounts() {
    RiskProfile profile = as(own, () -> profiles.create(ProfileWorld.home(RULE)));
    BackTest run = as(own, () -> work.start(profile.id(), LONG));

    assertThat(run.state()).isEqualTo(BackTest.State.DONE);
    BackTestResult result = run.result().orElseThrow();
    assertThat(result.searched()).isEqualTo(2_500);
    assertThat(result.hits()).isEqualTo(byHand());
    assertThat(result.sample()).hasSize(20);
    assertThat(result.sample().getFirst().reasons()).hasSize(2);

    receive(own, Shipments.table(500, 9));
    assertThat(as(own, () -> work.start(profile.id(), LONG)).result().orElseThrow().searched())
        .isEqualTo(3_000);
  }

  @Test
  void answersProgramsWithTheResult() {
    Caller program = callerOf(own.officer());
    String path =
        program
            .post("/api/v1/profiles", Map.of("name", "B", "rule", RULE, "on", true))
            .header("Location");
    Caller.Answer answer = program.post(path + "/backtest", Map.of());
    JsonNode run = answer.json();
    for (int i = 0; i < 100 && !run.path("state").asString().equals("done"); i++) {
      pause();
      run = program.get(answer.header("Location")).json();
    }
    assertThat(run.path("hits").asLong()).isEqualTo(byHand());
    assertThat(run.path("searched").asLong()).isEqualTo(2_500);
    assertThat(callerOf(other.officer()).get(answer.header("Location")).status()).isEqualTo(404);
  }

  @Test
  void keepsTheResultAtHomeWhenTheProfileIsShared() {
    String operation =
        new ProfileWorld(world)
            .operation(operations, members, groups, java.util.List.of(own, other));
    groups.enrol(
        operation,
        world.id(other.officer()),
        java.util.EnumSet.of(org.mekongdragon.access.Role.ANALYST));
    RiskProfile shared =
        as(own, () -> profiles.create(ProfileWorld.shared(RULE, operation, "all")));
    UUID run = as(own, () -> work.start(shared.id(), LONG)).id();

    assertThat(as(other, () -> profiles.find(shared.id())).id()).isEqualTo(shared.id());
    assertThat(as(other, () -> tests.of(shared.id()))).isEmpty();
    assertThat(as(own, () -> tests.of(shared.id()))).extracting(BackTest::id).containsExactly(run);
    BackTest theirs = as(other, () -> work.start(shared.id(), LONG));
    assertThat(theirs.result().orElseThrow().searched()).isEqualTo(300);
  }

  @Test
  void isCalledOff() {
    RiskProfile profile = as(own, () -> profiles.create(ProfileWorld.home(RULE)));
    UUID run = as(own, () -> tests.ask(profile.id()));
    as(
        own,
        () -> {
          assertThat(tests.advance(run, 10, 100)).isTrue();
          tests.cancel(profile.id(), run);
          assertThat(tests.advance(run, 20, 100)).as("goes on").isFalse();
          tests.end(run, BackTest.State.CANCELLED, java.util.Optional.empty());
          return run;
        });
    assertThat(as(own, () -> tests.find(profile.id(), run)).state())
        .isEqualTo(BackTest.State.CANCELLED);
    String path = "/api/v1/profiles/" + profile.id() + "/backtests/" + run;
    assertThat(callerOf(own.officer()).post(path + "/cancel", Map.of()).status()).isEqualTo(409);
    assertThat(callerOf(other.officer()).post(path + "/cancel", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void warnsOfARuleThatFitsMuchOfAllCargo() {
    RuleAdvice.Advice much = as(own, () -> advice.of("hs starts with 0803", LONG));
    assertThat(much.warnings())
        .extracting(fault -> fault.code().code())
        .containsExactly("risk-profile-covers");
    assertThat(much.warnings().getFirst().arguments().subList(0, 2))
        .containsExactly(2_500L, 2_500L);
    assertThat(as(own, () -> advice.of(RULE, LONG)).warnings()).isEmpty();
    assertThat(as(own, () -> advice.of(RULE, LONG)).count().orElseThrow().hits())
        .isEqualTo(byHand());
  }

  @Test
  void showsTheResultOnThePageWithoutScript() {
    RiskProfile profile = as(own, () -> profiles.create(ProfileWorld.home(RULE)));
    String path = "/targeting/profiles/" + profile.id();
    Caller browser = caller();
    browser.signIn(own.officer(), World.PASSWORD);
    assertThat(browser.get(path).body()).contains("Try on stored consignments");
    assertThat(browser.submit(path, path + "/backtest", Map.of()).status()).isEqualTo(302);
    String page = browser.get(path).body();
    for (int i = 0; i < 100 && !page.contains("Hits in all"); i++) {
      pause();
      page = browser.get(path).body();
    }
    assertThat(page)
        .contains("Hits in all", "Some of the hits", "goods text contains “banana”: fresh banana");
  }

  private long byHand() {
    return Shipments.read(table).stream()
        .filter(one ->
            Rules.matches(
                Rules.parse(RULE), CargoRecords.of(one, 1), Circumstances.on(profiles.today())))
        .count();
  }

  private void receive(ProfileWorld.Desk desk, String content) {
    var outcome =
        as(
            desk,
            () ->
                manifests.receive(
                    new ManifestRequest(FormatHint.AUTO, "cargo.csv"),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    assertThat(outcome.problems()).as("problems").isEmpty();
  }

  private <T> T as(ProfileWorld.Desk desk, Supplier<T> what) {
    return world.as(desk.officer(), what);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
