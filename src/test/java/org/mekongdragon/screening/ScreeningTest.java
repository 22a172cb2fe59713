package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.Withdrawals;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored is screened exactly once, and its hits are those of the rules. */
@Import({HitWorld.class, ScreeningTest.Fuse.class})
class ScreeningTest extends HouseTest {

  @Autowired private HitWorld cargo;
  @Autowired private Hits hits;
  @Autowired private Screenings screenings;
  @Autowired private Withdrawals withdrawals;
  @Autowired private ScreeningWorkers workers;
  @Autowired private TaskStore tasks;
  @Autowired private Consignments consignments;
  @Autowired private Fuse fuse;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  /** Breaks the transaction that stores hits when told so. */
  @TestComponent
  static class Fuse {

    private final AtomicInteger left = new AtomicInteger();

    @EventListener
    void on(HitRaised event) {
      if (left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        throw new IllegalStateException("power cut");
      }
    }
  }

  @Test
  void screensASmallFileBeforeItIsAnswered() {
    HitWorld.Desk desk = cargo.desk();
    UUID profile = cargo.profile(desk, HitWorld.RULE, 70);
    UUID manifest = cargo.receive(desk, cargo.bananas(1) + cargo.toys(2) + cargo.bananas(3));

    List<Hit> found = hitsOf(desk, manifest);
    assertThat(found).hasSize(2);
    Hit hit = found.getFirst();
    assertThat(hit.target().id()).isEqualTo(profile.toString());
    assertThat(hit.target().version()).isEqualTo(1);
    assertThat(hit.severity()).isEqualTo(70);
    assertThat(hit.reasons())
        .extracting(HitReason::op, HitReason::field, HitReason::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple("in", "origin", "EC"),
            org.assertj.core.groups.Tuple.tuple("compare", "gross_mass", "2000"));
    assertThat(world.as(desk.officer(), () -> screenings.progress(manifest)).isUnderWay())
        .isFalse();
  }

  @Test
  void countsASmallManifestItselfWhenRulesAskForThePast() {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, "consignee count within 30 days >= 2", 40);
    cargo.profile(desk, "container count within 30 days >= 3", 50);

    assertThat(hitsOf(desk, cargo.receive(desk, cargo.toys(7)))).isEmpty();
    assertThat(severities(desk, cargo.receive(desk, cargo.toys(7)))).containsExactly(40);
    assertThat(severities(desk, cargo.receive(desk, cargo.toys(7)))).containsExactly(50, 40);
    assertThat(severities(desk, cargo.receive(desk, cargo.toys(8) + cargo.toys(8))))
        .as("both count, as in a large file")
        .containsExactly(50, 50, 40, 40);
  }

  private List<Integer> severities(HitWorld.Desk desk, UUID manifest) {
    return hitsOf(desk, manifest).stream().map(Hit::severity).toList();
  }

  @Test
  void letsHitsOfAWithdrawnManifestLeaveTheQueueButNotWhatWasExamined() {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, HitWorld.RULE, 70);
    UUID manifest = cargo.receive(desk, cargo.bananas(1) + cargo.bananas(2) + cargo.bananas(3));
    List<Hit> found = hitsOf(desk, manifest);
    long examined = found.getFirst().id();
    world.as(
        desk.officer(),
        () -> hits.examine(examined, HitWorld.examined(ExaminationResult.IRREGULARITY)));

    world.as(desk.officer(), () -> withdrawals.withdraw(manifest, "wrong file", false));

    assertThat(world.as(desk.officer(), () -> hits.count(HitFilter.OPEN))).isZero();
    assertThat(world.as(desk.officer(), () -> hits.find(examined)).candidate().state())
        .isEqualTo(HitState.REVIEWED);
    long other = found.getLast().id();
    HitRecord record = world.as(desk.officer(), () -> hits.find(other));
    assertThat(record.candidate().state()).isEqualTo(HitState.WITHDRAWN);
    assertThat(record.hits()).as("why it was hit stays on record").hasSize(1);
    assertThat(record.steps()).extracting(Step::detail).contains("withdrawn");
    assertThatThrownBy(
            () -> world.as(desk.officer(), () -> hits.move(other, HitState.REVIEWED, "")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> world.as(desk.officer(), () -> screenings.again(manifest)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void sharesChunksExactlyOnceAmongWorkers() throws Exception {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, HitWorld.RULE, 70);
    String rows =
        IntStream.rangeClosed(1, 3_300)
            .mapToObj(n -> n % 3 == 0 ? cargo.bananas(n) : cargo.toys(n))
            .collect(Collectors.joining());
    UUID manifest = cargo.receive(desk, rows);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> rounds =
          threads.invokeAll(java.util.Collections.nCopies(4, (Callable<Boolean>) workers::round));
      for (Future<Boolean> round : rounds) {
        round.get();
      }
    }
    awaitDone(desk, manifest);

    assertThat(count(desk, manifest)).isEqualTo(1_100);
    assertThat(hitsStored(desk, manifest)).isEqualTo(1_100);
    List<ScreeningTask> left = transaction.execute(status -> tasks.open(manifest));
    assertThat(left).isEmpty();
  }

  @Test
  void screensAgainWhatACrashLeftAndNothingTwice() throws InterruptedException {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, HitWorld.RULE, 70);
    String rows =
        IntStream.rangeClosed(1, 700).mapToObj(cargo::bananas).collect(Collectors.joining());
    fuse.left.set(2);
    UUID manifest = cargo.receive(desk, rows);
    awaitDone(desk, manifest);

    assertThat(fuse.left.get()).isZero();
    assertThat(hitsStored(desk, manifest)).isEqualTo(700);
  }

  @Test
  void storesCargoAlsoWhenScreeningItAtOnceFails() throws InterruptedException {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, HitWorld.RULE, 70);
    fuse.left.set(1);
    UUID manifest = cargo.receive(desk, cargo.bananas(1));
    assertThat(stored(desk, manifest)).hasSize(1);
    awaitDone(desk, manifest);
    assertThat(hitsStored(desk, manifest)).isEqualTo(1);
  }

  @Test
  void findsWhatThePlainMatcherFindsInTheSameOrderAgain() {
    HitWorld.Desk desk = cargo.desk();
    List<String> rules =
        List.of(
            "hs starts with 0803 or hs starts with 9503",
            "goods contains (bananas, toys) and not origin = CN",
            "value_per_kg < 1.5",
            "kg_per_package between 10 and 25",
            "arrival >= 2026-05-10 and discharge = VN",
            "container is missing",
            "consignee contains \"shop\" and packages > 50");
    rules.forEach(rule -> cargo.profile(desk, rule, 10));
    Random random = new Random(7);
    String rows =
        IntStream.range(0, 400).mapToObj(n -> line(n, random)).collect(Collectors.joining());
    UUID manifest = cargo.receive(desk, rows);

    List<String> expected = new ArrayList<>();
    List<Condition> conditions = rules.stream().map(Rules::parse).toList();
    Circumstances today = Circumstances.on(java.time.LocalDate.of(2026, 5, 1));
    for (StoredConsignment one : stored(desk, manifest)) {
      for (Condition condition : conditions) {
        if (Rules.matches(condition, ScreeningDesk.record(one), today)) {
          expected.add(one.id() + " " + Rules.print(condition));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(300);
    assertThat(hitsStored(desk, manifest)).isEqualTo(expected.size());
  }

  @Test
  void asksThePastForPartiesThatAreNew() {
    HitWorld.Desk desk = cargo.desk();
    String known = "BL-A,Old House,Old Buyer,paper,480100,CN,CNSHA,VNHPH,,1,10,5,SHIP,2026-01-01\n";
    cargo.receive(desk, known.replace("BL-A", world.unique("BL")));
    cargo.profile(desk, "not consignee seen before 30 days", 40);
    UUID manifest =
        cargo.receive(
            desk,
            world.unique("BL")
                + ",Old House,Old Buyer,paper,480100,CN,CNSHA,VNHPH,,1,10,5,SHIP,"
                + "2026-05-01\n"
                + world.unique("BL")
                + ",Old House,New Buyer,paper,480100,CN,CNSHA,VNHPH,,1,10,5,"
                + "SHIP,2026-05-01\n");
    List<Hit> found = hitsOf(desk, manifest);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().reasons().getFirst())
        .extracting(HitReason::op, HitReason::value)
        .containsExactly("new", "New Buyer");
  }

  @Test
  void addsOnlyNewHitsWhenAManifestIsScreenedAgain() throws InterruptedException {
    HitWorld.Desk desk = cargo.desk();
    cargo.profile(desk, HitWorld.RULE, 70);
    UUID manifest = cargo.receive(desk, cargo.bananas(1) + cargo.toys(2));
    Hit known = hitsOf(desk, manifest).getFirst();
    world.as(desk.officer(), () -> hits.move(known.id(), HitState.REVIEWED, ""));
    cargo.profile(desk, "goods contains (bananas, toys)", 20);

    assertThat(world.as(desk.officer(), () -> screenings.again(manifest))).isEqualTo(1);
    awaitDone(desk, manifest);

    assertThat(hitsOf(desk, manifest)).hasSize(3).contains(known);
    assertThat(world.as(desk.officer(), () -> hits.find(known.id())).candidate().state())
        .as("a new hit opens it again")
        .isEqualTo(HitState.REOPENED);
  }

  @Test
  void drawsTheSameByLotAndSelectsIt() {
    HitWorld.Desk desk = cargo.desk();
    world.as(desk.officer(), () -> screenings.changeRandomShare(0.5));
    String rows = IntStream.rangeClosed(1, 400).mapToObj(cargo::toys).collect(Collectors.joining());
    UUID manifest = cargo.receive(desk, rows);

    long drawn = count(desk, manifest);
    assertThat(drawn).isBetween(140L, 260L);
    Hits.CandidateList list =
        world.as(
            desk.officer(), () -> hits.list(HitFilter.OPEN.of(manifest), Optional.empty(), 200));
    assertThat(list.candidates()).allMatch(one -> one.selectedAt().isPresent());
  }

  private String line(int number, Random random) {
    String goods = List.of("fresh bananas", "plastic toys", "paper").get(random.nextInt(3));
    String origin = List.of("EC", "CN", "CO").get(random.nextInt(3));
    String hs = List.of("080390", "950300", "480100").get(random.nextInt(3));
    String container = random.nextInt(4) == 0 ? "" : "CSQU3054383";
    int mass = random.nextInt(5_000);
    return String.join(
            ",",
            world.unique("BL"),
            "Shipper",
            (number % 2 == 0 ? "Shop " : "Buyer ") + number,
            goods,
            hs,
            origin,
            "CNSHA",
            "VNHPH",
            container,
            Integer.toString(random.nextInt(200) + 1),
            Integer.toString(mass),
            Integer.toString(random.nextInt(8_000)),
            "SHIP",
            "2026-05-" + (5 + random.nextInt(10) + 10))
        + "\n";
  }

  private List<StoredConsignment> stored(HitWorld.Desk desk, UUID manifest) {
    List<StoredConsignment> all = new ArrayList<>();
    world.as(
        desk.officer(),
        () ->
            consignments.forEach(
                desk.organisation(),
                0,
                one -> {
                  if (one.manifest().equals(manifest)) {
                    all.add(one);
                  }
                }));
    return all;
  }

  private List<Hit> hitsOf(HitWorld.Desk desk, UUID manifest) {
    return world
        .as(desk.officer(), () -> hits.hits(HitFilter.OPEN.of(manifest), Optional.empty(), 200))
        .hits();
  }

  private long count(HitWorld.Desk desk, UUID manifest) {
    return world.as(desk.officer(), () -> hits.count(HitFilter.OPEN.of(manifest)));
  }

  private long hitsStored(HitWorld.Desk desk, UUID manifest) {
    Long stored =
        world.as(
            desk.officer(),
            () ->
                transaction.execute(status ->
                    jdbc.sql(
                            """
                            select count(*) from screening.hit h
                            join screening.candidate c on c.consignment = h.consignment
                            where c.manifest = :manifest
                            """)
                        .param("manifest", manifest)
                        .query(Long.class)
                        .single()));
    return stored;
  }

  private void awaitDone(HitWorld.Desk desk, UUID manifest) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (!world.as(desk.officer(), () -> screenings.progress(manifest)).isUnderWay()) {
        return;
      }
      workers.wake();
      Thread.sleep(100);
    }
    throw new AssertionError("still screening");
  }
}
