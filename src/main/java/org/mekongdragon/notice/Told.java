package org.mekongdragon.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A notice as it stands with its reader.
 *
 * @param times how often it happened until it was seen
 * @param at when it happened last
 */
public record Told(
    long id,
    String kind,
    List<String> arguments,
    String link,
    Optional<String> operation,
    int times,
    Instant at,
    Optional<Instant> seenAt) {

  /** Keeps a copy. */
  public Told {
    arguments = List.copyOf(arguments);
  }
}
