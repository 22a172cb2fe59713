package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

/**
 * The past of some fields, and a note of whatever else is asked for: nothing is known of that yet,
 * so what came of the answer is worth nothing. Not for several threads.
 */
final class PastAsked implements PartyHistory {

  /** Nothing is known yet. */
  static PastAsked nothing() {
    return new PastAsked(Map.of(), PartyHistory.NONE);
  }

  private final Map<Field, LocalDate> known;
  private final PartyHistory past;
  private final Map<Field, LocalDate> beyond = new EnumMap<>(Field.class);
  private boolean missed;

  /**
   * @param known the fields whose first days the past knows, and since when it knows counts
   */
  PastAsked(Map<Field, LocalDate> known, PartyHistory past) {
    this.known = Map.copyOf(known);
    this.past = past;
  }

  /** Whether it was asked for what it does not know since this was called last. */
  boolean missed() {
    boolean was = missed;
    missed = false;
    return was;
  }

  /** What it knows, and what it was asked for beyond. */
  Map<Field, LocalDate> wanted() {
    Map<Field, LocalDate> wanted = new EnumMap<>(Field.class);
    wanted.putAll(known);
    beyond.forEach((field, since) -> wanted.merge(field, since, PastAsked::earlier));
    return wanted;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private boolean knows(Field field, LocalDate since) {
    LocalDate from = known.get(field);
    if (from != null && !since.isBefore(from)) {
      return true;
    }
    missed = true;
    beyond.merge(field, since, PastAsked::earlier);
    return false;
  }

  @Override
  public Optional<LocalDate> firstSeen(Field field, String key) {
    return knows(field, LocalDate.MAX) ? past.firstSeen(field, key) : Optional.empty();
  }

  @Override
  public int count(Field field, String key, LocalDate first, LocalDate last) {
    return knows(field, first) ? past.count(field, key, first, last) : 0;
  }
}
