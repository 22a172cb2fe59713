package org.mekongdragon.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A consignment that was hit. It is worked on as a whole: state, assignment and selection are its
 * own, whatever and however much pointed at it.
 *
 * @param organisation whose cargo it is
 * @param cargo what lists show of it
 * @param severity of the gravest hit
 * @param score of the surest hit, 0 to 1
 * @param hits how many point at it
 * @param result of the last examination
 * @param revision counts the changes
 */
public record Candidate(
    long consignment,
    UUID manifest,
    String organisation,
    Cargo cargo,
    int severity,
    double score,
    int hits,
    HitState state,
    Optional<UUID> assignee,
    Optional<Instant> selectedAt,
    Optional<ExaminationResult> result,
    Times times,
    int revision) {

  /** A few facts of the consignment; texts are empty when not stated. */
  public record Cargo(
      String waybill,
      String goods,
      String shipper,
      String consignee,
      List<String> containers,
      String mode,
      String origin,
      String destination,
      Optional<LocalDate> arrival) {
    public Cargo {
      containers = List.copyOf(containers);
    }
  }

  /** When it was received, hit first, and changed last. */
  public record Times(Instant receivedAt, Instant firstHitAt, Instant changedAt) {}
}
