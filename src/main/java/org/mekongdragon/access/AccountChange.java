package org.mekongdragon.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What of an account may be changed by those who keep accounts. */
record AccountChange(String name, Optional<UUID> unit, String language, Set<Role> systemRoles) {

  AccountChange {
    systemRoles = Set.copyOf(systemRoles);
  }
}
