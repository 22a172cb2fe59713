package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the rows that a question is about among those that its reader may count, chunk by chunk.
 * Many threads may ask one.
 */
final class Scan {

  private final FactColumns facts;
  private final long micros;
  private final List<Condition> conditions = new ArrayList<>();
  private boolean empty;

  /**
   * A condition on a column.
   *
   * @param fits by the column's codes
   */
  private record Condition(WordColumn<?> column, boolean[] fits) {}

  /**
   * @param audience which audiences count, by their number
   */
  Scan(FactColumns facts, FigureQuery query, Terms terms, Predicate<Integer> audience) {
    this.facts = facts;
    micros =
        query
            .asOf()
            .map(moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment))
            .orElse(FactColumns.NOW);
    require(facts.audience(), audience);
    if (query.from().isPresent() || query.to().isPresent()) {
      LocalDate first = query.from().orElse(LocalDate.MIN);
      LocalDate last = query.to().orElse(LocalDate.MAX);
      require(facts.day(), day -> !day.isBefore(first) && !day.isAfter(last));
    }
    query.where().forEach((dimension, wanted) -> require(query, terms, dimension, wanted));
    if (query.measure() == Measure.CASES_LED) {
      require(query, terms, Dimension.MEMBER, terms.organisation());
    } else if (query.measure() == Measure.CASES_TAKEN_PART) {
      require(facts.takingPart(), all -> all.contains(terms.organisation()));
    }
  }

  private void require(FigureQuery query, Terms terms, Dimension dimension, String list) {
    Set<String> wanted = Set.copyOf(Arrays.asList(list.split(",", -1)));
    if (dimension == Dimension.PHASE) {
      empty |= !wanted.contains(query.operation());
    } else if (dimension.isDay()) {
      require(facts.day(), day -> wanted.contains(terms.text(dimension, day)));
    } else {
      require(facts.words(dimension), wanted::contains);
    }
  }

  /** What all fulfil or none need not be tried row by row. */
  private <T> void require(WordColumn<T> column, Predicate<T> wanted) {
    boolean[] fits = column.where(wanted);
    int fitting = 0;
    for (boolean fit : fits) {
      fitting += fit ? 1 : 0;
    }
    empty |= fitting == 0;
    if (fitting < fits.length) {
      conditions.add(new Condition(column, fits));
    }
  }

  int chunks() {
    return empty ? 0 : Chunks.count(facts.rows());
  }

  /**
   * Finds the rows of a chunk, by their place in it, in rising order.
   *
   * @param rows room for {@link Chunks#ROWS}
   * @return how many
   */
  int select(int chunk, int[] rows) {
    int count = facts.known(chunk, micros, rows);
    for (int i = 0; i < conditions.size() && count > 0; i++) {
      Condition condition = conditions.get(i);
      count = condition.column().keep(chunk, condition.fits(), rows, count);
    }
    return count;
  }
}
