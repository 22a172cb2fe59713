package org.mekongdragon.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * To whom a message goes: an organisation, one of its units, or its holders of a role.
 *
 * @param role the role's code, empty for the whole organisation or unit
 */
public record Recipient(String organisation, Optional<UUID> unit, String role) {

  /** A whole organisation. */
  public static Recipient of(String organisation) {
    return new Recipient(organisation, Optional.empty(), "");
  }

  /** The grant that lets it read. */
  public String grant() {
    return unit.map(id -> "unit:" + id)
        .orElse(role.isEmpty() ? "org:" + organisation : "org:" + organisation + "/role:" + role);
  }
}
