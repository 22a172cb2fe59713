package org.mekongdragon.report;

import java.util.List;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.statistics.Comparison;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.PublishedFigure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Figures in print beside what is computed, contradictions included. */
@Component
class PrintedChapter {

  private final Statistics statistics;
  private final FigureNames names;

  PrintedChapter(Statistics statistics, FigureNames names) {
    this.statistics = statistics;
    this.names = names;
  }

  List<Report.Block> blocks(Chapters.About about) {
    Texts texts = about.texts();
    List<Comparison> all = statistics.comparisons(about.operation().code());
    if (all.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.published.none")));
    }
    long agree = all.stream().filter(Comparison::agrees).count();
    return List.of(
        Report.Block.paragraph(texts.of("report.published.sentence", all.size(), agree)),
        Report.Block.table(
            texts.of("report.published.table"),
            List.of(
                texts.of("report.head.figure"),
                texts.of("report.head.source"),
                texts.of("report.head.printed"),
                texts.of("report.head.computed"),
                texts.of("report.head.difference")),
            2,
            false,
            all.stream().map(comparison -> row(comparison, texts)).toList()));
  }

  private Report.Row row(Comparison comparison, Texts texts) {
    PublishedFigure figure = comparison.published();
    String key = "metric." + figure.metric();
    String metric = texts.of(key);
    return new Report.Row(
        List.of(
            metric.equals(key) ? figure.metric().replace('-', ' ') : metric,
            names.source(figure.source(), texts),
            names.number(figure.number().orElseThrow(), figure.bound(), texts),
            names.number(comparison.computed(), Bound.EXACT, texts),
            comparison.agrees()
                ? texts.of("figures.agrees")
                : names.number(comparison.difference(), Bound.EXACT, texts)),
        0);
  }
}
