package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageTest {

  private static final int ROWS = 1000;
  private final boolean[] labels = labels();

  private static boolean[] labels() {
    Random random = new Random(5);
    boolean[] labels = new boolean[ROWS];
    IntStream.range(0, ROWS).forEach(i -> labels[i] = random.nextInt(5) == 0);
    return labels;
  }

  private boolean leaks(IntFunction<String> value) {
    return Leakage.of(IntStream.range(0, ROWS).mapToObj(value).toArray(String[]::new), labels)
        .isPresent();
  }

  @Test
  void findsAnotherLabelUnderAnyName() {
    assertThat(leaks(i -> labels[i] ? i % 7 == 0 ? "2" : "1" : "0")).isTrue();
    assertThat(leaks(i -> labels[i] ? "irregular" : i % 2 == 0 ? "nil" : "released")).isTrue();
  }

  @Test
  void findsAFineThatIsZeroWithoutAFind() {
    assertThat(leaks(i -> labels[i] ? Integer.toString(100 + i * 37 % 991) : "0")).isTrue();
    assertThat(leaks(i -> Double.toString((labels[i] ? 50 : 0) + i % 40))).isTrue();
  }

  @Test
  void findsANumberThatOnlySomeFindsHave() {
    assertThat(leaks(i -> labels[i] && i % 3 == 0 ? "SZ-" + i : "")).isTrue();
  }

  @Test
  void leavesStrongCausesAlone() {
    Random random = new Random(6);
    assertThat(leaks(i -> labels[i] == random.nextInt(20) > 0 ? "TR" : "CN")).isFalse();
    assertThat(leaks(i -> "%06d".formatted(i % 300 * 2 + (labels[i] ? 1 : 0)))).isFalse();
    assertThat(leaks(i -> Integer.toString(random.nextInt(100)))).isFalse();
  }

  @Test
  void measuresTheAreaWithTiesCountedHalf() {
    boolean[] two = {false, true};
    assertThat(Leakage.area(new double[] {1, 2}, two)).isEqualTo(1);
    assertThat(Leakage.area(new double[] {2, 1}, two)).isEqualTo(0);
    assertThat(Leakage.area(new double[] {1, 1}, two)).isEqualTo(0.5);
  }
}
