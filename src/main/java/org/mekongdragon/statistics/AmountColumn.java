package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact amounts, most of them as whole billionths in a long; those that do not fit are kept as they
 * are.
 */
final class AmountColumn {

  static final int SCALE = 9;

  /** Stands for no amount. */
  static final long ABSENT = Long.MIN_VALUE;

  private static final long LARGE = Long.MIN_VALUE + 1;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, SCALE);

  private final Map<Integer, BigDecimal> large = new ConcurrentHashMap<>();
  private final LongColumn billionths = new LongColumn(ABSENT);

  /** Sets a row; rows before it are set. */
  void set(int row, Optional<BigDecimal> amount) {
    if (amount.isEmpty()) {
      billionths.set(row, ABSENT);
    } else if (fits(amount.get())) {
      billionths.set(row, amount.get().setScale(SCALE).unscaledValue().longValueExact());
    } else {
      large.put(row, amount.get());
      billionths.set(row, LARGE);
    }
  }

  private static boolean fits(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= SCALE && amount.abs().compareTo(MOST) <= 0;
  }

  boolean isPresent(int row) {
    return billionths.at(row) != ABSENT;
  }

  /** The amount of a row that has one. */
  BigDecimal at(int row) {
    long value = billionths.at(row);
    return value == LARGE
        ? large.getOrDefault(row, BigDecimal.ZERO)
        : BigDecimal.valueOf(value, SCALE).stripTrailingZeros();
  }

  /** The billionths of a chunk; null when it has no amount at all. */
  long @Nullable [] chunk(int number) {
    return billionths.chunk(number);
  }

  /**
   * Adds an amount of a chunk to a sum, if there is one.
   *
   * @param value what {@link #chunk} has for the row
   */
  void addTo(Sums sums, int slot, long value, int row) {
    if (value > LARGE) {
      sums.add(slot, value);
    } else if (value == LARGE) {
      sums.add(slot, large.getOrDefault(row, BigDecimal.ZERO));
    }
  }
}
