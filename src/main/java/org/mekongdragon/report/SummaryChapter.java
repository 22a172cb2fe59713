package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The headline figures, against what is in print of the phase before. */
@Component
class SummaryChapter {

  /** The names of the headlines, in their order. */
  static final List<String> KEYS =
      List.of(
          "cases",
          "drug-cases",
          "precursor-cases",
          "wildlife-cases",
          "drugs",
          "drug-tablets",
          "precursors",
          "precursor-tablets",
          "specimens",
          "wildlife",
          "persons");

  /** Those that are parts of the one before. */
  private static final List<String> PARTS =
      List.of("drug-cases", "precursor-cases", "wildlife-cases");

  /** They stand a little to the right. */
  private static final String PART = "\u2003";

  private static final String DRUGS = "drug,nps";

  private final Statistics statistics;
  private final FigureNames names;
  private final Cells cells;

  SummaryChapter(Statistics statistics, FigureNames names, Cells cells) {
    this.statistics = statistics;
    this.names = names;
    this.cells = cells;
  }

  /** A headline by the name that texts and templates have for it. */
  private record Headline(String key, FigureQuery query, Told told) {}

  private static List<Headline> headlines(About about) {
    List<Headline> all = new ArrayList<>();
    add(all, about, "cases", about.query(Measure.CASES));
    add(all, about, "drug-cases", of(about, Measure.CASES, DRUGS));
    add(all, about, "precursor-cases", of(about, Measure.CASES, "precursor"));
    add(all, about, "wildlife-cases", of(about, Measure.CASES, "cites"));
    add(all, about, "drugs", of(about, Measure.MASS, DRUGS));
    add(all, about, "drug-tablets", of(about, Measure.TABLETS, DRUGS));
    add(all, about, "precursors", of(about, Measure.MASS, "precursor"));
    add(all, about, "precursor-tablets", of(about, Measure.TABLETS, "precursor"));
    add(all, about, "specimens", of(about, Measure.SPECIMENS, "cites"));
    add(all, about, "wildlife", of(about, Measure.MASS, "cites"));
    add(all, about, "persons", about.query(Measure.PERSONS));
    return all;
  }

  private static void add(List<Headline> all, About about, String key, FigureQuery query) {
    all.add(new Headline(key, query, about.total(query)));
  }

  private static FigureQuery of(About about, Measure measure, String regimes) {
    return about.query(measure).where(Dimension.REGIME, regimes);
  }

  /** The same as words by name, for templates. */
  Map<String, String> figures(About about) {
    Map<String, String> figures = new LinkedHashMap<>();
    headlines(about)
        .forEach(one -> figures.put(one.key(), cells.value(one.told(), about.texts()).text()));
    return figures;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    List<Headline> all = headlines(about);
    // Beside a mass its tablets are said at once, unless the public may be told only one of both.
    List<Headline> shown =
        all.stream().filter(one -> about.isPublic() || !one.key().endsWith("-tablets")).toList();
    List<Report.Line> lines = new ArrayList<>();
    List<List<Report.Value>> annexed = new ArrayList<>();
    for (Headline one : shown) {
      Optional<Figure.Base> base = base(one, about);
      lines.add(line(one, base, about));
      annexed.add(annexed(one, base, about));
    }
    return List.of(
        Report.Block.paragraph(
            texts.of(
                "report.summary.sentence",
                word(all, 0, texts),
                word(all, 1, texts),
                word(all, 2, texts),
                word(all, 3, texts))),
        Report.Block.table(
                texts.of("report.summary.table"),
                Cells.words(texts, "report.head.figure", "report.head.value", "report.head.before"),
                false,
                lines)
            .with(new Report.Sheet(texts.of("report.summary.table"), columns(texts), annexed)));
  }

  private String word(List<Headline> all, int number, Texts texts) {
    return cells.value(all.get(number).told(), texts).text();
  }

  private Optional<Figure.Base> base(Headline one, About about) {
    Operation operation = about.operation();
    return one.told().withheld()
        ? Optional.empty()
        : statistics.printedBefore(
            one.query(), operation.series(), operation.phase(), one.told().row().value());
  }

  private Report.Line line(Headline one, Optional<Figure.Base> base, About about) {
    Texts texts = about.texts();
    String unit = texts.of("measure-unit." + one.query().measure().unit());
    String beside = about.isPublic() ? "" : names.beside(one.told().row(), texts);
    String value =
        one.told().withheld()
            ? texts.of("report.withheld")
            : cells.value(one.told(), texts).text()
                + " "
                + unit
                + (beside.isEmpty() ? "" : " " + beside);
    return new Report.Line(
        List.of(
            Report.Value.words(
                (PARTS.contains(one.key()) ? PART : "") + texts.of("report.headline." + one.key())),
            Report.Value.words(value),
            Report.Value.words(base.map(found -> against(found, texts)).orElse("–"))),
        0);
  }

  private static List<Report.Column> columns(Texts texts) {
    List<Report.Column> columns =
        new ArrayList<>(
            Cells.words(texts, "report.head.figure", "report.head.unit", "report.head.definition"));
    columns.add(Cells.count(texts.of("report.head.value"), ""));
    columns.add(Cells.of(Measure.TABLETS, texts.of("report.head.of-which"), texts));
    columns.add(Cells.of(Measure.TABLETS, texts.of("report.head.and"), texts));
    columns.add(Report.Column.words(texts.of("report.head.annex-base")));
    columns.add(Cells.count(texts.of("report.head.before"), ""));
    columns.add(Cells.count(texts.of("report.head.annex-change"), "%"));
    columns.add(Report.Column.words(texts.of("report.head.annex-source")));
    return columns;
  }

  private List<Report.Value> annexed(Headline one, Optional<Figure.Base> base, About about) {
    Texts texts = about.texts();
    Measure measure = one.query().measure();
    boolean beside = !about.isPublic() && !one.told().withheld() && measure == Measure.MASS;
    Report.Value none = Report.Value.words("");
    return List.of(
        Report.Value.words(texts.of("report.headline." + one.key())),
        Report.Value.words(texts.of("measure-unit." + measure.unit())),
        Report.Value.words(texts.of("measure." + measure.code() + ".definition")),
        cells.value(one.told(), texts),
        beside ? cells.value(one.told().row().ofWhich(), texts) : none,
        beside ? cells.value(one.told().row().and(), texts) : none,
        base.map(found -> Report.Value.words(found.name())).orElse(none),
        base.map(found -> cells.value(found.value(), texts)).orElse(none),
        base.map(found -> cells.value(found.changePercent(), texts)).orElse(none),
        base.map(found -> Report.Value.words(names.source(found.source(), texts))).orElse(none));
  }

  private String against(Figure.Base base, Texts texts) {
    BigDecimal change = base.changePercent();
    String way = change.signum() < 0 ? "fewer" : "more";
    return texts.of(
        "report.change." + way,
        names.number(base.value(), Bound.EXACT, texts),
        base.name(),
        change.abs(),
        names.source(base.source(), texts));
  }
}
