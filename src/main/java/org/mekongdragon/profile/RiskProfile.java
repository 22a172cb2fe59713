package org.mekongdragon.profile;

import java.util.Optional;
import java.util.UUID;

/**
 * A profile as it stands now.
 *
 * @param code the owner's short name, unique in the organisation
 * @param organisation whose it is
 * @param unit the author's, empty for somebody without one
 * @param audience number of the audience that reads it
 * @param current the version that counts
 */
public record RiskProfile(
    UUID id,
    String code,
    String organisation,
    Optional<UUID> unit,
    int audience,
    ProfileVersion current) {

  /** What the version that counts says. */
  public ProfileContent content() {
    return current.content();
  }

  /** The number of the version that counts. */
  public int version() {
    return current.version();
  }
}
