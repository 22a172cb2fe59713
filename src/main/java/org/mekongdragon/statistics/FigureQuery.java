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
 * @param defined reference to a measure of the catalogue ({@code code} or {@code code@version})
 *     whose rule and filter take the place of {@code measure}
 * @param reach whose eyes count
 */
public record FigureQuery(
    String operation,
    Measure measure,
    List<Dimension> by,
    Map<Dimension, String> where,
    Optional<Instant> asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> organisation,
    Optional<String> defined,
    Reach reach) {

  /** Whose eyes count. */
  public enum Reach {
    /** What the caller may see. */
    READER,
    /** What everybody in the operation may see, whoever asks. */
    EVERYBODY,
    /** The same without the cases that are told in totals among members only. */
    PUBLIC
  }

  /** The most dimensions at once. */
  public static final int MOST_DIMENSIONS = 3;

  /** No code of any list looks like this, so that nothing fits. */
  private static final String NOTHING = "\u2205";

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

  /** A question for what the caller may see, by a measure that came with the house. */
  public FigureQuery(
      String operation,
      Measure measure,
      List<Dimension> by,
      Map<Dimension, String> where,
      Optional<Instant> asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> organisation) {
    this(
        operation,
        measure,
        by,
        where,
        asOf,
        from,
        to,
        organisation,
        Optional.empty(),
        Reach.READER);
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

  /** The code of what is measured, as addresses have it. */
  public String measureCode() {
    return defined.orElse(measure.code());
  }

  /** The same at a moment. */
  public FigureQuery asOf(Instant moment) {
    return new FigureQuery(
        operation, measure, by, where, Optional.of(moment), from, to, organisation, defined, reach);
  }

  /** The same at a moment, for the organisation that is meant when none is named. */
  FigureQuery settled(Instant moment, String own) {
    FigureQuery then = asOf(moment);
    return new FigureQuery(
        operation,
        measure,
        by,
        where,
        then.asOf,
        from,
        to,
        Optional.of(organisation.orElse(own)),
        defined,
        reach);
  }

  /** The same with one condition more. */
  public FigureQuery where(Dimension dimension, String values) {
    Map<Dimension, String> more = new java.util.EnumMap<>(Dimension.class);
    more.putAll(where);
    more.put(dimension, values);
    return where(more);
  }

  private FigureQuery where(Map<Dimension, String> conditions) {
    return new FigureQuery(
        operation, measure, by, conditions, asOf, from, to, organisation, defined, reach);
  }

  /** The same broken down. */
  public FigureQuery by(Dimension... dimensions) {
    return new FigureQuery(
        operation,
        measure,
        List.of(dimensions),
        where,
        asOf,
        from,
        to,
        organisation,
        defined,
        reach);
  }

  /** The same of days of seizure from a first to a last one. */
  public FigureQuery between(LocalDate first, LocalDate last) {
    return new FigureQuery(
        operation,
        measure,
        by,
        where,
        asOf,
        Optional.of(first),
        Optional.of(last),
        organisation,
        defined,
        reach);
  }

  /** The same in another operation. */
  public FigureQuery in(String other) {
    return new FigureQuery(other, measure, by, where, asOf, from, to, organisation, defined, reach);
  }

  /** The same in one row. */
  public FigureQuery undivided() {
    return by(new Dimension[0]);
  }

  /** The same for another measure that came with the house. */
  public FigureQuery measuring(Measure other) {
    return new FigureQuery(
        operation, other, by, where, asOf, from, to, organisation, Optional.empty(), reach);
  }

  /** The same for a measure of the catalogue. */
  public FigureQuery measuring(String reference) {
    return new FigureQuery(
        operation, measure, by, where, asOf, from, to, organisation, Optional.of(reference), reach);
  }

  /** The same through other eyes. */
  public FigureQuery seenBy(Reach eyes) {
    return new FigureQuery(
        operation, measure, by, where, asOf, from, to, organisation, defined, eyes);
  }

  /** The same by a definition's rule, narrowed to its filter; no value fits two that exclude. */
  FigureQuery settled(MeasureDefinition definition) {
    Map<Dimension, String> both = new java.util.EnumMap<>(Dimension.class);
    both.putAll(where);
    definition
        .filter()
        .forEach((dimension, values) ->
            both.merge(dimension, values, (asked, fixed) -> common(asked, fixed)));
    return new FigureQuery(
        operation, definition.rule(), by, both, asOf, from, to, organisation, defined, reach);
  }

  private static String common(String asked, String fixed) {
    List<String> allowed = List.of(fixed.split(",", -1));
    String both =
        java.util.Arrays.stream(asked.split(",", -1))
            .filter(allowed::contains)
            .collect(java.util.stream.Collectors.joining(","));
    return both.isEmpty() ? NOTHING : both;
  }
}
