package org.mekongdragon.statistics;

import java.math.BigDecimal;

/** An exact sum. */
final class Sum {

  private final int scale;
  private long low;
  private BigDecimal high = BigDecimal.ZERO;

  /**
   * @param scale decimals of the whole numbers that are added
   */
  Sum(int scale) {
    this.scale = scale;
  }

  void add(long value) {
    long sum = low + value;
    if (((low ^ sum) & (value ^ sum)) < 0) {
      high = high.add(BigDecimal.valueOf(low, scale));
      low = value;
    } else {
      low = sum;
    }
  }

  void add(BigDecimal value) {
    high = high.add(value);
  }

  BigDecimal total() {
    return high.add(BigDecimal.valueOf(low, scale));
  }
}
