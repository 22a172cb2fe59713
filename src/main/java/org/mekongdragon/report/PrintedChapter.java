package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.statistics.Comparison;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.PublishedFigure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Figures in print beside what is computed, contradictions included. */
@Component
class PrintedChapter {

  private final Statistics statistics;
  private final FigureNames names;
  private final Cells cells;

  PrintedChapter(Statistics statistics, FigureNames names, Cells cells) {
    this.statistics = statistics;
    this.names = names;
    this.cells = cells;
  }

  /** A comparison, if its computed side may be told. */
  private record Beside(PublishedFigure published, Told told, Comparison comparison) {}

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    List<Beside> all =
        statistics.questions(about.operation().code()).stream()
            .map(one -> beside(one, about))
            .toList();
    if (all.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.published.none")));
    }
    long agree =
        all.stream().filter(one -> !one.told().withheld() && one.comparison().agrees()).count();
    List<Report.Column> columns =
        new ArrayList<>(Cells.words(texts, "report.head.figure", "report.head.source"));
    columns.add(Cells.count(texts.of("report.head.printed"), ""));
    columns.add(Cells.count(texts.of("report.head.computed"), ""));
    columns.add(Cells.count(texts.of("report.head.difference"), ""));
    return List.of(
        Report.Block.paragraph(texts.of("report.published.sentence", all.size(), agree)),
        Report.Block.table(
            texts.of("report.published.table"),
            columns,
            false,
            all.stream().map(one -> line(one, texts)).toList()));
  }

  private static Beside beside(Comparison.Question question, About about) {
    FigureQuery query =
        question.query().asOf(about.asOf()).seenBy(about.wanted().readers().reach());
    Told told = about.total(query);
    return new Beside(question.published(), told, Comparison.of(question, told.row().value()));
  }

  private Report.Line line(Beside one, Texts texts) {
    PublishedFigure figure = one.published();
    String key = "metric." + figure.metric();
    String metric = texts.of(key);
    Report.Value difference =
        one.comparison().agrees()
            ? new Report.Value(
                texts.of("figures.agrees"), Optional.of(one.comparison().difference()))
            : new Report.Value(
                (one.comparison().difference().signum() > 0 ? "+" : "")
                    + names.number(one.comparison().difference(), Bound.EXACT, texts),
                Optional.of(one.comparison().difference()));
    return new Report.Line(
        List.of(
            Report.Value.words(metric.equals(key) ? figure.metric().replace('-', ' ') : metric),
            Report.Value.words(names.source(figure.source(), texts)),
            new Report.Value(
                names.number(figure.number().orElseThrow(), figure.bound(), texts),
                figure.number()),
            cells.value(one.told(), texts),
            one.told().withheld() ? Report.Value.words("–") : difference),
        0);
  }
}
