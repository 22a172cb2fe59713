package org.mekongdragon.screening;

import java.util.List;
import java.util.Optional;

/**
 * A consignment with hits and everything that was done with it.
 *
 * @param hits the gravest first, never empty when it was reached by a hit
 * @param selections the last first
 * @param examinations the last first: it counts
 * @param steps in the order in which they were done
 */
public record HitRecord(
    Candidate candidate,
    List<Hit> hits,
    List<Selection> selections,
    List<Examination> examinations,
    List<Step> steps) {

  /** Keeps copies. */
  public HitRecord {
    hits = List.copyOf(hits);
    selections = List.copyOf(selections);
    examinations = List.copyOf(examinations);
    steps = List.copyOf(steps);
  }

  /** The examination that counts. */
  public Optional<Examination> examination() {
    return examinations.stream().findFirst();
  }
}
