package org.mekongdragon.web;

import java.util.Set;

/**
 * One door in the left rail; a room declares its own as a bean.
 *
 * @param order 10 Board, 20 Messages, 30 Seizures, 40 Targeting, 50 Trade, 60 Cases, 70 Directives,
 *     80 Figures and reports, 90 Directory, 100 and up settings and help
 * @param key the text's key
 * @param path where it leads; {@code {operation}} stands for the current operation's code and hides
 *     the entry while none is chosen
 * @param icon the name of a picture in {@code /assets/icons.svg}
 * @param roles who sees it, empty for everybody
 * @param also further addresses that lie behind it, like {@code path}
 */
public record RailEntry(
    int order, String key, String path, String icon, Set<String> roles, Set<String> also) {

  public RailEntry {
    roles = Set.copyOf(roles);
    also = Set.copyOf(also);
  }

  /** A door to one address and what lies below it. */
  public RailEntry(int order, String key, String path, String icon, Set<String> roles) {
    this(order, key, path, icon, roles, Set.of());
  }

  /** The same with more addresses behind it. */
  public RailEntry behind(String... paths) {
    return new RailEntry(order, key, path, icon, roles, Set.of(paths));
  }

  /** Whether it is shown to this visitor. */
  public boolean isFor(Visitor visitor) {
    return roles.isEmpty() || roles.stream().anyMatch(visitor.roles()::contains);
  }
}
