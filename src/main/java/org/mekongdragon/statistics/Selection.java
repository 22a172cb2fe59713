package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Which rows a question is about, among those that are there for the reader at the moment. */
final class Selection {

  private final FactColumns facts;
  private final int[] rows;
  private final int first;
  private final int last;
  private final List<IntPredicate> conditions = new ArrayList<>();

  /**
   * @param organisation whose lead or part a measure may ask for
   * @param rows cases or goods lines, as the measure counts, in rising order
   */
  Selection(FactColumns facts, FigureQuery query, String organisation, int[] rows) {
    this.facts = facts;
    this.rows = rows;
    first = query.from().map(LocalDate::toEpochDay).orElse((long) Integer.MIN_VALUE).intValue();
    last = query.to().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE).intValue();
    query.where().forEach((dimension, wanted) -> conditions.add(among(dimension, wanted)));
    organisation(query.measure(), organisation);
  }

  /** Hands over the rows that count, in rising order. */
  void forEach(IntConsumer consumer) {
    for (int row : rows) {
      if (counts(row)) {
        consumer.accept(row);
      }
    }
  }

  /** The rows among which {@link #counts} chooses; not to be changed. */
  int[] rows() {
    return rows;
  }

  /** Whether one of {@link #rows} is asked for. */
  boolean counts(int row) {
    int day = facts.day(row);
    if (day < first || day > last) {
      return false;
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).test(row)) {
        return false;
      }
    }
    return true;
  }

  private IntPredicate among(Dimension dimension, String list) {
    Set<String> wanted = Set.copyOf(Arrays.asList(list.split(",", -1)));
    if (dimension.isDay()) {
      return row -> wanted.contains(FactColumns.dayText(dimension, facts.day(row)));
    }
    boolean[] fits = facts.words(dimension).where(wanted::contains);
    int[] codes = facts.words(dimension).codes();
    return row -> fits[codes[row]];
  }

  private void organisation(Measure measure, String organisation) {
    if (measure == Measure.CASES_LED) {
      conditions.add(among(Dimension.MEMBER, organisation));
    } else if (measure == Measure.CASES_TAKEN_PART) {
      boolean[] fits = facts.takingPart().where(all -> all.contains(organisation));
      int[] codes = facts.takingPart().codes();
      conditions.add(row -> fits[codes[row]]);
    }
  }
}
