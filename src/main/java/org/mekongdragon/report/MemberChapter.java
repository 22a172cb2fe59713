package org.mekongdragon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What one member did, beside the whole operation. */
@Component
class MemberChapter {

  private static final String DRUGS = "drug,nps";

  private final FigureNames names;
  private final Cells cells;

  MemberChapter(FigureNames names, Cells cells) {
    this.names = names;
    this.cells = cells;
  }

  /** A figure that is asked of the member and of the whole. */
  private record Asked(String key, Measure measure, String regimes) {}

  private static final List<Asked> ALL =
      List.of(
          new Asked("cases", Measure.CASES, ""),
          new Asked("drug-cases", Measure.CASES, DRUGS),
          new Asked("precursor-cases", Measure.CASES, "precursor"),
          new Asked("wildlife-cases", Measure.CASES, "cites"),
          new Asked("drugs", Measure.MASS, DRUGS),
          new Asked("drug-tablets", Measure.TABLETS, DRUGS),
          new Asked("precursors", Measure.MASS, "precursor"),
          new Asked("specimens", Measure.SPECIMENS, "cites"),
          new Asked("wildlife", Measure.MASS, "cites"),
          new Asked("persons", Measure.PERSONS, ""));

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    if (about.member().isEmpty()) {
      return List.of();
    }
    String member = names.member(about.member().orElseThrow(), texts);
    List<Report.Line> lines = new ArrayList<>();
    for (Asked asked : ALL) {
      Told own = about.total(narrowed(about.query(asked.measure()), asked));
      Told whole = about.total(narrowed(about.whole(asked.measure()), asked));
      lines.add(
          new Report.Line(
              List.of(
                  Report.Value.words(texts.of("report.headline." + asked.key())),
                  Report.Value.words(texts.of("measure-unit." + asked.measure().unit())),
                  cells.value(own, texts),
                  cells.value(whole, texts),
                  share(own, whole, texts)),
              0));
    }
    List<Report.Column> columns =
        new ArrayList<>(Cells.words(texts, "report.head.figure", "report.head.unit"));
    columns.add(Cells.count(texts.of("report.head.own"), ""));
    columns.add(Cells.count(texts.of("report.head.whole"), ""));
    columns.add(Cells.count(texts.of("report.head.share"), "%"));
    return List.of(
        Report.Block.paragraph(
            texts.of(
                "report.member.sentence",
                member,
                cells.value(about.total(about.query(Measure.CASES)), texts).text(),
                cells.value(about.total(about.whole(Measure.CASES)), texts).text())),
        Report.Block.table(texts.of("report.member.table", member), columns, false, lines));
  }

  private static FigureQuery narrowed(FigureQuery query, Asked asked) {
    return asked.regimes().isEmpty() ? query : query.where(Dimension.REGIME, asked.regimes());
  }

  private Report.Value share(Told own, Told whole, Texts texts) {
    if (own.withheld() || whole.withheld() || whole.row().value().signum() == 0) {
      return Report.Value.words("–");
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    return cells.value(
        own.row().value().multiply(hundred).divide(whole.row().value(), 1, RoundingMode.HALF_UP),
        texts);
  }
}
