package org.mekongdragon.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a profile as it was saved; it never changes.
 *
 * @param version from 1
 * @param groups what the groups of units that its rule names stood for
 * @param why what the author said of the change, may be empty
 * @param author key of the person
 */
public record ProfileVersion(
    UUID profile,
    int version,
    ProfileContent content,
    List<GroupPin> groups,
    String why,
    UUID author,
    Instant savedAt) {

  /** Keeps a copy. */
  public ProfileVersion {
    groups = List.copyOf(groups);
  }
}
