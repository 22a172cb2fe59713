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
    digits = Characters.without('.', digits);
    int length = digits.length();
    boolean fits = length == 2 || length == 4 || (length >= 6 && length <= 10);
    if (!fits || !Characters.areDigits(digits, 0, length)) {
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
