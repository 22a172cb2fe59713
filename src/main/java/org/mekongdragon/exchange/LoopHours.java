package org.mekongdragon.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.operation.Offices;
import org.mekongdragon.operation.OpenTime;

/** How long the ways of the loop took in the office hours of each recipient. */
final class LoopHours {

  /** The newest deliveries that are measured so. */
  static final int MOST = 20_000;

  /** Older ones are left out; a calendar is made for each office. */
  private static final Duration LONGEST = Duration.ofDays(1_500);

  private final Offices offices;
  private final Instant first;
  private final Instant last;
  private final Map<Office, OpenTime> calendars = new HashMap<>();

  private LoopHours(Offices offices, Instant first, Instant last) {
    this.offices = offices;
    this.first = first;
    this.last = last;
  }

  /** When a delivery made its steps. */
  record Timed(
      String organisation,
      Optional<UUID> unit,
      Instant sent,
      Optional<Instant> acknowledged,
      Optional<Instant> answered) {

    Instant last() {
      return answered.or(() -> acknowledged).orElse(sent);
    }
  }

  private record Office(String organisation, Optional<UUID> unit) {}

  /** Median and 90th percentile of each way that anybody went. */
  static Map<Loop.Way, Loop.Office> of(List<Timed> deliveries, Offices offices) {
    Map<Loop.Way, Loop.Office> ways = new EnumMap<>(Loop.Way.class);
    if (deliveries.isEmpty()) {
      return ways;
    }
    Instant last =
        deliveries.stream().map(Timed::last).max(Comparator.naturalOrder()).orElseThrow();
    List<Timed> measured =
        deliveries.stream().filter(one -> one.sent().isAfter(last.minus(LONGEST))).toList();
    Instant first = measured.stream().map(Timed::sent).min(Comparator.naturalOrder()).orElse(last);
    LoopHours hours = new LoopHours(offices, first, last);
    for (Loop.Way way : Loop.Way.values()) {
      List<Duration> times = new ArrayList<>();
      measured.forEach(one -> hours.took(way, one).ifPresent(times::add));
      times.sort(Comparator.naturalOrder());
      ways.put(way, new Loop.Office(percentile(times, 0.5), percentile(times, 0.9)));
    }
    return ways;
  }

  private Optional<Duration> took(Loop.Way way, Timed one) {
    Optional<Instant> from =
        way == Loop.Way.ACKNOWLEDGED_TO_ANSWERED ? one.acknowledged() : Optional.of(one.sent());
    Optional<Instant> until = way == Loop.Way.TO_ACKNOWLEDGED ? one.acknowledged() : one.answered();
    return from.flatMap(begin -> until.map(end -> calendar(one).between(begin, end)));
  }

  private OpenTime calendar(Timed one) {
    return calendars.computeIfAbsent(
        new Office(one.organisation(), one.unit()),
        office -> offices.of(office.organisation(), office.unit()).openTime(first, last));
  }

  /** Interpolated between neighbours, as PostgreSQL's percentile_cont does. */
  private static Optional<Duration> percentile(List<Duration> sorted, double share) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    double place = share * (sorted.size() - 1);
    long low = sorted.get((int) Math.floor(place)).toSeconds();
    long high = sorted.get((int) Math.ceil(place)).toSeconds();
    return Optional.of(
        Duration.ofSeconds(Math.round(low + (place - Math.floor(place)) * (high - low))));
  }
}
