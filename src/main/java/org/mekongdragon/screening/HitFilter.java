package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which consignments with hits are asked for. Empty parts let everything through.
 *
 * @param states none means those that somebody still has to look at
 * @param kinds at least one hit of these kinds
 * @param profile key of a profile that hit it
 * @param list key of a watch list that hit it
 * @param minScore of the surest hit, 0 to 1
 * @param minSeverity of the gravest hit
 * @param text words of waybill, goods, parties or containers
 * @param work who works on it and whether it was chosen
 * @param arrival first and last day
 */
public record HitFilter(
    Set<HitState> states,
    Set<HitKind> kinds,
    Optional<UUID> profile,
    Optional<UUID> list,
    Optional<UUID> manifest,
    double minScore,
    int minSeverity,
    String text,
    Work work,
    Arrival arrival) {

  /** Every consignment that somebody still has to look at. */
  public static final HitFilter OPEN =
      new HitFilter(
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          "",
          new Work(Optional.empty(), Optional.empty(), Set.of()),
          new Arrival(Optional.empty(), Optional.empty()));

  /** Keeps copies. */
  public HitFilter {
    states = Set.copyOf(states);
    kinds = Set.copyOf(kinds);
  }

  /**
   * Who and how far.
   *
   * @param selected chosen for examination, or not
   * @param results what the examination came to
   */
  public record Work(
      Optional<UUID> assignee, Optional<Boolean> selected, Set<ExaminationResult> results) {
    public Work {
      results = Set.copyOf(results);
    }
  }

  /** Days of arrival, both included. */
  public record Arrival(Optional<LocalDate> from, Optional<LocalDate> until) {}

  /** The same of one manifest, in every state. */
  public HitFilter of(UUID one) {
    return new HitFilter(
        Set.of(HitState.values()),
        kinds,
        profile,
        list,
        Optional.of(one),
        minScore,
        minSeverity,
        text,
        work,
        arrival);
  }
}
