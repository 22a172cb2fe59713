package org.mekongdragon.kernel;

import java.util.regex.Pattern;

/** Chemical Abstracts Service number with its check digit, such as 537-46-2. */
public record CasNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");

  /**
   * @throws Problem {@code cas-number} when the form or the check digit is wrong
   */
  public CasNumber {
    value = value.strip();
    if (!isValid(value)) {
      throw Problem.of(KernelProblem.CAS_NUMBER, value.substring(0, Math.min(20, value.length())));
    }
  }

  /** Whether the text is a CAS number; the last digit checks the others, counted from the right. */
  public static boolean isValid(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    String digits = text.replace("-", "");
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 1; i <= last; i++) {
      sum += i * (digits.charAt(last - i) - '0');
    }
    return sum % 10 == digits.charAt(last) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
