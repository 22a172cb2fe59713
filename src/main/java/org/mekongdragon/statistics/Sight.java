package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final FactColumns facts;
  private final boolean[] seen;
  private final Map<Kind, int[]> present = new ConcurrentHashMap<>();
  private final Map<Asked, List<Figure.Row>> answers = new ConcurrentHashMap<>();

  /**
   * Rows of cases or of goods lines, and whether the readers may see them.
   *
   * @param cases lines of goods when false
   */
  private record Kind(boolean cases, boolean seen) {}

  private record Asked(FigureQuery query, String organisation, boolean seen) {}

  /**
   * @param readable the numbers of the audiences that the readers belong to
   */
  Sight(FactColumns facts, Set<Integer> readable) {
    this.facts = facts;
    seen = facts.audience().where(readable::contains);
  }

  /** Rows by the values of the query's dimensions; without dimensions one row in any case. */
  List<Figure.Row> rows(FigureQuery query, String organisation) {
    return answer(new Asked(query, organisation, true));
  }

  /** The same of what the readers may not see. */
  List<Figure.Row> withheld(FigureQuery query, String organisation) {
    return answer(new Asked(query, organisation, false));
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
    return Tally.rows(
        facts, asked.query(), selection(asked.query(), asked.organisation(), asked.seen()));
  }

  /** The readable rows that a question is about. */
  Selection selection(FigureQuery query, String organisation) {
    return selection(query, organisation, true);
  }

  FactColumns facts() {
    return facts;
  }

  private Selection selection(FigureQuery query, String organisation, boolean wanted) {
    Kind kind = new Kind(query.measure().isByCase(), wanted);
    Optional<Instant> asOf = query.asOf();
    int[] rows =
        asOf.isPresent()
            ? known(kind, ChronoUnit.MICROS.between(Instant.EPOCH, asOf.get()))
            : present.computeIfAbsent(kind, fresh -> known(fresh, FactColumns.NOW));
    return new Selection(facts, query, organisation, rows);
  }

  /** The rows of a kind that held at a moment, in their order. */
  private int[] known(Kind kind, long micros) {
    int[] audiences = facts.audience().codes();
    int[] rows = new int[1 + facts.rows() / 2];
    int count = 0;
    for (int row = 0; row < facts.rows(); row++) {
      if (facts.isCase(row) == kind.cases()
          && seen[audiences[row]] == kind.seen()
          && facts.isKnownAt(row, micros)) {
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
