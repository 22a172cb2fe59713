package org.mekongdragon.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/**
 * Who may see a record: those of a closed group who hold at least one of the grants. A superior
 * unit sees what is granted to its subordinate units.
 *
 * @param group the closed group's code
 * @param grants {@code all}, {@code org:CODE}, {@code unit:ID}, {@code role:ROLE}, {@code
 *     org:CODE/role:ROLE}; sorted, never empty
 */
public record Audience(String group, List<String> grants) {

  /** No operation has a colon in its code. */
  private static final String HOME = "home:";

  private static final String FORM =
      "all|org:[A-Z0-9-]+(/role:[a-z0-9-]+)?|unit:[0-9a-f-]{36}|role:[a-z0-9-]+";

  /**
   * @throws Problem {@code audience} when empty or not of the forms above
   */
  public Audience {
    SortedSet<String> sorted = new TreeSet<>(grants);
    if (sorted.isEmpty() || !sorted.stream().allMatch(grant -> grant.matches(FORM))) {
      throw Problem.at("audience", AccessProblem.AUDIENCE, String.join(", ", sorted));
    }
    grants = sorted.contains("all") ? List.of("all") : List.copyOf(sorted);
  }

  /** The closed group that an organisation is by itself, whatever operations it takes part in. */
  public static String home(String organisation) {
    return HOME + organisation;
  }

  /** Everybody in the group. */
  public static Audience everybody(String group) {
    return new Audience(group, List.of("all"));
  }

  /** Everybody of these organisations. */
  public static Audience organisations(String group, Collection<String> codes) {
    return new Audience(group, codes.stream().map(code -> "org:" + code).toList());
  }

  /** A unit, its superior units and the organisation's holders of these roles. */
  public static Audience unit(String group, UUID unit, String organisation, Role... roles) {
    List<String> holders =
        Arrays.stream(roles).map(role -> "org:" + organisation + "/role:" + role.code()).toList();
    TreeSet<String> grants = new TreeSet<>(holders);
    grants.add("unit:" + unit);
    return new Audience(group, List.copyOf(grants));
  }

  /** The same and more. */
  public Audience and(String grant) {
    TreeSet<String> more = new TreeSet<>(grants);
    more.add(grant);
    return new Audience(group, List.copyOf(more));
  }

  /** Whether the group is an organisation by itself. */
  boolean isHome() {
    return group.startsWith(HOME);
  }

  /** Whether it is everybody in the group. */
  public boolean isEverybody() {
    return grants.equals(List.of("all"));
  }
}
