package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the score learns from the organisation's own examinations. */
@Import({HitWorld.class, ScreeningTest.Fuse.class})
class ScoresTest extends HouseTest {

  private static final int EXAMINED = 200;
  private static final int NOISE = 5;

  @Autowired private HitWorld cargo;
  @Autowired private Hits hits;
  @Autowired private Scores scores;
  @Autowired private People people;

  private HitWorld.Desk desk;

  @BeforeEach
  void openADesk() {
    desk = cargo.desk();
    var _ = cargo.profile(desk, "packages > 0", 10);
  }

  @Test
  void doesNotLearnFromTooFew() {
    examine(3);

    assertThat(world.as(desk.officer(), scores::material))
        .extracting(ScoreReport.Material::examined)
        .isEqualTo(3);
    assertThatThrownBy(() -> world.as(desk.officer(), () -> scores.learn()))
        .hasMessageContaining("score-not-enough-examinations");
    assertThat(world.as(desk.officer(), scores::report)).isEmpty();
  }

  @Test
  void learnsFromItsExaminationsAndHitsWhatIsLikeItsFinds() {
    examine(EXAMINED);
    world.as(desk.officer(), () -> scores.learn(people.current()));

    ScoreReport report = world.as(desk.officer(), scores::report).orElseThrow();
    assertThat(report.examined()).isEqualTo(EXAMINED);
    assertThat(report.finds()).isBetween(EXAMINED / 4, EXAMINED / 2);
    assertThat(report.threshold()).isBetween(0.5, 1.0);

    var _ = cargo.receive(desk, cargo.bananas(1) + cargo.toys(2));
    List<Candidate> fresh =
        world
            .as(desk.officer(), () -> hits.list(HitFilter.OPEN, Optional.empty(), 50))
            .candidates();
    assertThat(fresh)
        .filteredOn(candidate -> kinds(candidate).contains(HitKind.SCORE))
        .extracting(candidate -> candidate.cargo().goods())
        .containsExactly("fresh bananas");
  }

  private List<HitKind> kinds(Candidate candidate) {
    return world
        .as(desk.officer(), () -> hits.of(List.of(candidate.consignment()), 10))
        .get(candidate.consignment())
        .stream()
        .map(hit -> hit.target().kind())
        .toList();
  }

  /**
   * Every third is bananas, in most of which something is found, as in a few others: what tells
   * finds from others without exception is held for a leak.
   */
  private void examine(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(i % 3 == 0 ? cargo.bananas(i) : cargo.toys(i));
    }
    var _ = cargo.receive(desk, rows.toString());
    List<Candidate> all =
        world
            .as(desk.officer(), () -> hits.list(HitFilter.OPEN, Optional.empty(), count))
            .candidates();
    assertThat(all).hasSize(count);
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      boolean bananas = candidate.cargo().goods().equals("fresh bananas");
      boolean found = bananas != (i % NOISE == 0);
      ExaminationResult result = found ? ExaminationResult.SEIZURE : ExaminationResult.NIL;
      var _ =
          world.as(desk.officer(), () -> hits.examine(first(candidate), HitWorld.examined(result)));
    }
  }

  private long first(Candidate candidate) {
    return hits.of(List.of(candidate.consignment()), 1)
        .get(candidate.consignment())
        .getFirst()
        .id();
  }
}
