package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;

/**
 * Several records came in at once, instead of one event for each. Published in the transaction that
 * stored them.
 *
 * @param operation code of the operation
 */
public record SeizuresImported(String operation, List<UUID> ids) {

  /** Keeps a copy. */
  public SeizuresImported {
    ids = List.copyOf(ids);
  }
}
