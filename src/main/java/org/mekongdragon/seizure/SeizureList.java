package org.mekongdragon.seizure;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param seizures newest first
 * @param next where the next page begins, empty on the last one
 */
public record SeizureList(List<Seizure> seizures, Optional<SeizureCursor> next) {

  /** Keeps a copy. */
  public SeizureList {
    seizures = List.copyOf(seizures);
  }
}
