package org.mekongdragon.targeting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenerTest {

  private static final Circumstances TODAY = Circumstances.on(LocalDate.of(2026, 3, 1));

  private static List<String> plain(List<Profile> profiles, CargoRecord cargo) {
    return profiles.stream()
        .sorted()
        .filter(p -> Rules.matches(p.rule(), cargo, RandomCargo.CIRCUMSTANCES))
        .map(Profile::id)
        .toList();
  }

  private static List<String> ids(Screener screener, CargoRecord cargo) {
    return screener.screen(cargo, RandomCargo.CIRCUMSTANCES).stream()
        .map(hit -> hit.profile().id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void hitsEqualThoseOfThePlainMatcher(long seed) {
    RandomCargo world = new RandomCargo(seed);
    List<Profile> profiles = world.profiles(400);
    List<CargoRecord> records = world.records(150);
    Screener screener = Screener.of(profiles, seed % 2 == 0 ? records.subList(0, 50) : List.of());
    int hits = 0;
    for (CargoRecord cargo : records) {
      List<String> expected = plain(profiles, cargo);
      assertThat(ids(screener, cargo)).as(cargo.toString()).isEqualTo(expected);
      hits += expected.size();
    }
    assertThat(hits).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void hitsStayEqualWhileProfilesComeChangeAndGo(long seed) {
    RandomCargo world = new RandomCargo(seed);
    List<CargoRecord> records = world.records(40);
    Map<String, Profile> now = new HashMap<>();
    world.profiles(200).forEach(p -> now.put(p.id(), p));
    List<Runnable> merges = new ArrayList<>();
    Screener screener = Screener.of(now.values(), List.of(), merges::add);
    for (int round = 0; round < 40; round++) {
      List<Profile> changed = world.profiles(20 + 10 * round).subList(10 * round, 20 + 10 * round);
      screener.putAll(changed);
      changed.forEach(p -> now.put(p.id(), p));
      String gone = "p" + (7 * round);
      assertThat(screener.remove(gone)).isEqualTo(now.remove(gone) != null);
      CargoRecord cargo = records.get(round);
      assertThat(ids(screener, cargo)).isEqualTo(plain(List.copyOf(now.values()), cargo));
      if (round % 13 == 12) {
        merges.forEach(Runnable::run);
        merges.clear();
        screener.merge();
        assertThat(ids(screener, cargo)).isEqualTo(plain(List.copyOf(now.values()), cargo));
      }
    }
    assertThat(screener.size()).isEqualTo(now.size());
  }

  @Test
  void everyThreadSeesOneStateOfAChangingProfileAndNeverLosesTheOthers() throws Exception {
    Screener screener =
        Screener.of(
            IntStream.range(0, 50)
                .mapToObj(i -> Profile.of("fixed" + i, Rules.parse("origin = CO")))
                .toList());
    CargoRecord cargo = CargoRecord.of("1").text(Field.ORIGIN, "CO").build();
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      Callable<Integer> reader =
          () -> {
            int odd = 0;
            Screening screening = screener.screening();
            while (!done.get()) {
              int hits = screening.screen(cargo, TODAY);
              odd += hits < 50 || hits > 51 ? 1 : 0;
              odd += screener.screen(cargo, TODAY).size() < 50 ? 1 : 0;
            }
            return odd;
          };
      List<Future<Integer>> readers = List.of(pool.submit(reader), pool.submit(reader));
      for (int i = 0; i < 600; i++) {
        screener.put(new Profile("moving", i, 0, Rules.parse("origin in (CO, EC)")));
        screener.put(Profile.of("idle" + i, Rules.parse("origin = EC")));
        if (i % 3 == 0) {
          screener.remove("moving");
        }
        if (i % 100 == 0) {
          screener.merge();
        }
      }
      done.set(true);
      for (Future<Integer> one : readers) {
        assertThat(one.get()).isZero();
      }
    }
    assertThat(screener.size()).isEqualTo(50 + 600 + 1);
  }

  @Test
  void hitsComeBySeverityAndThenById() {
    Condition rule = Rules.parse("origin = CO");
    Screener screener =
        Screener.of(
            List.of(
                new Profile("b", 1, 5, rule),
                new Profile("a", 1, 5, rule),
                new Profile("z", 1, 9, rule)));
    screener.put(new Profile("aa", 1, 5, rule));
    CargoRecord cargo = CargoRecord.of("1").text(Field.ORIGIN, "CO").build();
    assertThat(screener.screen(cargo, TODAY))
        .extracting(hit -> hit.profile().id())
        .containsExactly("z", "a", "aa", "b");
  }

  @Test
  void aHitNamesEachConditionAndTheValueThatFulfilsIt() {
    String rule =
        "origin in (CO, EC) and hs starts with 0803 and (goods contains any of (banana, chuối)"
            + " or gross_mass > 20000) and not consignee seen before 90 days";
    Screener screener = Screener.of(List.of(Profile.of("fruit", Rules.parse(rule))));
    CargoRecord cargo =
        CargoRecord.of("1")
            .text(Field.ORIGIN, "ECGYE")
            .text(Field.HS, "2009")
            .text(Field.HS, "0803.90")
            .text(Field.GOODS, "CHUOI TUOI")
            .text(Field.CONSIGNEE, "New Company")
            .build();
    assertThat(screener.screen(cargo, TODAY).getFirst().reasons())
        .extracting(Reason::toString)
        .containsExactly(
            "origin in (CO, EC): ECGYE",
            "hs starts with 0803: 0803.90",
            "goods contains any of (banana, chuối): CHUOI TUOI",
            "not consignee seen before 90 days: New Company");
  }

  @Test
  void profilesThatNothingNarrowsDownAreNamedAndStillMatch() {
    Screener screener =
        Screener.of(
            List.of(
                Profile.of("heavy", Rules.parse("gross_mass > 10 and mode != sea")),
                Profile.of("narrow", Rules.parse("origin = CO"))));
    assertThat(screener.unselective()).extracting(Profile::id).containsExactly("heavy");
    CargoRecord cargo = CargoRecord.of("1").number(Field.GROSS_MASS, 10.5).build();
    CargoRecord light = CargoRecord.of("2").number(Field.GROSS_MASS, 10).build();
    assertThat(screener.screen(cargo, TODAY)).hasSize(1);
    assertThat(screener.screen(light, TODAY)).isEmpty();
  }

  @Test
  void listsOfTenThousandTermsAndHugeTextsAreScreened() {
    List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "T" + i).toList();
    Screener screener =
        Screener.of(
            List.of(
                Profile.of("codes", new Condition.In(Field.CONTAINER, many)),
                Profile.of("words", new Condition.Contains(Field.GOODS, false, many)),
                Profile.of("every", new Condition.Contains(Field.GOODS, true, many))));
    String text = String.join("\0", many);
    CargoRecord cargo =
        CargoRecord.of("1").text(Field.GOODS, text).text(Field.CONTAINER, "t9999").build();
    assertThat(ids(screener, cargo)).containsExactly("codes", "every", "words");
    CargoRecord nothing = CargoRecord.of("2").text(Field.GOODS, "\0\0 \uFFFF \uD800").build();
    assertThat(ids(screener, nothing)).isEmpty();
  }

  @Test
  void halfACharacterPartsWordsAndIsNoPartOfACode() {
    Screener screener =
        Screener.of(
            List.of(
                Profile.of("word", Rules.parse("goods contains fresh")),
                Profile.of("code", Rules.parse("hs = 0803")),
                Profile.of("whole", Rules.parse("goods contains freshfruit"))));
    CargoRecord cargo =
        CargoRecord.of("1")
            .text(Field.GOODS, "fresh\uD800fruit")
            .text(Field.HS, "08\uDC0003")
            .text(Field.HS, "")
            .build();
    assertThat(ids(screener, cargo)).containsExactly("code", "word");
    assertThat(screener.screen(cargo, TODAY)).allMatch(hit -> !hit.reasons().isEmpty());
  }

  @Test
  void aRecordLongerThanAllBeforeIsReadWhole() {
    Screener screener =
        Screener.of(
            List.of(
                Profile.of("last", Rules.parse("waybill = LAST1 and goods contains banana")),
                Profile.of(
                    "mixed", Rules.parse("goods contains chuối and goods contains banana"))));
    Screening screening = screener.screening();
    for (int size = 0; size < 10_000; size += 997) {
      CargoRecord cargo =
          CargoRecord.of("1")
              .text(Field.GOODS, "Chuối")
              .text(Field.GOODS, "x ".repeat(size) + "banana")
              .text(Field.WAYBILL, "LAST1")
              .build();
      assertThat(screening.screen(cargo, TODAY)).isEqualTo(2);
    }
  }

  @Test
  void anEmptyScreenerAndAnEmptyRecordGiveNoHits() {
    assertThat(ids(Screener.of(List.of()), CargoRecord.of("").build())).isEmpty();
    Screener screener = Screener.of(List.of(Profile.of("m", Rules.parse("origin is missing"))));
    assertThat(ids(screener, CargoRecord.of("").build())).containsExactly("m");
  }
}
