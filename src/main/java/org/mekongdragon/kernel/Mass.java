package org.mekongdragon.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mass, exact to the nanogram.
 *
 * @param grams not negative, at most nine decimals
 */
public record Mass(BigDecimal grams) implements Comparable<Mass> {

  /** Nothing. */
  public static final Mass ZERO = new Mass(BigDecimal.ZERO);

  private static final int DECIMALS = 9;
  private static final int KILO = 3;

  /**
   * @throws Problem {@code number} when negative
   */
  public Mass {
    grams = grams.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    grams = grams.scale() < 0 ? grams.setScale(0) : grams;
    if (grams.signum() < 0) {
      throw Problem.of(KernelProblem.NUMBER, grams);
    }
  }

  /** A mass given in grams. */
  public static Mass ofGrams(BigDecimal grams) {
    return new Mass(grams);
  }

  /** A mass given in kilograms. */
  public static Mass ofKilograms(BigDecimal kilograms) {
    return new Mass(kilograms.movePointRight(KILO));
  }

  /** The mass in kilograms, exact. */
  public BigDecimal kilograms() {
    BigDecimal kilograms = grams.movePointLeft(KILO).stripTrailingZeros();
    return kilograms.scale() < 0 ? kilograms.setScale(0) : kilograms;
  }

  /** The sum of both. */
  public Mass plus(Mass other) {
    return new Mass(grams.add(other.grams));
  }

  @Override
  public int compareTo(Mass other) {
    return grams.compareTo(other.grams);
  }

  @Override
  public String toString() {
    return kilograms().toPlainString() + " kg";
  }
}
