package org.mekongdragon.statistics;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a question for a figure. */
public enum StatisticsProblem implements ProblemCode {
  /** No such measure; {1} are the known ones. */
  MEASURE(Kind.USER),
  /** No such dimension; {1} are the known ones. */
  DIMENSION(Kind.USER),
  /** More than {0} dimensions at once. */
  DIMENSIONS(Kind.USER),
  /** No operation, or more than {0} at once. */
  OPERATIONS(Kind.USER),
  /** The last day lies before the first. */
  PERIOD(Kind.USER),
  /** Not a moment or day of ISO 8601. */
  MOMENT(Kind.USER),
  /** A moment that has not come. */
  FUTURE(Kind.USER),
  /** No such base. */
  BASE(Kind.USER),
  /** No such published figure. */
  NO_FIGURE(Kind.ABSENT),
  /** A figure that came with the house, or no longer stands. */
  FIGURE_FIXED(Kind.CONFLICT),
  /** A correction or withdrawal without a reason. */
  REASON_WHY(Kind.USER),
  /** A published figure needs a quote and a source. */
  QUOTE_AND_SOURCE(Kind.USER),
  /** A published figure's value that is no number, date or short text. */
  VALUE(Kind.USER),
  /** A code that no measure may have, or one of the house. */
  MEASURE_CODE(Kind.USER),
  /** A name or definition that is missing or longer than {0} characters. */
  MEASURE_WORDS(Kind.USER),
  /** {0} is nothing that a measure can be narrowed to. */
  MEASURE_FILTER(Kind.USER),
  /** {0} is no rule of counting. */
  MEASURE_RULE(Kind.USER),
  /** Somebody else defined it meanwhile, or the code is taken. */
  MEASURE_STALE(Kind.CONFLICT),
  /** More than {0} measures on a board. */
  BOARD_MEASURES(Kind.USER),
  /** No such measure in the catalogue. */
  NO_MEASURE(Kind.ABSENT),
  /** No whole weeks, or more than {0} days. */
  DEPARTURE_DAYS(Kind.USER),
  /** Too many rows: narrow the question. */
  TOO_FINE(Kind.LIMIT);

  private final Kind kind;

  StatisticsProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
