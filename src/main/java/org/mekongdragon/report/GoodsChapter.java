package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What was found of a regime. */
@Component
class GoodsChapter {

  private final Statistics statistics;
  private final FigureNames names;

  GoodsChapter(Statistics statistics, FigureNames names) {
    this.statistics = statistics;
    this.names = names;
  }

  /** Substances or species with cases and two amounts, the most cases first. */
  List<Report.Block> blocks(Chapters.About about, String regimes, Measure amount, Measure beside) {
    Texts texts = about.texts();
    Map<String, Figure.Row> amounts = bySubstance(about, amount, regimes);
    Map<String, Figure.Row> besides = bySubstance(about, beside, regimes);
    List<Figure.Row> cases =
        statistics
            .figure(
                about.query(Measure.CASES, Dimension.SUBSTANCE).where(Dimension.REGIME, regimes),
                "")
            .rows();
    if (cases.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.none")));
    }
    BigDecimal most = cases.getFirst().value();
    List<Report.Row> rows =
        cases.stream()
            .limit(Cells.MOST_ROWS)
            .map(row -> {
              String code = row.key(Dimension.SUBSTANCE);
              return new Report.Row(
                  List.of(
                      names.key(Dimension.SUBSTANCE, code, texts),
                      texts.number(row.value()),
                      amount(Optional.ofNullable(amounts.get(code)), texts),
                      amount(Optional.ofNullable(besides.get(code)), texts)),
                  Cells.percent(row.value(), most));
            })
            .toList();
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(
        Report.Block.table(
            texts.of("report.goods.table"),
            List.of(
                texts.of("dimension.substance"),
                texts.of("report.head.cases"),
                texts.of("report.head." + amount.code()),
                texts.of("report.head." + beside.code())),
            1,
            true,
            rows));
    if (cases.size() > Cells.MOST_ROWS) {
      blocks.add(Report.Block.paragraph(texts.of("report.more", cases.size() - Cells.MOST_ROWS)));
    }
    return blocks;
  }

  private Map<String, Figure.Row> bySubstance(
      Chapters.About about, Measure measure, String regimes) {
    Map<String, Figure.Row> rows = new HashMap<>();
    statistics
        .figure(about.query(measure, Dimension.SUBSTANCE).where(Dimension.REGIME, regimes), "")
        .rows()
        .forEach(row -> rows.put(row.key(Dimension.SUBSTANCE), row));
    return rows;
  }

  private String amount(Optional<Figure.Row> row, Texts texts) {
    return row.filter(found -> found.value().signum() != 0)
        .map(found -> names.number(found.value(), found.bound(), texts))
        .orElse("–");
  }
}
