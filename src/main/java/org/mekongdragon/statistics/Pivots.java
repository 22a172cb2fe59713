package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to pivots: figures by three dimensions, across operations. */
@Component
public class Pivots {

  private final Statistics statistics;

  Pivots(Statistics statistics) {
    this.statistics = statistics;
  }

  /**
   * Answers a question. What the reader may not see is not counted, unless agreed, and then only in
   * the total.
   *
   * @throws Problem {@code no-operation}, {@code measure}, {@code future}, {@code too-fine}
   */
  @Transactional(readOnly = true)
  public Pivot pivot(PivotQuery query) {
    List<Figure> figures = query.each().map(question -> statistics.figure(question, "")).toList();
    Map<Map<String, String>, Figure.Row> cells = new LinkedHashMap<>();
    for (Figure figure : figures) {
      figure.rows().forEach(row -> cells.merge(row.keys(), row, Figure.Row::plus));
    }
    if (cells.size() > Groups.MOST) {
      throw Problem.at("by", StatisticsProblem.TOO_FINE, Groups.MOST);
    }
    List<Figure.Row> sorted = new ArrayList<>(cells.values());
    Comparator<Figure.Row> order = Comparator.comparing(Figure.Row::value, BigDecimal::compareTo);
    order = order.reversed();
    for (Dimension dimension : query.by()) {
      order = order.thenComparing(row -> row.key(dimension));
    }
    sorted.sort(order);
    boolean last = figures.stream().allMatch(figure -> figure.state() == Figure.State.FINAL);
    return new Pivot(
        new PivotQuery(query.operations(), figures.getFirst().query()),
        figures.getFirst().asOf(),
        last ? Figure.State.FINAL : Figure.State.PRELIMINARY,
        sorted,
        figures.stream().map(Figure::total).reduce(Figure.Row::plus).orElseThrow(),
        figures.stream().mapToLong(Figure::withheld).sum());
  }
}
