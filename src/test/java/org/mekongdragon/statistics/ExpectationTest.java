package org.mekongdragon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  @Test
  void saysNothingOfFewWeeks() {
    assertThat(Expectation.of(Collections.nCopies(5, 10L), 0)).isEmpty();
    assertThat(Expectation.of(Collections.nCopies(6, 10L), 0)).isPresent();
  }

  @Test
  void isWiderThanPoissonsBandBecauseTheMeanIsUncertainToo() {
    Expectation band = Expectation.of(Collections.nCopies(8, 16L), 0).orElseThrow();
    assertThat(band.expected()).isEqualTo(16);
    assertThat(band.low()).isBetween(6L, 8L);
    assertThat(band.high()).isBetween(25L, 27L);
    assertThat(band.alarm()).isGreaterThan(band.high());
    Expectation scattered =
        Expectation.of(List.of(2L, 30L, 8L, 24L, 4L, 28L, 16L, 16L), 0).orElseThrow();
    assertThat(scattered.high()).isGreaterThan(band.high());
  }

  @Test
  void expectsLittleWhereNothingWas() {
    Expectation band = Expectation.of(Collections.nCopies(8, 0L), 0).orElseThrow();
    assertThat(band.low()).isZero();
    assertThat(band.alarm()).isBetween(0L, 3L);
  }

  @Test
  void holdsTheQuantilesOfItsDistribution() {
    // With variance 20 and mean 10: size 10, success 1/2; the median of that is 10 or 9.
    assertThat(Expectation.quantile(10, 20, 0.5)).isBetween(9L, 10L);
    assertThat(Expectation.quantile(10, 20, 0.975)).isBetween(19L, 21L);
  }

  @Test
  void alarmsByChanceAboutAsOftenAsItSays() {
    Random random = new Random(11);
    int weeks = 20_000;
    long alarms =
        IntStream.range(0, weeks)
            .filter(week -> {
              List<Long> before = IntStream.range(0, 8).mapToObj(i -> poisson(random, 12)).toList();
              return poisson(random, 12) > Expectation.of(before, 0).orElseThrow().alarm();
            })
            .count();
    assertThat((double) alarms / weeks).isCloseTo(Expectation.BY_CHANCE, within(0.004));
  }

  /** By Knuth. */
  private static long poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
