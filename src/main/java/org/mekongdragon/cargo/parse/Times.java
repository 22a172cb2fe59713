package org.mekongdragon.cargo.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates and times of cargo messages. Two-digit years are of this century. */
final class Times {

  /** More than one reading is possible. */
  static final class Ambiguous extends DateTimeException {
    private static final long serialVersionUID = 1L;

    Ambiguous(String text) {
      super(text);
    }
  }

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
              + "(?:[T ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
              + "\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?(?:[+-][0-9]{2}:[0-9]{2}|Z)?");
  private static final Pattern SEPARATED =
      Pattern.compile(
          "([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})"
              + "(?:[T ]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "([0-9]{1,2})[- ]?([A-Z]{3})[- ]?([0-9]{4}|[0-9]{2})(?:[ /]?([0-9]{2}):?([0-9]{2}))?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6}|[0-9]{8}|[0-9]{10}|[0-9]{12,14}");
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private Times() {}

  /**
   * Reads ISO 8601, {@code 10MAR21}, {@code 03/04/2025}, and the digits of EDIFACT formats 101,
   * 102, 201, 203 and 204 ({@code YYMMDD, CCYYMMDD, YYMMDDHHMM, CCYYMMDDHHMM} and with seconds).
   *
   * @throws Ambiguous when day and month could be swapped
   * @throws DateTimeException when no such time is possible
   */
  static StatedTime read(String text, ColumnMapping.DateOrder order) {
    if (isPlainDay(text)) {
      return StatedTime.day(
          date(
              number(text.substring(0, 4)),
              number(text.substring(5, 7)),
              number(text.substring(8))));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      StatedTime time = at(date(iso, 1, 2, 3), iso, 4);
      return new StatedTime(time.date(), time.time(), offset(iso.group(7)));
    }
    Matcher separated = SEPARATED.matcher(text);
    if (separated.matches()) {
      return separated(separated, order);
    }
    Matcher named = NAMED_MONTH.matcher(text.toUpperCase(Locale.ROOT));
    if (named.matches()) {
      int month = MONTHS.indexOf(named.group(2)) + 1;
      return at(date(year(named.group(3)), month, number(named.group(1))), named, 4);
    }
    if (DIGITS.matcher(text).matches()) {
      return digits(text);
    }
    throw new DateTimeException(text);
  }

  /** {@code 2026-05-01}, as tables usually say it. */
  private static boolean isPlainDay(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = i == 4 || i == 7;
      if (dash != (c == '-') || (!dash && !isDigit(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static StatedTime separated(Matcher found, ColumnMapping.DateOrder order) {
    int first = number(found.group(1));
    int second = number(found.group(2));
    int year = year(found.group(3));
    boolean open = first <= 12 && second <= 12 && first != second;
    if (open && order == ColumnMapping.DateOrder.UNKNOWN) {
      throw new Ambiguous(found.group());
    }
    boolean monthFirst = open ? order == ColumnMapping.DateOrder.MONTH_FIRST : second > 12;
    LocalDate date = monthFirst ? date(year, first, second) : date(year, second, first);
    return at(date, found, 4);
  }

  private static StatedTime digits(String text) {
    boolean century = text.length() == 8 || text.length() >= 12;
    int start = century ? 4 : 2;
    LocalDate date =
        date(
            year(text.substring(0, start)),
            number(text.substring(start, start + 2)),
            number(text.substring(start + 2, start + 4)));
    String rest = text.substring(start + 4);
    if (rest.isEmpty()) {
      return StatedTime.day(date);
    }
    int second = rest.length() >= 6 ? number(rest.substring(4, 6)) : 0;
    LocalTime time = time(number(rest.substring(0, 2)), number(rest.substring(2, 4)), second);
    return new StatedTime(date, Optional.of(time), Optional.empty());
  }

  private static StatedTime at(LocalDate date, Matcher found, int hourGroup) {
    if (found.group(hourGroup) == null) {
      return StatedTime.day(date);
    }
    boolean seconds = found.groupCount() >= hourGroup + 2 && found.group(hourGroup + 2) != null;
    LocalTime time =
        time(
            number(found.group(hourGroup)),
            number(found.group(hourGroup + 1)),
            seconds ? number(found.group(hourGroup + 2)) : 0);
    return new StatedTime(date, Optional.of(time), Optional.empty());
  }

  /** Midnight at the end of a day is written 2400 in some messages: kept as 23:59:59. */
  private static LocalTime time(int hour, int minute, int second) {
    return hour == 24 && minute == 0
        ? LocalTime.of(23, 59, 59)
        : LocalTime.of(hour, minute, second);
  }

  private static Optional<ZoneOffset> offset(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).map(ZoneOffset::of);
  }

  private static LocalDate date(Matcher found, int year, int month, int day) {
    return date(year(found.group(year)), number(found.group(month)), number(found.group(day)));
  }

  private static LocalDate date(int year, int month, int day) {
    if (year < 1900 || year > 2100) {
      throw new DateTimeException("year " + year);
    }
    return LocalDate.of(year, month, day);
  }

  private static int year(String text) {
    return text.length() == 2 ? 2000 + number(text) : number(text);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
