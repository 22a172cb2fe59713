package org.mekongdragon.seizure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Fault;

/** Days as people write them, made ISO 8601. */
final class DayText {

  private static final Pattern ISO =
      Pattern.compile("([12]\\d{3})-(\\d{2})(-(\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2})?.*)?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([12]\\d{3})[./年-](\\d{1,2})[./月-](\\d{1,2})日?(?:[T ]+(\\d{1,2}:\\d{2}).*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-]([12]\\d{3})(?: +(\\d{1,2}:\\d{2}).*)?");
  private static final int MONTHS = 12;

  /** What stands before what in 03/04/2025. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private DayText() {}

  /** A text for {@link Occurrence#parse}, or what is wrong with it. */
  record Reading(String iso, Optional<Fault> fault) {}

  /** The order that this text proves. */
  static Order orderIn(String text) {
    Matcher last = YEAR_LAST.matcher(text.strip());
    if (!last.matches()) {
      return Order.UNKNOWN;
    }
    boolean dayFirst = Integer.parseInt(last.group(1)) > MONTHS;
    boolean monthFirst = Integer.parseInt(last.group(2)) > MONTHS;
    return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  /** Reads a day; what is no day of ours is handed on for the rules to refuse. */
  static Reading read(String stated, Order order) {
    String text = stated.strip();
    Matcher first = YEAR_FIRST.matcher(text);
    Matcher last = YEAR_LAST.matcher(text);
    if (ISO.matcher(text).matches()) {
      return clear(text.replace(' ', 'T'));
    }
    if (first.matches()) {
      return clear(iso(first.group(1), first.group(2), first.group(3), first.group(4)));
    }
    if (!last.matches()) {
      return clear(text);
    }
    Order proven = orderIn(text);
    Order used = proven == Order.UNKNOWN ? order : proven;
    String dayFirst = iso(last.group(3), last.group(2), last.group(1), last.group(4));
    String monthFirst = iso(last.group(3), last.group(1), last.group(2), last.group(4));
    if (used == Order.UNKNOWN && !dayFirst.equals(monthFirst)) {
      return new Reading(
          "",
          Optional.of(
              Fault.of(
                  "occurred_at",
                  SeizureProblem.DATE_AMBIGUOUS,
                  Plain.shorten(text),
                  dayFirst,
                  monthFirst)));
    }
    return clear(used == Order.MONTH_FIRST ? monthFirst : dayFirst);
  }

  private static Reading clear(String iso) {
    return new Reading(iso, Optional.empty());
  }

  private static String iso(
      String year, String month, String day, @org.jspecify.annotations.Nullable String time) {
    String date = "%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
    return time == null ? date : date + "T" + (time.length() == 4 ? "0" + time : time);
  }
}
