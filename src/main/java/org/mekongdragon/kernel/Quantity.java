package org.mekongdragon.kernel;

import java.math.BigDecimal;

/**
 * An amount of something as it was reported.
 *
 * @param unit code of the reference room's unit list, such as {@code kg}, {@code tablet}, {@code
 *     viss}
 */
public record Quantity(Amount amount, String unit) {

  /**
   * @throws Problem {@code number} when the unit is blank or longer than 40 characters
   */
  public Quantity {
    if (unit.isBlank() || unit.length() > 40) {
      throw Problem.at(
          "unit", KernelProblem.NUMBER, unit.substring(0, Math.min(40, unit.length())));
    }
  }

  /** A quantity without a bounding word, the number written with a decimal point. */
  public static Quantity of(String number, String unit) {
    return new Quantity(Amount.exactly(new BigDecimal(number)), unit);
  }
}
