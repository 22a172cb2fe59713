package org.mekongdragon.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The decision to examine a consignment.
 *
 * @param note the officer's words, may be empty
 * @param by nobody for the random share, which selects by itself
 */
public record Selection(SelectionReason why, String note, Optional<UUID> by, Instant at) {

  /** Whether somebody says the same again. */
  boolean isSame(SelectionReason reason, String words, UUID person) {
    return why == reason && note.equals(words) && by.equals(Optional.of(person));
  }
}
