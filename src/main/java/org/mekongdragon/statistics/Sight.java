package org.mekongdragon.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts of an operation as readers of the same audiences may count them, until the facts
 * change. Figures of now are worked out once: whoever reads alike gets the same.
 */
final class Sight {

  /** More answers than this are not kept; a board and the pages behind it ask for some fifty. */
  private static final int MOST_FIGURES = 500;

  /** Longer answers are not kept. */
  private static final int MOST_ROWS = 1_000;

  private final Facts facts;
  private final Set<Integer> readable;
  private final Map<Asked, List<Figure.Row>> answers = new ConcurrentHashMap<>();

  private record Asked(FigureQuery query, Terms terms, boolean seen) {}

  /**
   * @param readable the numbers of the audiences that the readers belong to
   */
  Sight(Facts facts, Set<Integer> readable) {
    this.facts = facts;
    this.readable = readable;
  }

  /** Rows by the values of the query's dimensions; without dimensions one row in any case. */
  List<Figure.Row> rows(FigureQuery query, Terms terms) {
    return answer(new Asked(query, terms, true));
  }

  /** The same of what the readers may not see. */
  List<Figure.Row> withheld(FigureQuery query, Terms terms) {
    return answer(new Asked(query, terms, false));
  }

  /** What stands behind each row. */
  Map<Map<String, String>, Contribution> contributions(FigureQuery query, Terms terms) {
    FactColumns columns = facts.of(query.measure());
    return Contributors.count(columns, query, terms, scan(new Asked(query, terms, true)));
  }

  /** Goods lines whose mass is far above what is usual of their substance. */
  List<Outlier> outliers(FigureQuery query, Terms terms) {
    FigureQuery mass = query.measuring(Measure.MASS);
    return Outliers.find(facts.of(Measure.MASS), scan(new Asked(mass, terms, true)));
  }

  /** The records that a question is about, newest first. */
  List<UUID> newest(FigureQuery query, Terms terms, int most) {
    FactColumns columns = facts.of(query.measure());
    return Newest.records(columns, query.measure(), scan(new Asked(query, terms, true)), most);
  }

  private List<Figure.Row> answer(Asked asked) {
    if (asked.query().asOf().isPresent()) {
      return tally(asked);
    }
    List<Figure.Row> known = answers.get(asked);
    if (known == null) {
      known = List.copyOf(tally(asked));
      if (known.size() <= MOST_ROWS && answers.size() < MOST_FIGURES) {
        answers.put(asked, known);
      }
    }
    return known;
  }

  private List<Figure.Row> tally(Asked asked) {
    FactColumns columns = facts.of(asked.query().measure());
    return Tally.rows(columns, asked.query(), asked.terms(), scan(asked));
  }

  private Scan scan(Asked asked) {
    return new Scan(
        facts.of(asked.query().measure()),
        asked.query(),
        asked.terms(),
        audience -> readable.contains(audience) == asked.seen());
  }
}
