package org.mekongdragon.statistics;

import java.time.Instant;
import java.util.Optional;

/**
 * A figure in print with its history.
 *
 * @param addedBy login, or {@code shipped}
 * @param change what became of it; empty while it stands
 */
public record LedgerEntry(
    PublishedFigure figure, String addedBy, Instant addedAt, Optional<Change> change) {

  /** Who entered what came with the house. */
  static final String SHIPPED = "shipped";

  /**
   * How a figure ended.
   *
   * @param replacedBy the key of the corrected figure; empty when it was taken back
   */
  public record Change(Optional<String> replacedBy, String why, String by, Instant at) {}

  /** Whether people may correct it or take it back. */
  public boolean isChangeable() {
    return change.isEmpty() && !addedBy.equals(SHIPPED);
  }
}
