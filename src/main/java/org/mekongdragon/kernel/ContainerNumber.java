package org.mekongdragon.kernel;

import java.util.Locale;

/**
 * Freight container number of ISO 6346: four letters (the fourth U, J or Z), six digits, one check
 * digit. Blanks and hyphens are dropped on reading.
 */
public record ContainerNumber(String value) {

  private static final int LENGTH = 11;

  /**
   * @throws Problem {@code container-number} when the form or the check digit is wrong
   */
  public ContainerNumber {
    value = Characters.without('-', value).toUpperCase(Locale.ROOT);
    if (!isValid(value)) {
      throw Problem.of(KernelProblem.CONTAINER_NUMBER, value);
    }
  }

  /** Whether the text, already upper case and without blanks, is a container number. */
  public static boolean isValid(String text) {
    return text.length() == LENGTH
        && Characters.areUpper(text, 0, 4)
        && "UJZ".indexOf(text.charAt(3)) >= 0
        && Characters.areDigits(text, 4, LENGTH)
        && checkDigit(text) == text.charAt(10) - '0';
  }

  /** The check digit (0 to 9) of the first ten characters; ISO 6346:2022, annex A. */
  public static int checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += letterValue(text.charAt(i)) << i;
    }
    return sum % 11 % 10;
  }

  private static int letterValue(char c) {
    if (c <= '9') {
      return c - '0';
    }
    int value = c - 'A' + 10;
    return value + (value - 1) / 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
