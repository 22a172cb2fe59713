package org.mekongdragon.operation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * When somebody answers: hours of the week in their own zone, and shifts by date that hold instead
 * of that date's hours.
 *
 * <p>A span that ends at or before its beginning ends on the next day. Where a clock change skips a
 * beginning or an end, it is as much later as the clock jumped; where a time comes twice, a span
 * begins at the first and ends at the second, so that nobody is missing in between.
 *
 * @param hours at most {@link #MOST_HOURS}
 * @param shifts at most {@link #MOST_SHIFTS}, of any dates
 */
public record Roster(ZoneId zone, List<Hours> hours, List<Shift> shifts) {

  /** The most spans of a week. */
  public static final int MOST_HOURS = 28;

  /** The most shifts by date. */
  public static final int MOST_SHIFTS = 200;

  /** How far it is looked ahead for the next beginning, in days. */
  private static final int AHEAD = 15;

  /** A span of the day. */
  public record Span(LocalTime from, LocalTime until) {}

  /** Hours of one day of the week. */
  public record Hours(DayOfWeek day, Span span) {}

  /**
   * What holds on a date.
   *
   * @param span empty when nobody answers that day
   */
  public record Shift(LocalDate day, Optional<Span> span) {}

  /**
   * @throws Problem {@code too-many}
   */
  public Roster {
    hours =
        hours.stream()
            .sorted(Comparator.comparing(Hours::day).thenComparing(one -> one.span().from()))
            .toList();
    shifts = shifts.stream().sorted(Comparator.comparing(Shift::day)).toList();
    if (hours.size() > MOST_HOURS) {
      throw Problem.at("hours", OperationProblem.TOO_MANY, MOST_HOURS);
    }
    if (shifts.size() > MOST_SHIFTS) {
      throw Problem.at("shifts", OperationProblem.TOO_MANY, MOST_SHIFTS);
    }
  }

  /** Without hours: nobody has said when. */
  public static Roster none(ZoneId zone) {
    return new Roster(zone, List.of(), List.of());
  }

  /** Whether nobody has said any hours. */
  boolean isSilent() {
    return hours.isEmpty() && shifts.isEmpty();
  }

  /** A stretch of duty. */
  record Watch(Instant from, Instant until) {

    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  /** The same for somebody who answers day and night: dates with shifts are exceptions. */
  public Roster dayAndNight() {
    List<Hours> whole = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      whole.add(new Hours(day, new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    }
    return new Roster(zone, whole, shifts);
  }

  /** The same without shifts before a day. */
  Roster from(LocalDate day) {
    return new Roster(
        zone, hours, shifts.stream().filter(shift -> !shift.day().isBefore(day)).toList());
  }

  /** Whether somebody answers at a moment. */
  public boolean answersAt(Instant at) {
    return watches(at, 1).stream().anyMatch(watch -> watch.contains(at));
  }

  /**
   * When the duty at hand ends: the last of those that follow without a gap. Empty when nobody
   * answers, and when it does not end within two weeks.
   */
  public Optional<Instant> until(Instant at) {
    Optional<Instant> end = Optional.empty();
    for (Watch watch : watches(at, AHEAD)) {
      Instant now = end.orElse(at);
      boolean goesOn = watch.contains(now) || (end.isPresent() && watch.from().equals(now));
      end = goesOn && watch.until().isAfter(now) ? Optional.of(watch.until()) : end;
    }
    Instant horizon = at.plus(Duration.ofDays(AHEAD - 1));
    return end.filter(last -> last.isBefore(horizon));
  }

  /** The first moment from this one on at which somebody answers, within two weeks. */
  public Optional<Instant> next(Instant at) {
    return answersAt(at)
        ? Optional.of(at)
        : watches(at, AHEAD).stream().map(Watch::from).filter(from -> from.isAfter(at)).findFirst();
  }

  /** From the day before, whose night may reach into this one; in order of their beginnings. */
  List<Watch> watches(Instant at, int days) {
    LocalDate first = at.atZone(zone).toLocalDate().minusDays(1);
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i <= days + 1; i++) {
      LocalDate day = first.plusDays(i);
      spans(day).forEach(span -> watches.add(watch(day, span)));
    }
    watches.sort(Comparator.comparing(Watch::from));
    return watches;
  }

  private List<Span> spans(LocalDate day) {
    List<Shift> instead = shifts.stream().filter(shift -> shift.day().equals(day)).toList();
    return instead.isEmpty()
        ? hours.stream().filter(one -> one.day() == day.getDayOfWeek()).map(Hours::span).toList()
        : instead.stream().map(Shift::span).flatMap(Optional::stream).toList();
  }

  private Watch watch(LocalDate day, Span span) {
    LocalDate last = span.until().isAfter(span.from()) ? day : day.plusDays(1);
    return new Watch(
        ZonedDateTime.of(day, span.from(), zone).withEarlierOffsetAtOverlap().toInstant(),
        ZonedDateTime.of(last, span.until(), zone).withLaterOffsetAtOverlap().toInstant());
  }
}
