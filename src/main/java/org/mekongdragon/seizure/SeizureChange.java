package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;

/**
 * A correction.
 *
 * @param id the record
 * @param revision the revision that the corrector saw
 * @param releaseTo the audience from now on, empty to keep it
 * @param why in a few words; may be empty
 */
public record SeizureChange(
    UUID id, int revision, SeizureContent content, List<String> releaseTo, String why) {

  /** Keeps a copy. */
  public SeizureChange {
    releaseTo = List.copyOf(releaseTo);
  }
}
