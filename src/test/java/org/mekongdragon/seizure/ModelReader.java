package org.mekongdragon.seizure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Role;

/**
 * Somebody as the brute-force model knows them: who reads what by the words of the rule, without
 * any of the code that is tested.
 *
 * @param units the own unit and all below it
 * @param roles by operation, while the organisation is a member
 */
record ModelReader(
    String login,
    String organisation,
    Optional<UUID> unit,
    Set<UUID> units,
    Map<String, Set<Role>> roles) {

  boolean isIn(String operation) {
    return roles.containsKey(operation);
  }

  boolean sees(ModelRecord record) {
    return isIn(record.operation) && record.grants().stream().anyMatch(g -> holds(g, record));
  }

  private boolean holds(String grant, ModelRecord record) {
    Set<String> held =
        roles.get(record.operation).stream().map(Role::code).collect(Collectors.toSet());
    String[] parts = grant.split("/role:", 2);
    if (grant.equals("all")) {
      return true;
    }
    if (grant.startsWith("unit:")) {
      return units.contains(UUID.fromString(grant.substring(5)));
    }
    if (grant.startsWith("role:")) {
      return held.contains(grant.substring(5));
    }
    return parts[0].equals("org:" + organisation) && (parts.length == 1 || held.contains(parts[1]));
  }

  /** How many of these the reader sees. */
  long count(Collection<ModelRecord> records) {
    return records.stream().filter(this::sees).count();
  }
}
