package org.mekongdragon.explorer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Figures frozen under a name.
 *
 * @param asOf the moment of whose knowledge they are; nothing will ever be added to it
 * @param queries what was asked, as the explorer's addresses say it
 * @param author login of whoever froze them
 */
public record Snapshot(
    UUID id,
    String operation,
    String name,
    String note,
    Instant asOf,
    List<String> queries,
    String author,
    Instant frozenAt) {

  /** Keeps a copy. */
  public Snapshot {
    queries = List.copyOf(queries);
  }
}
