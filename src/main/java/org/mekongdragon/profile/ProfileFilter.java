package org.mekongdragon.profile;

import java.util.Optional;

/**
 * Which profiles; what is empty does not narrow.
 *
 * @param text part of name, short name, rule or explanation, in any case
 * @param organisation code of the owner
 * @param leastSevere 0 for all
 */
public record ProfileFilter(
    String text, Optional<ProfileState> state, String organisation, int leastSevere) {

  /** All. */
  public static final ProfileFilter ALL = new ProfileFilter("", Optional.empty(), "", 0);
}
