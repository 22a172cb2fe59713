package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * Where to look for departures.
 *
 * @param where values that dimensions must have, as in a question for a figure
 * @param until the last day looked at; that of the latest case when empty
 * @param days how many days are looked at, whole weeks
 */
public record DepartureQuery(
    String operation,
    Map<Dimension, String> where,
    Optional<Instant> asOf,
    FigureQuery.Reach reach,
    Optional<LocalDate> until,
    int days) {

  /** How many days are looked at unless told. */
  public static final int USUAL = 28;

  /** The most days at once. */
  public static final int MOST = 182;

  /**
   * @throws Problem {@code departure-days} when they are no whole weeks or more than {@link #MOST}
   */
  public DepartureQuery {
    where = Map.copyOf(where);
    if (days < 7 || days > MOST || days % 7 != 0) {
      throw Problem.at("days", StatisticsProblem.DEPARTURE_DAYS, MOST);
    }
  }

  /** The last weeks of an operation, as the caller may count it. */
  public static DepartureQuery of(String operation) {
    return new DepartureQuery(
        operation, Map.of(), Optional.empty(), FigureQuery.Reach.READER, Optional.empty(), USUAL);
  }
}
