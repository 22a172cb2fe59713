package org.mekongdragon.kernel;

/**
 * Harmonized System code: 2, 4 or 6 digits (WCO HS 2022), up to 10 with national digits. Dots and
 * blanks are dropped on reading; the code is kept as text because leading zeros count.
 */
public record HsCode(String digits) {

  /**
   * @throws Problem {@code hs-code} unless 2 to 10 digits of even length or 7, 9 digits
   */
  public HsCode {
    digits = digits.replaceAll("[.\\s]", "");
    if (!digits.matches("[0-9]{2}|[0-9]{4}|[0-9]{6,10}")) {
      throw Problem.of(KernelProblem.HS_CODE, digits);
    }
  }

  /** The first six digits, or fewer when the code is shorter. */
  public String international() {
    return digits.substring(0, Math.min(6, digits.length()));
  }

  @Override
  public String toString() {
    return digits;
  }
}
