package org.mekongdragon.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/** What was typed into the form of an account, to be shown again when something is wrong. */
record AccountForm(
    String login, String organisation, String name, String unit, String language, Set<Role> roles) {

  static AccountForm of(Map<String, String> form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (form.containsKey("admin")) {
      roles.add(Role.ADMIN);
    }
    if (form.containsKey("auditor")) {
      roles.add(Role.AUDITOR);
    }
    return new AccountForm(
        form.getOrDefault("login", ""),
        form.getOrDefault("organisation", "").replace("\u0000", ""),
        form.getOrDefault("name", ""),
        form.getOrDefault("unit", ""),
        form.getOrDefault("language", "en"),
        roles);
  }

  static AccountForm of(Account account) {
    return new AccountForm(
        account.login(),
        account.organisation(),
        account.name(),
        account.unit().map(UUID::toString).orElse(""),
        account.language(),
        account.systemRoles());
  }

  /**
   * What it asks for.
   *
   * @throws Problem {@code no-unit}
   */
  AccountChange change() {
    return new AccountChange(name, key(unit), language, roles);
  }

  private static Optional<UUID> key(String unit) {
    try {
      return unit.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(unit));
    } catch (IllegalArgumentException e) {
      throw Problem.at(
          "unit", AccessProblem.NO_UNIT, unit.substring(0, Math.min(40, unit.length())));
    }
  }
}
