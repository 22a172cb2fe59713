package org.mekongdragon.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A group of terms that a unit defined and rules name with {@code @}.
 *
 * @param name without the {@code @}, unique in the organisation
 * @param organisation whose it is
 * @param unit the author's, empty for somebody without one
 * @param audience number of the audience that reads it
 * @param current the version that rules mean from now on
 */
record UnitGroup(
    UUID id, String name, String organisation, Optional<UUID> unit, int audience, Version current) {

  private static final String FORM = "[a-z0-9][a-z0-9-]{1,39}";

  /**
   * A version as it was saved; it never changes.
   *
   * @param number from 1
   * @param why what the author said of the change, may be empty
   */
  record Version(
      UUID group, int number, GroupContent content, String why, UUID author, Instant savedAt) {}

  static boolean isName(String text) {
    return text.matches(FORM);
  }

  GroupContent content() {
    return current.content();
  }

  int version() {
    return current.number();
  }

  GroupPin pin() {
    return new GroupPin(name, id, version(), content().terms());
  }
}
