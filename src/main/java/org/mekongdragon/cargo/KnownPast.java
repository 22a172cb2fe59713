package org.mekongdragon.cargo;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of some values. Answers of others are that nothing is known. Thread-safe. */
public final class KnownPast {

  /** Nothing is known of anything. */
  public static final KnownPast NOTHING = new KnownPast(Map.of());

  private final Map<Value, Days> days;

  KnownPast(Map<Value, Days> days) {
    this.days = Map.copyOf(days);
  }

  /** A value of a field, as {@link PastKeys} writes it. */
  public record Value(PastField field, String key) {}

  /**
   * The days on which a value was seen.
   *
   * @param first the very first
   * @param counts consignments by day, as far back as was asked for
   */
  record Days(LocalDate first, NavigableMap<LocalDate, Integer> counts) {
    Days {
      counts = new TreeMap<>(counts);
    }
  }

  /** The day on which the value was first seen, stored consignments included. */
  public Optional<LocalDate> firstSeen(PastField field, String key) {
    return Optional.ofNullable(days.get(new Value(field, key))).map(Days::first);
  }

  /** How many consignments with the value are known for these days, both included. */
  public int count(PastField field, String key, LocalDate first, LocalDate last) {
    Days known = days.get(new Value(field, key));
    if (known == null || last.isBefore(first)) {
      return 0;
    }
    return known.counts().subMap(first, true, last, true).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
