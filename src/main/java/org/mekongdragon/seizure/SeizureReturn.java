package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;

/**
 * A report that goes back.
 *
 * @param revision the revision that the checker saw
 * @param codes error codes, as {@link SeizureProblem} has them
 * @param note what to do, in words
 */
public record SeizureReturn(UUID id, int revision, List<String> codes, String note) {

  /** Keeps a copy. */
  public SeizureReturn {
    codes = List.copyOf(codes);
  }
}
