package org.mekongdragon.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.operation.OfficeHours;

/**
 * Until when feedback is expected, and why then.
 *
 * @param hours office hours that the sender gave, empty where the moment itself was given
 * @param zone the recipient's clock, when its office hours were counted
 * @param counted the times that were counted; empty where hours of the clock were, because nobody
 *     has said when the recipient answers
 */
public record Deadline(
    Optional<Instant> at,
    Optional<Integer> hours,
    Optional<ZoneId> zone,
    List<OfficeHours.Stretch> counted) {

  /** Nothing is expected. */
  static final Deadline NONE = fixed(Optional.empty());

  /** Keeps a copy. */
  public Deadline {
    counted = List.copyOf(counted);
  }

  static Deadline fixed(Optional<Instant> at) {
    return new Deadline(at, Optional.empty(), Optional.empty(), List.of());
  }

  /** How it came about: {@code given}, {@code office}, {@code always}, {@code unknown}. */
  public String reason() {
    if (hours.isEmpty()) {
      return "given";
    }
    if (counted.isEmpty()) {
      return "unknown";
    }
    return counted.size() == 1 && isAtOnce() ? "always" : "office";
  }

  /** One stretch of a day and more: nobody goes home there. */
  private boolean isAtOnce() {
    OfficeHours.Stretch one = counted.getFirst();
    return java.time.Duration.between(one.from(), one.until()).toHours() >= 24;
  }
}
