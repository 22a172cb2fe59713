package org.mekongdragon.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.web.Zones;

/**
 * When anybody of a recipient answers: the rosters of its contact points together. Holidays are
 * days of a roster on which nobody answers.
 *
 * @param rosters only those with hours; empty when nobody has said when
 */
public record OfficeHours(List<Roster> rosters) {

  /** Of a recipient whose hours nobody knows. */
  public static final OfficeHours UNKNOWN = new OfficeHours(List.of());

  /** How far ahead hours are counted, in days. */
  private static final int AHEAD = 120;

  /** Keeps a copy. */
  public OfficeHours {
    rosters = List.copyOf(rosters);
  }

  /** A time that was counted, from one moment until before another. */
  public record Stretch(Instant from, Instant until) {}

  /**
   * Where a number of hours ends.
   *
   * @param stretches what was counted, in order; the last ends with it
   */
  public record Counted(Instant end, List<Stretch> stretches) {

    /** Keeps a copy. */
    public Counted {
      stretches = List.copyOf(stretches);
    }
  }

  /** Whether anybody has said when. */
  public boolean isKnown() {
    return !rosters.isEmpty();
  }

  /** The clock of the office. */
  public ZoneId zone() {
    return rosters.isEmpty() ? Zones.USUAL : rosters.getFirst().zone();
  }

  /** Whether somebody answers at a moment; where nobody has said when, always. */
  public boolean isOpen(Instant at) {
    return rosters.isEmpty() || rosters.stream().anyMatch(roster -> roster.answersAt(at));
  }

  /** The first moment from this one on at which somebody answers, within two weeks. */
  public Optional<Instant> next(Instant at) {
    return rosters.isEmpty()
        ? Optional.of(at)
        : rosters.stream()
            .flatMap(roster -> roster.next(at).stream())
            .min(Comparator.naturalOrder());
  }

  /**
   * Counts so much time of these hours, however the clocks change meanwhile: an hour that a clock
   * skips is not there, and one that comes twice counts twice. Empty when there is less of it in
   * four months, and when the hours are not known.
   *
   * @param work more than nothing
   */
  public Optional<Counted> after(Instant from, Duration work) {
    List<Stretch> counted = new ArrayList<>();
    Duration rest = work;
    for (Stretch open : open(from, AHEAD)) {
      Duration length = Duration.between(open.from(), open.until());
      if (length.compareTo(rest) >= 0) {
        Instant end = open.from().plus(rest);
        counted.add(new Stretch(open.from(), end));
        return Optional.of(new Counted(end, counted));
      }
      counted.add(open);
      rest = rest.minus(length);
    }
    return Optional.empty();
  }

  /**
   * What is open between two moments, to measure spans within them by; every hour where nobody has
   * said when. Rosters are read as they are now: hours of the past that were others are not known.
   */
  public OpenTime openTime(Instant from, Instant until) {
    int days = Math.toIntExact(Duration.between(from, until).toDays()) + 2;
    return isKnown() ? OpenTime.of(open(from, days)) : OpenTime.clock();
  }

  /** What is open from a moment on for so many days, without overlaps. */
  private List<Stretch> open(Instant from, int days) {
    List<Roster.Watch> watches =
        rosters.stream()
            .flatMap(roster -> roster.watches(from, days).stream())
            .filter(watch -> watch.until().isAfter(from))
            .sorted(Comparator.comparing(Roster.Watch::from))
            .toList();
    List<Stretch> open = new ArrayList<>();
    for (Roster.Watch watch : watches) {
      Instant begin = watch.from().isAfter(from) ? watch.from() : from;
      Instant before = open.isEmpty() ? Instant.MIN : open.getLast().until();
      if (begin.isAfter(before)) {
        open.add(new Stretch(begin, watch.until()));
      } else if (watch.until().isAfter(before)) {
        open.set(open.size() - 1, new Stretch(open.getLast().from(), watch.until()));
      }
    }
    return open;
  }
}
