package org.mekongdragon.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A period on the operation's time line.
 *
 * @param start where its bar begins, 0 to 1000 of the line's length
 * @param length how long it is, at least 4; an open end reaches the end of the line
 */
public record PeriodBar(Period period, long start, long length) {

  /** The bars of an operation; the line reaches from the first to the last day known. */
  static List<PeriodBar> of(List<Period> periods) {
    LocalDate first = periods.getFirst().from();
    LocalDate last =
        periods.stream()
            .map(period -> period.to().orElse(period.from()))
            .max(Comparator.naturalOrder())
            .orElse(first);
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
    return periods.stream()
        .map(period -> {
          long from = ChronoUnit.DAYS.between(first, period.from());
          long to = ChronoUnit.DAYS.between(first, period.to().orElse(last)) + 1;
          long start = Math.min(996, from * 1000 / days);
          long length = Math.max(4, (to - from) * 1000 / days);
          return new PeriodBar(period, start, Math.min(length, 1000 - start));
        })
        .toList();
  }
}
