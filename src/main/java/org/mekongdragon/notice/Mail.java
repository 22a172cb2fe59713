package org.mekongdragon.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice on its way out of the house.
 *
 * @param times how many it stands for
 * @param reason why it waits or what became of it, a code; empty when nothing is in its way
 * @param said what the mail server said last, empty when it said nothing
 */
record Mail(
    long id,
    UUID person,
    String kind,
    Optional<String> operation,
    String link,
    String bundle,
    int times,
    State state,
    String reason,
    String said,
    int attempts,
    Instant createdAt,
    Instant dueAt) {

  /** What became of it. */
  enum State {
    WAITING,
    SENT,
    DROPPED,
    FAILED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
