package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.MeasureDefinition;
import org.mekongdragon.statistics.Measures;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The measures that were defined here, each with its total. */
@Component
class MeasuresChapter {

  private final Measures measures;
  private final FigureNames names;
  private final Cells cells;

  MeasuresChapter(Measures measures, FigureNames names, Cells cells) {
    this.measures = measures;
    this.names = names;
    this.cells = cells;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    List<Report.Line> lines = new ArrayList<>();
    for (MeasureDefinition measure : measures.current()) {
      // By rule and filter, so that what it shares with other tables is known to be the same.
      FigureQuery query = about.query(measure.rule());
      for (Map.Entry<Dimension, String> one : measure.filter().entrySet()) {
        query = query.where(one.getKey(), one.getValue());
      }
      lines.add(
          new Report.Line(
              List.of(
                  Report.Value.words(names.measure(measure.reference(), texts)),
                  Report.Value.words(
                      measure.definitions().getOrDefault(texts.language().code(), "")),
                  Report.Value.words(texts.of("measure-unit." + measure.rule().unit())),
                  cells.value(about.total(query), texts)),
              0));
    }
    if (lines.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.measures.none")));
    }
    List<Report.Column> columns =
        new ArrayList<>(
            Cells.words(texts, "report.head.figure", "report.head.definition", "report.head.unit"));
    columns.add(Cells.count(texts.of("report.head.value"), ""));
    return List.of(Report.Block.table(texts.of("report.measures.table"), columns, false, lines));
  }
}
