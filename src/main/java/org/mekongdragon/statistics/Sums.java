package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Exact sums side by side. */
final class Sums {

  private final int scale;
  private final long[] low;

  /** What does not fit into the longs; mostly empty. */
  private final Map<Integer, BigDecimal> high = new HashMap<>();

  /**
   * @param scale decimals of the whole numbers that are added
   */
  Sums(int size, int scale) {
    this.scale = scale;
    low = new long[size];
  }

  void add(int slot, long value) {
    long sum = low[slot] + value;
    if (((low[slot] ^ sum) & (value ^ sum)) < 0) {
      add(slot, BigDecimal.valueOf(low[slot], scale));
      low[slot] = value;
    } else {
      low[slot] = sum;
    }
  }

  void add(int slot, BigDecimal value) {
    high.merge(slot, value, BigDecimal::add);
  }

  /** Adds another's sum to an own. */
  void add(int slot, Sums other, int theirs) {
    add(slot, other.low[theirs]);
    BigDecimal more = other.high.get(theirs);
    if (more != null) {
      add(slot, more);
    }
  }

  /** The sum; 0 where nothing is added up. */
  BigDecimal total(int slot) {
    if (low.length == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal sum = BigDecimal.valueOf(low[slot], scale);
    return high.isEmpty() ? sum : sum.add(high.getOrDefault(slot, BigDecimal.ZERO));
  }
}
