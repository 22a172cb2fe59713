package org.mekongdragon.web;

import java.util.Set;

/**
 * Who is signed in, as the frame shows it.
 *
 * @param organisation the organisation's code
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param roles names of all roles held anywhere, in lower case
 */
public record Visitor(
    String login, String name, String organisation, String language, Set<String> roles) {

  public Visitor {
    roles = Set.copyOf(roles);
  }
}
