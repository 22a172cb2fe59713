package org.mekongdragon.targeting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final double[] SHARES = new double[70_000];

  static {
    Arrays.setAll(SHARES, fact -> 1.0 / (2 + fact));
  }

  private static Needs of(int... facts) {
    Needs needs = Needs.NOTHING;
    for (int fact : facts) {
      needs = needs.and(fact, SHARES);
    }
    return needs;
  }

  private static boolean met(Needs needs, int... there) {
    Facts facts = new Facts(new byte[SHARES.length]);
    facts.begin();
    for (int fact : there) {
      facts.add(fact);
    }
    return Needs.met(needs.packed(), facts.bits) == 1;
  }

  @Test
  void theRarestTwoAreKept() {
    assertThat(of(7, 3, 9, 5, 9)).isEqualTo(new Needs(9, 7));
    assertThat(of(4).and(of(6, 2), SHARES)).isEqualTo(new Needs(6, 4));
    assertThat(of(9, 7).without(9)).isEqualTo(of(7));
    assertThat(of(9, 7).without(7)).isEqualTo(of(9));
    assertThat(of(9, 7).without(1)).isEqualTo(of(9, 7));
    assertThat(of(9, 7).share(SHARES)).isEqualTo(SHARES[9] * SHARES[7]);
  }

  @Test
  void bothMustBeThere() {
    assertThat(met(Needs.NOTHING)).isTrue();
    assertThat(met(of(0), 0)).isTrue();
    assertThat(met(of(0), 1)).isFalse();
    assertThat(met(of(64, 65_534), 64, 65_534)).isTrue();
    assertThat(met(of(64, 65_534), 64)).isFalse();
    assertThat(met(of(64, 65_534), 65_534, 128)).isFalse();
  }

  @Test
  void factsBeyondSixteenBitsAreNotAskedFor() {
    assertThat(of(65_535)).isEqualTo(Needs.NOTHING);
    assertThat(of(69_999, 3)).isEqualTo(of(3));
    assertThat(met(of(69_999))).isTrue();
  }
}
