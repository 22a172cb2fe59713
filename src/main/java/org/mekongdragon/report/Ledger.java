package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureQuery;

/** Where all figures of a report come from, and which of them its readers may not be told. */
interface Ledger {

  /** The answer to a question, whole. */
  Figure figure(FigureQuery query);

  /** Whether a row of it may not be told. */
  boolean withholds(FigureQuery query, Map<String, String> keys);

  /** How many of what it was asked may not be told, by the rule that they break. */
  default Map<Secrecy.Reason, Integer> withheld() {
    return Map.of();
  }

  /** Figures that are told as they are. */
  record Plain(Function<FigureQuery, Figure> answers) implements Ledger {

    @Override
    public Figure figure(FigureQuery query) {
      return answers.apply(query);
    }

    @Override
    public boolean withholds(FigureQuery query, Map<String, String> keys) {
      return false;
    }
  }

  /** Notes what a report asks, to find out what must be withheld of it. */
  record Noting(Function<FigureQuery, Figure> answers, Set<FigureQuery> asked) implements Ledger {

    static Noting with(Function<FigureQuery, Figure> answers) {
      return new Noting(answers, new LinkedHashSet<>());
    }

    @Override
    public Figure figure(FigureQuery query) {
      asked.add(query);
      return answers.apply(query);
    }

    @Override
    public boolean withholds(FigureQuery query, Map<String, String> keys) {
      return false;
    }
  }

  /** Figures without those that would tell of few records. */
  record Guarded(Function<FigureQuery, Figure> answers, Map<Cell, Secrecy.Reason> reasons)
      implements Ledger {

    @Override
    public Figure figure(FigureQuery query) {
      return answers.apply(query);
    }

    @Override
    public boolean withholds(FigureQuery query, Map<String, String> keys) {
      return reasons.containsKey(Cell.of(query, keys));
    }

    @Override
    public Map<Secrecy.Reason, Integer> withheld() {
      Map<Secrecy.Reason, Integer> counts = new EnumMap<>(Secrecy.Reason.class);
      reasons.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
      return counts;
    }
  }

  /**
   * One number that a report may print.
   *
   * @param conditions dimension and values, sorted
   */
  record Cell(String measure, List<String> conditions) {

    static Cell of(FigureQuery query, Map<String, String> keys) {
      List<String> conditions = new ArrayList<>();
      query
          .where()
          .forEach((dimension, values) -> {
            if (!keys.containsKey(dimension.code())) {
              conditions.add(dimension.code() + "=" + values);
            }
          });
      keys.forEach((dimension, value) -> conditions.add(dimension + "=" + value));
      query.from().ifPresent(day -> conditions.add("from=" + day));
      query.to().ifPresent(day -> conditions.add("to=" + day));
      conditions.sort(null);
      return new Cell(query.measureCode(), List.copyOf(conditions));
    }
  }
}
