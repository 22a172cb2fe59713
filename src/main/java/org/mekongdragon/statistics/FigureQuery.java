package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * A question for a figure.
 *
 * @param by at most three dimensions, in the order of the answer's keys
 * @param where values that the dimensions must have; several values of one are joined by commas
 * @param asOf the moment whose knowledge is asked for; now when empty
 * @param from the first day of seizure that counts
 * @param to the last day of seizure that counts
 * @param organisation whose lead or part is asked for by {@link Measure#CASES_LED} and {@link
 *     Measure#CASES_TAKEN_PART}; the caller's when empty
 */
public record FigureQuery(
    String operation,
    Measure measure,
    List<Dimension> by,
    Map<Dimension, String> where,
    Optional<Instant> asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> organisation) {

  /** The most dimensions at once. */
  public static final int MOST_DIMENSIONS = 3;

  /**
   * @throws Problem {@code dimensions} for more than three, {@code period} when the last day lies
   *     before the first
   */
  public FigureQuery {
    by = List.copyOf(by);
    where = Map.copyOf(where);
    if (by.size() > MOST_DIMENSIONS) {
      throw Problem.at("by", StatisticsProblem.DIMENSIONS, MOST_DIMENSIONS);
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw Problem.at("to", StatisticsProblem.PERIOD);
    }
  }

  /** All of an operation, now, broken down. */
  public static FigureQuery of(String operation, Measure measure, Dimension... by) {
    return new FigureQuery(
        operation,
        measure,
        List.of(by),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same at a moment. */
  public FigureQuery asOf(Instant moment) {
    return new FigureQuery(
        operation, measure, by, where, Optional.of(moment), from, to, organisation);
  }

  /** The same at a moment, for the organisation that is meant when none is named. */
  FigureQuery settled(Instant moment, String own) {
    return new FigureQuery(
        operation,
        measure,
        by,
        where,
        Optional.of(moment),
        from,
        to,
        Optional.of(organisation.orElse(own)));
  }

  /** The same with one condition more. */
  public FigureQuery where(Dimension dimension, String values) {
    Map<Dimension, String> more = new java.util.EnumMap<>(Dimension.class);
    more.putAll(where);
    more.put(dimension, values);
    return new FigureQuery(operation, measure, by, more, asOf, from, to, organisation);
  }

  /** The same broken down. */
  public FigureQuery by(Dimension... dimensions) {
    return new FigureQuery(
        operation, measure, List.of(dimensions), where, asOf, from, to, organisation);
  }

  /** The same in another operation. */
  public FigureQuery in(String other) {
    return new FigureQuery(other, measure, by, where, asOf, from, to, organisation);
  }

  /** The same in one row. */
  FigureQuery undivided() {
    return by(new Dimension[0]);
  }

  /** The same for another measure. */
  public FigureQuery measuring(Measure other) {
    return new FigureQuery(operation, other, by, where, asOf, from, to, organisation);
  }
}
