package org.mekongdragon.kernel;

import java.math.BigDecimal;

/**
 * A stated number that is not negative, with the word that bounds it.
 *
 * @param value from 0 to {@link #MOST}, with at most twelve decimals; trailing zeros are dropped
 */
public record Amount(BigDecimal value, Bound bound) {

  /** The largest amount: 10<sup>15</sup>. */
  public static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  /** The finest amount has this many decimals. */
  public static final int MOST_DECIMALS = 12;

  /**
   * @throws Problem {@code number} when negative, above the limit, or finer than twelve decimals
   */
  public Amount {
    value = plain(value);
    if (value.signum() < 0 || value.compareTo(MOST) > 0 || value.scale() > MOST_DECIMALS) {
      throw Problem.of(KernelProblem.NUMBER, shorten(value));
    }
  }

  /** An amount without a bounding word. */
  public static Amount exactly(BigDecimal value) {
    return new Amount(value, Bound.EXACT);
  }

  /** An amount without a bounding word. */
  public static Amount exactly(long value) {
    return exactly(BigDecimal.valueOf(value));
  }

  /** Whether the amount has no decimals. */
  public boolean isWhole() {
    return value.scale() == 0;
  }

  private static BigDecimal plain(BigDecimal value) {
    if (value.precision() > 60 || Math.abs((long) value.scale()) > 60) {
      throw Problem.of(KernelProblem.NUMBER, shorten(value));
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String shorten(BigDecimal value) {
    return Math.abs((long) value.scale()) > 60
        ? value.unscaledValue().bitLength() + " bits, scale " + value.scale()
        : value.precision() > 60 ? value.precision() + " digits" : value.toPlainString();
  }
}
