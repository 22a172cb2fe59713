package org.mekongdragon.targeting.engine;

/**
 * A rule on watch.
 *
 * @param id the caller's, unique
 * @param version the caller's, so that a hit names exactly what fired
 * @param severity higher comes first among the hits of a record
 * @param rule its groups expanded
 */
public record Profile(String id, int version, int severity, Condition rule)
    implements Comparable<Profile> {

  /**
   * @throws org.mekongdragon.kernel.Problem {@code rule-too-large} when it nests deeper than {@link
   *     Rules#MAX_DEPTH} or has more than {@link Rules#MAX_CONDITIONS} conditions
   */
  public Profile {
    rule = Rules.checked(rule);
  }

  /** Version 1, severity 0. */
  public static Profile of(String id, Condition rule) {
    return new Profile(id, 1, 0, rule);
  }

  /** By severity, highest first, then by id. */
  @Override
  public int compareTo(Profile other) {
    int bySeverity = Integer.compare(other.severity, severity);
    return bySeverity != 0 ? bySeverity : id.compareTo(other.id);
  }
}
