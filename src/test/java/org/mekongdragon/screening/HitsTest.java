package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.profile.ProfileYield;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The work on hits through the door, as a program and as a browser. */
@Import({HitWorld.class, ScreeningTest.Fuse.class})
class HitsTest extends HouseTest {

  @Autowired private HitWorld cargo;
  @Autowired private Hits hits;
  @Autowired private Results results;
  @Autowired private ProfileYield yields;

  private HitWorld.Desk desk;
  private UUID profile;
  private UUID manifest;

  @BeforeEach
  void hitSomething() {
    desk = cargo.desk();
    profile = cargo.profile(desk, HitWorld.RULE, 70);
    manifest =
        cargo.receive(desk, cargo.bananas(1) + cargo.bananas(2) + cargo.bananas(3) + cargo.toys(4));
  }

  @Test
  void showsNothingToOthers() {
    HitWorld.Desk other = cargo.desk();
    long hit = first();
    assertThat(world.as(other.officer(), () -> hits.count(HitFilter.OPEN))).isZero();
    assertThatThrownBy(() -> world.as(other.officer(), () -> hits.find(hit)))
        .hasMessageContaining("hit-not-found");
    assertThatThrownBy(() -> world.as(other.officer(), () -> hits.move(hit, HitState.PRIORITY, "")))
        .hasMessageContaining("hit-not-found");
    String homeless = world.person(desk.organisation(), Optional.empty(), Role.ADMIN);
    assertThatThrownBy(() -> world.as(homeless, () -> hits.count(HitFilter.OPEN)))
        .hasMessageContaining("no-home");
  }

  @Test
  void movesOnlyAlongItsStates() {
    long hit = first();
    assertThat(move(hit, HitState.PRIORITY).state()).isEqualTo(HitState.PRIORITY);
    assertThat(move(hit, HitState.IN_PROGRESS).state()).isEqualTo(HitState.IN_PROGRESS);
    assertThat(move(hit, HitState.REVIEWED).state()).isEqualTo(HitState.REVIEWED);
    assertThatThrownBy(() -> move(hit, HitState.IN_PROGRESS)).hasMessageContaining("hit-state");
    assertThatThrownBy(() -> move(hit, HitState.NEW)).hasMessageContaining("hit-state");
    assertThat(move(hit, HitState.REOPENED).state()).isEqualTo(HitState.REOPENED);
    HitRecord record = world.as(desk.officer(), () -> hits.find(hit));
    assertThat(record.steps())
        .extracting(Step::detail)
        .containsExactly("priority", "in-progress", "reviewed", "reopened");
  }

  @Test
  void ranksUrgentOnesFirst() {
    Hits.CandidateList before = list();
    Candidate last = before.candidates().getLast();
    long hit = hitOf(last);
    var _ = move(hit, HitState.PRIORITY);
    assertThat(list().candidates().getFirst().consignment()).isEqualTo(last.consignment());
  }

  @Test
  void goesOnBehindACursor() {
    Hits.CandidateList start =
        world.as(desk.officer(), () -> hits.list(HitFilter.OPEN, Optional.empty(), 2));
    assertThat(start.candidates()).hasSize(2);
    Hits.CandidateList rest =
        world.as(desk.officer(), () -> hits.list(HitFilter.OPEN, start.next(), 2));
    assertThat(rest.candidates()).hasSize(1);
    assertThat(rest.next()).isEmpty();
    assertThat(start.candidates()).doesNotContainAnyElementsOf(rest.candidates());
  }

  @Test
  void learnsWhatAProfileEarnsFromExaminations() {
    List<Candidate> all = list().candidates();
    examine(hitOf(all.get(0)), ExaminationResult.NIL);
    examine(hitOf(all.get(1)), ExaminationResult.SEIZURE);
    examine(hitOf(all.get(2)), ExaminationResult.MISSED);

    YearMonth month = YearMonth.now(Results.ZONE);
    List<Result> earned =
        world.as(desk.officer(), () -> results.of(new Results.Period(month, month)));
    Result own =
        earned.stream()
            .filter(one -> one.id().equals(profile.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(own.hits()).isEqualTo(3);
    assertThat(own.examined()).isEqualTo(2);
    assertThat(own.missed()).isEqualTo(1);
    assertThat(own.minutes()).isEqualTo(90);
    assertThat(own.precision()).hasValue(0.5);
    assertThat(own.isEnough()).isFalse();
    Map<UUID, ProfileYield.Yield> yield =
        world.as(desk.officer(), () -> yields.of(List.of(profile)));
    assertThat(yield).containsEntry(profile, new ProfileYield.Yield(3, 2, 1));
  }

  @Test
  void countsTheLastExaminationAndKeepsTheEarlierOnes() {
    long hit = first();
    examine(hit, ExaminationResult.NIL);
    examine(hit, ExaminationResult.IRREGULARITY);
    HitRecord record = world.as(desk.officer(), () -> hits.find(hit));
    assertThat(record.examinations())
        .extracting(Examination::result)
        .containsExactly(ExaminationResult.IRREGULARITY, ExaminationResult.NIL);
    assertThat(record.candidate().result()).contains(ExaminationResult.IRREGULARITY);
    assertThat(record.candidate().state()).isEqualTo(HitState.REVIEWED);
    assertThat(record.selections())
        .hasSize(1)
        .first()
        .extracting(Selection::why)
        .isEqualTo(SelectionReason.PROFILE);
  }

  @Test
  void asksForWordsOfAnIrregularityAndForPossibleMinutes() {
    assertThatThrownBy(
            () -> NewExamination.of(ExaminationResult.IRREGULARITY, OptionalInt.empty(), " "))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> NewExamination.of(ExaminationResult.NIL, OptionalInt.of(43_201), ""))
        .isInstanceOf(Problem.class);
    assertThat(NewExamination.of(ExaminationResult.NIL, OptionalInt.of(43_200), "").minutes())
        .hasValue(43_200);
  }

  @Test
  void answersProgramsWithReasonsAndTakesTheirWork() {
    Caller officer = callerOf(desk.officer());
    JsonNode page = officer.get("/api/v1/hits?manifest=" + manifest + "&limit=2").json();
    assertThat(page.get("items").size()).isEqualTo(2);
    assertThat(page.get("next").asString()).isNotEmpty();
    JsonNode hit = page.get("items").get(0);
    assertThat(hit.get("target").asString()).isEqualTo(profile.toString());
    assertThat(hit.get("words").asString()).contains("goods description contains “bananas”");
    long id = hit.get("id").asLong();

    String path = "/api/v1/hits/" + id;
    assertThat(officer.post(path + "/assignment", Map.of()).json().at("/hit/assignee").asString())
        .contains(desk.officer());
    assertThat(officer.post(path + "/state", Map.of("state", "priority")).status()).isEqualTo(200);
    assertThat(officer.post(path + "/state", Map.of("state", "new")).status()).isEqualTo(409);
    assertThat(officer.post(path + "/state", Map.of("state", "gone")).status()).isEqualTo(400);
    assertThat(
            officer
                .post(path + "/selection", Map.of("reason", "profile", "note", "open it"))
                .json()
                .at("/selections/0/note")
                .asString())
        .isEqualTo("open it");
    JsonNode done =
        officer
            .post(path + "/examination", Map.of("result", "nil", "minutes", 20, "text", "fruit"))
            .json();
    assertThat(done.at("/hit/result").asString()).isEqualTo("nil");
    assertThat(done.at("/examinations/0/minutes").asInt()).isEqualTo(20);
    assertThat(officer.get("/api/v1/hits/99999999999").status()).isEqualTo(404);
    assertThat(officer.get("/api/v1/hits/none").status()).isEqualTo(404);
    assertThat(officer.get("/api/v1/hits?state=gone").status()).isEqualTo(400);
  }

  @Test
  void worksInABrowserWithoutScripts() {
    Caller officer = caller();
    officer.signIn(desk.officer(), World.PASSWORD);
    String queue = officer.get("/targeting/hits").body();
    assertThat(queue).contains("fresh bananas", "goods description contains “bananas”");
    assertThat(queue)
        .contains("data-topic=\"hits\"", "data-live-part=\"/targeting/hits/fresh?known=3\"");
    assertThat(officer.get("/targeting/hits/fresh?known=3").body()).doesNotContain("href");
    assertThat(officer.get("/targeting/hits/fresh?known=1").body())
        .contains("href=\"/targeting/hits\"");
    long hit = first();
    String path = "/targeting/hits/" + hit;
    assertThat(queue).contains("value=\"" + hit + "\"");
    String page = officer.get(path).body();
    assertThat(page).contains("<mark>bananas</mark>", "Guayaquil", "id=\"examine\"");

    assertThat(officer.submit(path, path + "/take", Map.of()).status()).isEqualTo(302);
    assertThat(officer.submit(path, path + "/state", Map.of("state", "new")).status())
        .isEqualTo(422);
    assertThat(
            officer
                .submit(path, path + "/selection", Map.of("reason", "profile", "note", "look"))
                .status())
        .isEqualTo(302);
    String form = path + "/examination";
    Caller.Answer wrong = officer.submit(form, form, Map.of("result", "irregularity", "text", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#text\"");
    Caller.Answer saved =
        officer.submit(
            form, form, Map.of("result", "nil", "minutes", "25", "text", "", "do", "save"));
    assertThat(saved.status()).as(saved.body()).isEqualTo(302);
    assertThat(officer.get(path).body()).contains("Nothing found, 25 minutes");
    assertThat(officer.get("/targeting/results").body()).contains("Fewer than 20 examinations");
    assertThat(officer.get("/targeting/ports").status()).isEqualTo(200);
    assertThat(officer.get("/targeting/hits/export.csv?manifest=" + manifest).body())
        .contains("fresh bananas");
    assertThat(officer.get("/targeting/hits?state=reviewed&kind=profile").body())
        .contains("fresh bananas");
    assertThat(officer.with("Accept-Language", "vi").get(path).status()).isEqualTo(200);
  }

  private Candidate move(long hit, HitState to) {
    return world.as(desk.officer(), () -> hits.move(hit, to, "")).candidate();
  }

  private void examine(long hit, ExaminationResult result) {
    var _ = world.as(desk.officer(), () -> hits.examine(hit, HitWorld.examined(result)));
  }

  private Hits.CandidateList list() {
    return world.as(desk.officer(), () -> hits.list(HitFilter.OPEN, Optional.empty(), 50));
  }

  private long first() {
    return hitOf(list().candidates().getFirst());
  }

  private long hitOf(Candidate candidate) {
    return world
        .as(desk.officer(), () -> hits.of(List.of(candidate.consignment()), 1))
        .get(candidate.consignment())
        .getFirst()
        .id();
  }
}
