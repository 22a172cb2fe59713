package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Exact amounts, most of them as whole billionths in a long; those that do not fit are kept as they
 * are.
 */
final class AmountColumn {

  static final int SCALE = 9;

  private static final long ABSENT = Long.MIN_VALUE;
  private static final long LARGE = Long.MIN_VALUE + 1;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, SCALE);

  private final Map<Integer, BigDecimal> large = new ConcurrentHashMap<>();
  private volatile long[] billionths = new long[64];

  /** Sets a row; rows before it are set. */
  void set(int row, Optional<BigDecimal> amount) {
    if (row >= billionths.length) {
      billionths = Arrays.copyOf(billionths, 2 * row);
    }
    if (amount.isEmpty()) {
      billionths[row] = ABSENT;
    } else if (fits(amount.get())) {
      billionths[row] = amount.get().setScale(SCALE).unscaledValue().longValueExact();
    } else {
      large.put(row, amount.get());
      billionths[row] = LARGE;
    }
  }

  private static boolean fits(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= SCALE && amount.abs().compareTo(MOST) <= 0;
  }

  boolean isPresent(int row) {
    return billionths[row] != ABSENT;
  }

  /** Adds the row's amount, if there is one. */
  void addTo(Sum sum, int row) {
    long value = billionths[row];
    if (value > LARGE) {
      sum.add(value);
    } else if (value == LARGE) {
      sum.add(large.getOrDefault(row, BigDecimal.ZERO));
    }
  }
}
