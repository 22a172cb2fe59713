package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What was found of a regime. */
@Component
class GoodsChapter {

  private final FigureNames names;
  private final Cells cells;
  private final SmallPictures pictures;

  GoodsChapter(FigureNames names, Cells cells, SmallPictures pictures) {
    this.names = names;
    this.cells = cells;
    this.pictures = pictures;
  }

  /** Substances or species with cases and two amounts, the most cases first. */
  List<Report.Block> blocks(About about, String regimes, Measure amount, Measure beside) {
    Texts texts = about.texts();
    Map<String, Told> amounts = bySubstance(about, amount, regimes);
    Map<String, Told> besides = bySubstance(about, beside, regimes);
    List<Told> cases =
        about.rows(
            about.query(Measure.CASES, Dimension.SUBSTANCE).where(Dimension.REGIME, regimes));
    if (cases.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.none")));
    }
    BigDecimal most = Cells.most(cases);
    // What few records tell of is not even named to the public: one line stands for all of it.
    List<Told> named = cases.stream().filter(row -> !row.withheld()).toList();
    List<Report.Line> rows = new ArrayList<>();
    for (Told row : named.subList(0, Math.min(Cells.MOST_ROWS, named.size()))) {
      String code = row.key(Dimension.SUBSTANCE);
      rows.add(
          new Report.Line(
              List.of(
                  Report.Value.words(names.key(Dimension.SUBSTANCE, code, texts)),
                  cells.value(row, texts),
                  cells.orDash(Optional.ofNullable(amounts.get(code)), texts),
                  cells.orDash(Optional.ofNullable(besides.get(code)), texts)),
              Cells.percent(row.row().value(), most)));
    }
    Report.Value withheld = Report.Value.words(texts.of("report.withheld"));
    if (named.size() < cases.size()) {
      rows.add(
          new Report.Line(
              List.of(Report.Value.words(texts.of("report.others")), withheld, withheld, withheld),
              0));
    }
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(
        Report.Block.table(
            texts.of("report.goods.table"),
            List.of(
                Report.Column.words(texts.of("dimension.substance")),
                Cells.of(Measure.CASES, texts.of("report.head.cases"), texts),
                Cells.of(amount, texts.of("report.head." + amount.code()), texts),
                Cells.of(beside, texts.of("report.head." + beside.code()), texts)),
            true,
            rows));
    if (named.size() > Cells.MOST_ROWS) {
      blocks.add(Report.Block.paragraph(texts.of("report.more", named.size() - Cells.MOST_ROWS)));
    }
    if (about.hasPictures()) {
      for (Measure measure : List.of(Measure.CASES, amount)) {
        String title = texts.of("report.small.substance." + measure.code());
        pictures
            .of(
                about
                    .query(measure, Dimension.MONTH, Dimension.SUBSTANCE)
                    .where(Dimension.REGIME, regimes),
                title,
                about)
            .ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private static Map<String, Told> bySubstance(About about, Measure measure, String regimes) {
    Map<String, Told> rows = new HashMap<>();
    about
        .rows(about.query(measure, Dimension.SUBSTANCE).where(Dimension.REGIME, regimes))
        .forEach(row -> rows.put(row.key(Dimension.SUBSTANCE), row));
    return rows;
  }
}
