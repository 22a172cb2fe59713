package org.mekongdragon.screening;

import java.time.Instant;
import java.util.List;

/**
 * Something that points at a consignment, as it was when it fired; never changed.
 *
 * @param severity 0 to 1,000,000, higher is graver
 * @param score 0 to 1: how surely; 1 for a profile
 * @param reasons what fired with which values, never empty
 */
public record Hit(
    long id,
    long consignment,
    Target target,
    int severity,
    double score,
    List<HitReason> reasons,
    Instant raisedAt) {

  /** Keeps a copy. */
  public Hit {
    reasons = List.copyOf(reasons);
  }

  /**
   * What fired.
   *
   * @param list key of the watch list; empty for other kinds
   * @param id key of the profile or list entry, number of the model; empty for the random share
   * @param version of the profile; 0 where there are no versions
   * @param name as it was called then
   */
  public record Target(HitKind kind, String list, String id, int version, String name) {}
}
