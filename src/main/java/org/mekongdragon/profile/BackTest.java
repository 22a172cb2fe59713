package org.mekongdragon.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of a version's rule over the stored consignments of an organisation.
 *
 * @param done consignments read or searched so far
 * @param total 0 while it is not known
 * @param changedAt when it was last heard of
 */
record BackTest(
    UUID id,
    UUID profile,
    int version,
    String organisation,
    UUID person,
    State state,
    long done,
    long total,
    boolean cancel,
    Optional<BackTestResult> result,
    Instant askedAt,
    Instant changedAt) {

  /** A run that was not heard of for so long has died with its process. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** Where a run stands. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOver() {
      return this != WAITING && this != RUNNING;
    }
  }

  /** The state as it must be told: a silent run has failed. */
  State stateAt(Instant now) {
    boolean silent = state == State.RUNNING && changedAt.plus(SILENCE).isBefore(now);
    return silent ? State.FAILED : state;
  }
}
