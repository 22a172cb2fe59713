package org.mekongdragon.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

/** What stands in a section: every number is a figure of one moment. */
@Component
class Chapters {

  private final Statistics statistics;
  private final FigureNames names;
  private final MembersChapter members;
  private final TimeChapter time;
  private final LoopChapter loop;
  private final GoodsChapter goods;
  private final RoutesChapter routes;
  private final PrintedChapter printed;

  Chapters(
      Statistics statistics,
      FigureNames names,
      MembersChapter members,
      TimeChapter time,
      LoopChapter loop,
      GoodsChapter goods,
      RoutesChapter routes,
      PrintedChapter printed) {
    this.statistics = statistics;
    this.names = names;
    this.members = members;
    this.time = time;
    this.loop = loop;
    this.goods = goods;
    this.routes = routes;
    this.printed = printed;
  }

  /** What a chapter is about. */
  record About(Operation operation, Instant asOf, Texts texts) {

    FigureQuery query(Measure measure, Dimension... by) {
      return FigureQuery.of(operation.code(), measure, by).asOf(asOf);
    }
  }

  /** The blocks of a section; none when there is nothing to say. */
  List<Report.Block> of(Section section, About about) {
    return switch (section) {
      case SUMMARY -> summary(about);
      case PARTICIPATION -> members.blocks(about);
      case TIME -> time.blocks(about);
      case EXCHANGE -> loop.blocks(about);
      case DRUGS -> goods.blocks(about, "drug,nps", Measure.MASS, Measure.TABLETS);
      case PRECURSORS -> goods.blocks(about, "precursor", Measure.MASS, Measure.TABLETS);
      case WILDLIFE -> goods.blocks(about, "cites", Measure.SPECIMENS, Measure.MASS);
      case ROUTES -> routes.blocks(about);
      case PUBLISHED -> printed.blocks(about);
      case METHOD -> method(about);
    };
  }

  private List<Report.Block> summary(About about) {
    List<Report.Row> rows =
        List.of(
            headline(about, "cases", about.query(Measure.CASES)),
            headline(about, "drug-cases", cases(about, "drug,nps")),
            headline(about, "precursor-cases", cases(about, "precursor")),
            headline(about, "wildlife-cases", cases(about, "cites")),
            headline(about, "drugs", mass(about, "drug,nps")),
            headline(about, "precursors", mass(about, "precursor")),
            headline(
                about,
                "specimens",
                about.query(Measure.SPECIMENS).where(Dimension.REGIME, "cites")),
            headline(about, "wildlife", mass(about, "cites")),
            headline(about, "persons", about.query(Measure.PERSONS)));
    Texts texts = about.texts();
    BigDecimal all = total(about.query(Measure.CASES)).value();
    String sentence =
        texts.of(
            "report.summary.sentence",
            all,
            total(cases(about, "drug,nps")).value(),
            total(cases(about, "precursor")).value(),
            total(cases(about, "cites")).value());
    return List.of(
        Report.Block.paragraph(sentence),
        Report.Block.table(
            texts.of("report.summary.table"),
            Cells.heads(texts, "report.head.figure", "report.head.value", "report.head.before"),
            3,
            false,
            rows));
  }

  private static FigureQuery cases(About about, String regimes) {
    return about.query(Measure.CASES).where(Dimension.REGIME, regimes);
  }

  private static FigureQuery mass(About about, String regimes) {
    return about.query(Measure.MASS).where(Dimension.REGIME, regimes);
  }

  private Report.Row headline(About about, String key, FigureQuery query) {
    Texts texts = about.texts();
    Figure.Row total = total(query);
    Operation operation = about.operation();
    String unit = texts.of("measure-unit." + query.measure().unit());
    String beside = names.beside(total, texts);
    Optional<Figure.Base> base =
        statistics.printedBefore(query, operation.series(), operation.phase(), total.value());
    return new Report.Row(
        List.of(
            texts.of("report.headline." + key),
            number(total, texts) + " " + unit + (beside.isEmpty() ? "" : " " + beside),
            base.map(found -> against(found, texts)).orElse("–")),
        0);
  }

  private String against(Figure.Base base, Texts texts) {
    String way = base.changePercent().signum() < 0 ? "fewer" : "more";
    return texts.of(
        "report.change." + way,
        names.number(base.value(), Bound.EXACT, texts),
        base.name(),
        base.changePercent().abs(),
        names.source(base.source(), texts));
  }

  private List<Report.Block> method(About about) {
    Texts texts = about.texts();
    List<Report.Block> blocks = new ArrayList<>();
    Figure all = statistics.figure(about.query(Measure.CASES), "");
    blocks.add(
        Report.Block.paragraph(
            texts.of("report.method.moment", texts.moment(about.asOf(), ZoneOffset.UTC))));
    blocks.add(Report.Block.paragraph(texts.of("report.method.base")));
    if (all.withheld() > 0) {
      blocks.add(Report.Block.paragraph(texts.of("report.method.withheld", all.withheld())));
    }
    List<Report.Row> definitions =
        List.of(Measure.CASES, Measure.MASS, Measure.TABLETS, Measure.SPECIMENS, Measure.PERSONS)
            .stream()
            .map(measure ->
                new Report.Row(
                    List.of(
                        texts.of("measure." + measure.code()),
                        texts.of("measure." + measure.code() + ".definition")),
                    0))
            .toList();
    blocks.add(
        Report.Block.table(
            texts.of("report.method.definitions"),
            Cells.heads(texts, "report.head.figure", "report.head.definition"),
            2,
            false,
            definitions));
    return blocks;
  }

  private Figure.Row total(FigureQuery query) {
    return statistics.figure(query, "").total();
  }

  private String number(Figure.Row row, Texts texts) {
    return names.number(row.value(), row.bound(), texts);
  }
}
