package org.mekongdragon.targeting.score;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads single values, strictly: what is not surely a number or a date is neither. */
final class Values {

  private static final int LONGEST_NUMBER = 32;

  private Values() {}

  static boolean missing(String value) {
    String text = value.strip();
    return text.isEmpty() || text.equalsIgnoreCase("null") || text.equalsIgnoreCase("nan");
  }

  /** A plain decimal number with a point; no grouping, no words, no hexadecimal. */
  static OptionalDouble number(String value) {
    String text = value.strip();
    boolean digits = false;
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits |= digit;
      boolean exponent = (c == 'e' || c == 'E') && digits;
      if (!digit && !exponent && c != '.' && c != '-' && c != '+') {
        return OptionalDouble.empty();
      }
    }
    try {
      double parsed = Double.parseDouble(text);
      return Double.isFinite(parsed) ? OptionalDouble.of(parsed) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  static boolean digitsOnly(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The day of 2020-01-31, 2020/01/31, 31/01/2020, 31.01.2020 or 20200131, time ignored. */
  static Optional<LocalDate> date(String value) {
    String text = value.strip();
    if (text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')) {
      text = text.substring(0, 10);
    }
    if (text.length() == 8 && digitsOnly(text)) {
      return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    }
    if (text.length() != 10) {
      return Optional.empty();
    }
    String[] parts = text.split("[-/.]", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return parts[0].length() == 4
        ? day(parts[0], parts[1], parts[2])
        : day(parts[2], parts[1], parts[0]);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    if (year.length() != 4 || !digitsOnly(year) || !digitsOnly(month) || !digitsOnly(day)) {
      return Optional.empty();
    }
    int inYear = Integer.parseInt(year);
    if (inYear < 1900 || inYear > 2100 || month.length() > 2 || day.length() > 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(inYear, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A 64-bit fingerprint of text: FNV-1a with a strong finish. */
  static long fingerprint(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** Spreads every input bit over all output bits (the finish of SplitMix64). */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  static String folded(String value) {
    return value.strip().toUpperCase(Locale.ROOT);
  }
}
