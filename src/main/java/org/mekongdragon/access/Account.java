package org.mekongdragon.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account as those who keep accounts see it, closed ones too.
 *
 * @param unit key of the unit
 * @param unitCode the unit's code
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param systemRoles roles in the whole installation
 * @param active false once it was closed
 */
public record Account(
    UUID id,
    String login,
    String name,
    String organisation,
    Optional<UUID> unit,
    Optional<String> unitCode,
    String language,
    Set<Role> systemRoles,
    boolean active,
    Instant opened) {

  public Account {
    systemRoles = Set.copyOf(systemRoles);
  }

  /** Whether it may keep accounts. */
  boolean isAdmin() {
    return active && systemRoles.contains(Role.ADMIN);
  }
}
