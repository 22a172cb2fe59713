package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored report.
 *
 * @param number ours, such as OMD7-VN-2025-483920: unique, and silent about how many there are
 * @param operation code of the operation, whose members are the closed group
 * @param revision counts every change of content or state from 1
 * @param releaseTo grants of the audience chosen at creation, in force from the release on
 * @param audience number of the audience in force
 * @param mergedInto the record that stands for this one, when merged
 */
public record Seizure(
    UUID id,
    String number,
    String operation,
    SeizureState state,
    int revision,
    Custody custody,
    List<String> releaseTo,
    int audience,
    Optional<UUID> mergedInto,
    SeizureContent content) {

  /** Keeps a copy. */
  public Seizure {
    releaseTo = List.copyOf(releaseTo);
  }

  /**
   * Who holds the pen, and since when.
   *
   * @param owner the organisation that reported and answers for it
   * @param unit the unit that reported
   * @param reporter key of the person who reported
   */
  public record Custody(
      String owner, Optional<UUID> unit, UUID reporter, Instant reportedAt, Instant changedAt) {}

  /** The organisation that answers for it. */
  public String owner() {
    return custody.owner();
  }

  /** The version that {@code If-Match} must name. */
  public String etag() {
    return "\"" + revision + "\"";
  }
}
