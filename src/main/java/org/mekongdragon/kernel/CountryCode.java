package org.mekongdragon.kernel;

import java.util.Locale;

/**
 * ISO 3166-1 alpha-2 code, upper case. Checks the form only; whether the country exists is the
 * reference room's to say.
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

  /**
   * @throws Problem {@code country-code} unless two Latin letters
   */
  public CountryCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (value.length() != 2 || !Characters.areUpper(value, 0, 2)) {
      throw Problem.of(KernelProblem.COUNTRY_CODE, value);
    }
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
