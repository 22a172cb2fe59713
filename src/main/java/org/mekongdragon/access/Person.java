package org.mekongdragon.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody with an account.
 *
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param systemRoles roles in the whole installation
 * @param groupRoles roles by the code of each closed group in which the person now reads
 */
public record Person(
    UUID id,
    String login,
    String name,
    String organisation,
    Optional<UUID> unit,
    String language,
    Set<Role> systemRoles,
    Map<String, Set<Role>> groupRoles) {

  public Person {
    systemRoles = Set.copyOf(systemRoles);
    groupRoles = Map.copyOf(groupRoles);
  }

  /** The roles in a group; none for a group the person is not in. */
  public Set<Role> rolesIn(String group) {
    return groupRoles.getOrDefault(group, Set.of());
  }

  /** Whether the person holds one of the roles in the group. */
  public boolean isIn(String group, Role... roles) {
    Set<Role> held = rolesIn(group);
    for (Role role : roles) {
      if (held.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person belongs to the group at all. */
  public boolean isIn(String group) {
    return groupRoles.containsKey(group);
  }

  /** All roles held anywhere. */
  public Set<Role> allRoles() {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(systemRoles);
    groupRoles.values().forEach(all::addAll);
    return all;
  }
}
