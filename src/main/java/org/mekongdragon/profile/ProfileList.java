package org.mekongdragon.profile;

import java.util.List;

/**
 * A page of a list.
 *
 * @param profiles gravest first, then last changed first
 * @param count of all that the filter finds
 */
public record ProfileList(List<RiskProfile> profiles, long count) {

  /** Copies the list. */
  public ProfileList {
    profiles = List.copyOf(profiles);
  }
}
