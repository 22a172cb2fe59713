package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomShareTest {

  private static final byte[] SECRET =
      "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final byte[] OTHER =
      "sixteen bytes no".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private static long selected(RandomShare share) {
    return IntStream.range(0, 20_000).filter(i -> share.selects("C" + i)).count();
  }

  @Test
  void selectsAboutTheShareWhateverTheIds() {
    assertThat(selected(new RandomShare(SECRET, RandomShare.USUAL))).isBetween(320L, 480L);
    assertThat(selected(new RandomShare(SECRET, 0))).isZero();
    assertThat(selected(new RandomShare(SECRET, 1))).isEqualTo(20_000);
  }

  @Test
  void dependsOnIdAndSecretOnly() {
    RandomShare share = new RandomShare(SECRET, 0.5);
    RandomShare same = new RandomShare(SECRET, 0.5);
    RandomShare other = new RandomShare(OTHER, 0.5);
    assertThat(
            IntStream.range(0, 100).allMatch(i -> share.selects("C" + i) == same.selects("C" + i)))
        .isTrue();
    assertThat(
            IntStream.range(0, 100).filter(i -> share.selects("C" + i) != other.selects("C" + i)))
        .hasSizeBetween(25, 75);
  }

  @Test
  void keepsWhatASmallerShareSelected() {
    RandomShare small = new RandomShare(SECRET, 0.02);
    RandomShare large = new RandomShare(SECRET, 0.10);
    assertThat(
            IntStream.range(0, 2000)
                .filter(i -> small.selects("C" + i))
                .allMatch(i -> large.selects("C" + i)))
        .isTrue();
  }

  @Test
  void refusesAShortSecretAndAnImpossibleShare() {
    assertThatThrownBy(() -> new RandomShare(new byte[15], 0.02))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RandomShare(SECRET, 1.01))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RandomShare(SECRET, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
