package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param from first day looked at
 * @param to last day looked at
 * @param weeks the weeks looked at and up to half a year before, in their order
 * @param departures what is not as it was: sudden rises, then new routes, then first sights
 * @param compared how many weeks were held against an expectation
 * @param history whether there is enough before the first day to call anything new
 * @param operations how many operations of the series were counted
 */
public record DeparturesFound(
    LocalDate from,
    LocalDate to,
    List<Week> weeks,
    List<Departure> departures,
    int compared,
    boolean history,
    int operations) {

  /** Keeps copies. */
  public DeparturesFound {
    weeks = List.copyOf(weeks);
    departures = List.copyOf(departures);
  }

  /** How many weeks would be called a sudden rise by chance alone. */
  public double byChance() {
    return compared * Expectation.BY_CHANCE;
  }

  /**
   * Seven days.
   *
   * @param expectation empty when there is too little history
   */
  public record Week(LocalDate first, long cases, Optional<Expectation> expectation) {}
}
