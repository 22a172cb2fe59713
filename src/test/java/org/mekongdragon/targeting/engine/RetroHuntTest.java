package org.mekongdragon.targeting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetroHuntTest {

  private static final Circumstances TODAY = Circumstances.on(LocalDate.of(2026, 3, 1));

  private static ColumnStore store(List<CargoRecord> records) {
    ColumnStore.Builder builder = ColumnStore.builder();
    records.forEach(builder::add);
    return builder.build();
  }

  private static Found hunt(ColumnStore store, Condition rule) {
    return RetroHunt.hunt(store, rule, RandomCargo.CIRCUMSTANCES, RetroHunt.Progress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void findsTheRowsThatThePlainMatcherFinds(long seed) {
    RandomCargo world = new RandomCargo(seed);
    List<CargoRecord> records = world.records(seed == 34 ? 64 : 333);
    ColumnStore store = store(records);
    for (Profile profile : world.profiles(250)) {
      long[] expected =
          LongStream.range(0, records.size())
              .filter(i ->
                  Rules.matches(profile.rule(), records.get((int) i), RandomCargo.CIRCUMSTANCES))
              .toArray();
      Found found = hunt(store, profile.rule());
      assertThat(found.rows().toArray()).as(Rules.print(profile.rule())).isEqualTo(expected);
      assertThat(found.hits()).isEqualTo(expected.length);
    }
  }

  @Test
  void manyRowsWithManyValuesAreFoundByScanAndByRareValue() {
    ColumnStore.Builder builder = ColumnStore.builder();
    for (int i = 0; i < 200_000; i++) {
      builder.add(
          CargoRecord.of("")
              .text(Field.HS, String.format("%06d", i % 5000))
              .text(Field.ORIGIN, i % 3 == 0 ? "CO" : "VNHPH")
              .text(Field.GOODS, "thing " + i % 4000 + (i % 1000 == 0 ? " banana" : ""))
              .number(Field.GROSS_MASS, i)
              .build());
    }
    ColumnStore store = builder.build();
    assertThat(hunt(store, Rules.parse("hs = 000007")).hits()).isEqualTo(40);
    assertThat(hunt(store, Rules.parse("hs starts with 0000")).hits()).isEqualTo(4000);
    assertThat(hunt(store, Rules.parse("hs starts with 00")).hits()).isEqualTo(200_000);
    assertThat(hunt(store, Rules.parse("origin = VN")).hits()).isEqualTo(133_333);
    assertThat(hunt(store, Rules.parse("goods contains banana")).hits()).isEqualTo(200);
    assertThat(hunt(store, Rules.parse("gross_mass between 10 and 150000")).hits())
        .isEqualTo(149_991);
    assertThat(hunt(store, Rules.parse("gross_mass > 150000 and origin = CO")).hits())
        .isEqualTo(16_666);
    assertThat(hunt(store, Rules.parse("not gross_mass > 150000 or goods contains banana")).hits())
        .isEqualTo(150_001 + 49);
    assertThat(store.bytes() / store.rows()).isLessThan(60);
  }

  @Test
  void aHuntCanBeCalledOffAndSaysHowFarItCame() {
    CargoRecord cargo = CargoRecord.of("1").text(Field.ORIGIN, "CO").build();
    ColumnStore one = store(List.of(cargo, cargo));
    ColumnStore three = one.and(one).and(one);
    List<Long> told = new ArrayList<>();
    Found found =
        RetroHunt.hunt(
            three,
            Rules.parse("origin = CO"),
            TODAY,
            (done, total) -> {
              told.add(done);
              assertThat(total).isEqualTo(6);
              return done < 4;
            });
    assertThat(told).containsExactly(2L, 4L);
    assertThat(found.isComplete()).isFalse();
    assertThat(found.searched()).isEqualTo(4);
    assertThat(found.hits()).isEqualTo(4);
    assertThat(hunt(three, Rules.parse("origin = CO")).rows())
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void saysHowFarTwoRulesOverlapAndHowManyHitsADayBrings() {
    List<CargoRecord> records = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      CargoRecord.Builder cargo = CargoRecord.of("").number(Field.PACKAGES, i);
      records.add(
          i == 99 ? cargo.build() : cargo.arrival(LocalDate.of(2026, 1, 1 + i % 2)).build());
    }
    ColumnStore store = store(records);
    Found low = hunt(store, Rules.parse("packages < 60"));
    Found high = hunt(store, Rules.parse("packages >= 50"));
    assertThat(low.common(high)).isEqualTo(10);
    assertThat(high.byDay())
        .containsExactly(
            java.util.Map.entry(LocalDate.of(2026, 1, 1), 25L),
            java.util.Map.entry(LocalDate.of(2026, 1, 2), 24L));
  }

  @Test
  void anEmptyStoreHasNoRows() {
    ColumnStore empty = ColumnStore.builder().build();
    assertThat(hunt(empty, Rules.parse("origin is missing")).hits()).isZero();
    ColumnStore blank = store(List.of(CargoRecord.of("").build()));
    assertThat(hunt(blank, Rules.parse("origin is missing")).hits()).isEqualTo(1);
    assertThat(hunt(blank, Rules.parse("origin = CO")).hits()).isZero();
  }
}
