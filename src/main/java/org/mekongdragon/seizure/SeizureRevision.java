package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A record as one change left it.
 *
 * @param change reported, revised, released, returned, withdrawn, merged, unmerged
 * @param codes error codes of a return
 * @param why the word that went with it; may be empty
 * @param by key of the person
 */
public record SeizureRevision(
    int revision,
    String change,
    SeizureState state,
    List<String> releaseTo,
    SeizureContent content,
    List<String> codes,
    String why,
    UUID by,
    Instant at) {

  /** Keeps copies. */
  public SeizureRevision {
    releaseTo = List.copyOf(releaseTo);
    codes = List.copyOf(codes);
  }
}
