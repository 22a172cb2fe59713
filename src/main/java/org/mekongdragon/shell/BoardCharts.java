package org.mekongdragon.shell;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of an operation over time and by kind, mode and member. */
@Component
class BoardCharts {

  /** Bars beyond these are one: a board shows who leads, the figures' page shows all. */
  private static final int MOST_BARS = 10;

  private static final String CASES = Measure.CASES.code();

  private final Statistics statistics;
  private final FigureNames names;

  BoardCharts(Statistics statistics, FigureNames names) {
    this.statistics = statistics;
    this.names = names;
  }

  @Transactional(readOnly = true)
  public BoardChartsView of(String operation, Texts texts) {
    return new BoardChartsView(
        operation,
        List.of(
            months(operation, texts),
            bars(operation, Dimension.REGIME, texts),
            bars(operation, Dimension.MODE, texts),
            bars(operation, Dimension.MEMBER, texts)));
  }

  private BoardChartsView.Chart bars(String operation, Dimension by, Texts texts) {
    Figure figure = statistics.figure(FigureQuery.of(operation, Measure.CASES, by), "");
    List<Figure.Row> all = figure.rows();
    boolean folds = all.size() > MOST_BARS + 1;
    List<BoardChartsView.Row> rows =
        all.stream()
            .limit(folds ? MOST_BARS : all.size())
            .map(row -> row(operation, by, row, texts))
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    if (folds) {
      List<Figure.Row> rest = all.subList(MOST_BARS, all.size());
      BigDecimal sum =
          rest.stream().map(Figure.Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      rows.add(
          new BoardChartsView.Row(
              texts.of("board.chart.rest", rest.size()), "other", "", List.of(cell(sum, texts))));
    }
    return new BoardChartsView.Chart(
        texts.of("board.chart." + by.code()),
        "bars",
        texts.of("dimension." + by.code()),
        List.of(new BoardChartsView.Series(texts.of("measure." + CASES), "")),
        rows,
        "/operations/" + operation + "/figures?measure=" + CASES + "&by=" + by.code());
  }

  private BoardChartsView.Row row(String operation, Dimension by, Figure.Row row, Texts texts) {
    String code = row.key(by);
    String records = "/operations/" + operation + "/figures/records?measure=" + CASES;
    return new BoardChartsView.Row(
        names.key(by, code, texts),
        by == Dimension.REGIME ? code : "",
        code.isEmpty() ? "" : records + "&" + by.code() + "=" + code,
        List.of(cell(row.value(), texts)));
  }

  private BoardChartsView.Chart months(String operation, Texts texts) {
    Figure figure =
        statistics.figure(
            FigureQuery.of(operation, Measure.CASES, Dimension.MONTH, Dimension.REGIME), "");
    Map<String, Map<String, BigDecimal>> months = new TreeMap<>();
    for (Figure.Row row : figure.rows()) {
      months
          .computeIfAbsent(row.key(Dimension.MONTH), month -> new TreeMap<>())
          .merge(row.key(Dimension.REGIME), row.value(), BigDecimal::add);
    }
    List<String> regimes =
        Arrays.stream(Regime.values())
            .map(Regime::code)
            .filter(code -> months.values().stream().anyMatch(month -> month.containsKey(code)))
            .toList();
    return new BoardChartsView.Chart(
        texts.of("board.chart.month"),
        "stack",
        texts.of("dimension.month"),
        regimes.stream()
            .map(code -> new BoardChartsView.Series(texts.of("regime." + code), code))
            .toList(),
        months.entrySet().stream()
            .map(month ->
                new BoardChartsView.Row(
                    names.key(Dimension.MONTH, month.getKey(), texts),
                    "",
                    "",
                    regimes.stream()
                        .map(code ->
                            cell(month.getValue().getOrDefault(code, BigDecimal.ZERO), texts))
                        .toList()))
            .toList(),
        "/operations/" + operation + "/figures?measure=" + CASES + "&by=month&second=regime");
  }

  private BoardChartsView.Cell cell(BigDecimal value, Texts texts) {
    return new BoardChartsView.Cell(names.number(value, Bound.EXACT, texts), value.toPlainString());
  }
}
