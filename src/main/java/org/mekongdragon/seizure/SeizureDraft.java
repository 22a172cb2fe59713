package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something half typed.
 *
 * @param fields the form's fields as typed
 */
public record SeizureDraft(
    UUID id, String operation, Map<String, String> fields, Instant changedAt) {

  /** Keeps a copy. */
  public SeizureDraft {
    fields = Map.copyOf(fields);
  }
}
