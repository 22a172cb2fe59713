package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Outlier;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Masses that look absurd, said where the figures are explained: they are counted all the same. */
@Component
class OutliersPart {

  private final Statistics statistics;
  private final FigureNames names;
  private final Cells cells;

  OutliersPart(Statistics statistics, FigureNames names, Cells cells) {
    this.statistics = statistics;
    this.names = names;
    this.cells = cells;
  }

  /** None for the public: each is a single record. */
  List<Report.Block> blocks(About about) {
    if (about.isPublic()) {
      return List.of();
    }
    List<Outlier> found = statistics.outliers(about.query(Measure.MASS));
    if (found.isEmpty()) {
      return List.of();
    }
    Texts texts = about.texts();
    List<Report.Column> columns =
        new ArrayList<>(List.of(Report.Column.words(texts.of("dimension.substance"))));
    columns.add(Cells.of(Measure.MASS, texts.of("report.head.mass"), texts));
    columns.add(Cells.of(Measure.MASS, texts.of("report.head.usual"), texts));
    return List.of(
        Report.Block.table(
            texts.of("report.outliers.table"),
            columns,
            false,
            found.stream()
                .map(one ->
                    new Report.Line(
                        List.of(
                            Report.Value.words(
                                names.key(Dimension.SUBSTANCE, one.substance(), texts)),
                            cells.value(one.kilograms(), texts),
                            cells.value(one.median(), texts)),
                        0))
                .toList()));
  }
}
