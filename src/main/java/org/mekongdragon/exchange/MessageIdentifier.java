package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a message by which a thing or a person can be found.
 *
 * @param value without blanks and hyphens, upper case; names as written
 * @param text as it was written
 */
public record MessageIdentifier(Kind kind, String value, String text) {

  /** What it names. */
  public enum Kind {
    CONTAINER,
    BILL,
    FLIGHT,
    VESSEL,
    COMPANY,
    PERSON,
    PHONE;

    /** Lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code. */
    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
