package org.mekongdragon.targeting.engine;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers and days from bytes. */
final class Digits {

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final long DOTS = '.' * Eight.ONES;
  private static final long ZEROS = '0' * Eight.ONES;

  /** Added to a byte, sets its highest bit when it is above nine. */
  private static final long ABOVE_NINE = 0x7676767676767676L;

  /** Digits whose number a double holds exactly. */
  private static final int EXACT = 15;

  private Digits() {}

  /** Whether one of two ASCII characters is among the next eight bytes. */
  static boolean hasEither(byte[] bytes, int from, char one, byte other) {
    return Eight.either(Eight.at(bytes, from), one * Eight.ONES, other * Eight.ONES) != 0;
  }

  /** Blanks only, or nothing. */
  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** The same as {@link Double#parseDouble} for plain decimals, NaN for anything else. */
  static double number(byte[] bytes, int from, int to) {
    int size = to - from;
    return size > 0 && size <= Long.BYTES && from + Long.BYTES <= bytes.length
        ? shortNumber(bytes, from, to)
        : anyNumber(bytes, from, to);
  }

  /** Up to eight digits, one of which may be a point, all at once. */
  private static double shortNumber(byte[] bytes, int from, int to) {
    long digits = Eight.at(bytes, from);
    int count = to - from;
    int decimals = 0;
    long other = digits ^ DOTS;
    long point = ~(((other & ~Eight.HIGHS) + ~Eight.HIGHS) | other) & Eight.HIGHS;
    int at = Long.numberOfTrailingZeros(point) >>> 3;
    if (at < count) {
      long below = (1L << (at << 3)) - 1;
      digits = (digits & below) | ((digits >>> 8) & ~below);
      decimals = --count - at;
    }
    int unused = Long.SIZE - (count << 3);
    long values = (digits << unused) - (ZEROS << unused);
    if (count == 0 || ((values | (values + ABOVE_NINE)) & Eight.HIGHS) != 0) {
      return anyNumber(bytes, from, to);
    }
    long pairs = (values * 2561) >>> 8 & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 6_553_601) >>> 16 & 0x0000FFFF0000FFFFL;
    long number = (fours * 42_949_672_960_001L) >>> 32;
    return decimals > 0 ? number / POWERS[decimals] : number;
  }

  private static double anyNumber(byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] == ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    boolean negative = start < end && bytes[start] == '-';
    boolean plus = start < end && bytes[start] == '+';
    int at = negative || plus ? start + 1 : start;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (bytes[at] == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slow(bytes, start, end);
      }
      if (count > EXACT) {
        return slow(bytes, start, end);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double number = decimals > 0 ? digits / POWERS[decimals] : digits;
    return negative ? -number : number;
  }

  private static double slow(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (!text.matches(
        "[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?")) {
      return Double.NaN;
    }
    double number = Double.parseDouble(text);
    return Double.isFinite(number) ? number : Double.NaN;
  }

  /** The epoch day of an ISO date at the start, or {@link Cells#NO_DAY}. */
  static int day(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && bytes[start] == ' ') {
      start++;
    }
    boolean shape =
        to - start >= 10
            && bytes[start + 4] == '-'
            && bytes[start + 7] == '-'
            && (to - start == 10 || bytes[start + 10] == 'T' || bytes[start + 10] == ' ');
    if (!shape) {
      return Cells.NO_DAY;
    }
    int year = digits(bytes, start, 4);
    int month = digits(bytes, start + 5, 2);
    int day = digits(bytes, start + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Cells.NO_DAY;
    }
    try {
      return (int) LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return Cells.NO_DAY;
    }
  }

  private static int digits(byte[] bytes, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
