package org.mekongdragon.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Splits a total into uneven parts that add up to it exactly. */
final class Shares {

  private Shares() {}

  /**
   * Parts of a total, most of them small and a few large, as seizures are.
   *
   * @param total in the smallest unit that is split
   * @param least what each part holds at least
   */
  static List<Long> of(long total, int parts, long least, Random random) {
    double[] weights = new double[parts];
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      weights[i] = Math.exp(1.6 * random.nextGaussian());
      sum += weights[i];
    }
    long spare = total - least * parts;
    long left = spare;
    List<Long> shares = new ArrayList<>();
    int largest = 0;
    for (int i = 0; i < parts; i++) {
      long share = (long) Math.floor(spare * weights[i] / sum);
      left -= share;
      shares.add(least + share);
      largest = shares.get(i) > shares.get(largest) ? i : largest;
    }
    shares.set(largest, shares.get(largest) + left);
    return shares;
  }

  /** A count of thousandths as a decimal: grams as kilograms. */
  static BigDecimal thousandths(long count) {
    return BigDecimal.valueOf(count, 3).stripTrailingZeros();
  }
}
