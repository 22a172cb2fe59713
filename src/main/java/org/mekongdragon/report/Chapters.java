package org.mekongdragon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
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

  /** Rows beyond these say little in a report; the figures' page has all. */
  private static final int MOST_ROWS = 15;

  private final Statistics statistics;
  private final Operations operations;
  private final FigureNames names;
  private final PrintedChapter printed;

  Chapters(
      Statistics statistics, Operations operations, FigureNames names, PrintedChapter printed) {
    this.statistics = statistics;
    this.operations = operations;
    this.names = names;
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
      case PARTICIPATION -> participation(about);
      case TIME -> List.of(time(about));
      case DRUGS -> goods(about, "drug,nps", Measure.MASS, Measure.TABLETS);
      case PRECURSORS -> goods(about, "precursor", Measure.MASS, Measure.TABLETS);
      case WILDLIFE -> goods(about, "cites", Measure.SPECIMENS, Measure.MASS);
      case ROUTES -> routes(about);
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
        new Report.Block(
            texts.of("report.summary.table"),
            heads(texts, "report.head.figure", "report.head.value", "report.head.before"),
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

  private List<Report.Block> participation(About about) {
    Texts texts = about.texts();
    Map<String, BigDecimal> led = new HashMap<>();
    statistics
        .figure(about.query(Measure.CASES, Dimension.MEMBER), "")
        .rows()
        .forEach(row -> led.put(row.key(Dimension.MEMBER), row.value()));
    List<Member> members = new ArrayList<>(operations.members(about.operation().code()));
    members.sort(
        java.util.Comparator.comparing(
                (Member member) -> led.getOrDefault(member.organisation(), BigDecimal.ZERO))
            .reversed()
            .thenComparing(Member::organisation));
    BigDecimal most = led.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    List<Report.Row> rows =
        members.stream()
            .map(member -> {
              BigDecimal cases = led.getOrDefault(member.organisation(), BigDecimal.ZERO);
              return new Report.Row(
                  List.of(
                      names.member(member.organisation(), texts),
                      texts.of("operation.member-role", member.role()),
                      texts.number(cases)),
                  percent(cases, most));
            })
            .toList();
    long without = rows.stream().filter(row -> row.percent() == 0).count();
    return List.of(
        Report.Block.paragraph(
            texts.of("report.participation.sentence", members.size(), members.size() - without)),
        new Report.Block(
            texts.of("report.participation.table"),
            heads(texts, "report.head.member", "report.head.role", "report.head.cases-led"),
            2,
            true,
            rows));
  }

  private Report.Block time(About about) {
    Texts texts = about.texts();
    Map<String, Map<String, BigDecimal>> months = new java.util.TreeMap<>();
    Map<String, BigDecimal> regimes = new LinkedHashMap<>();
    for (Figure.Row row :
        statistics
            .figure(about.query(Measure.CASES, Dimension.MONTH, Dimension.REGIME), "")
            .rows()) {
      months
          .computeIfAbsent(row.key(Dimension.MONTH), month -> new HashMap<>())
          .merge(row.key(Dimension.REGIME), row.value(), BigDecimal::add);
      regimes.merge(row.key(Dimension.REGIME), row.value(), BigDecimal::add);
    }
    List<String> heads = new ArrayList<>(heads(texts, "report.head.month"));
    regimes.keySet().forEach(regime -> heads.add(names.key(Dimension.REGIME, regime, texts)));
    heads.add(texts.of("report.head.all"));
    BigDecimal most =
        months.values().stream()
            .map(Chapters::sum)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    List<Report.Row> rows =
        months.entrySet().stream()
            .map(month -> {
              List<String> cells = new ArrayList<>();
              cells.add(names.key(Dimension.MONTH, month.getKey(), texts));
              regimes
                  .keySet()
                  .forEach(regime ->
                      cells.add(
                          texts.number(month.getValue().getOrDefault(regime, BigDecimal.ZERO))));
              cells.add(texts.number(sum(month.getValue())));
              return new Report.Row(cells, percent(sum(month.getValue()), most));
            })
            .toList();
    return new Report.Block(texts.of("report.time.table"), heads, 1, true, rows);
  }

  private static BigDecimal sum(Map<String, BigDecimal> month) {
    return month.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Substances or species with cases and two amounts, the most cases first. */
  private List<Report.Block> goods(About about, String regimes, Measure amount, Measure beside) {
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
            .limit(MOST_ROWS)
            .map(row -> {
              String code = row.key(Dimension.SUBSTANCE);
              return new Report.Row(
                  List.of(
                      names.key(Dimension.SUBSTANCE, code, texts),
                      texts.number(row.value()),
                      amount(Optional.ofNullable(amounts.get(code)), texts),
                      amount(Optional.ofNullable(besides.get(code)), texts)),
                  percent(row.value(), most));
            })
            .toList();
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(
        new Report.Block(
            texts.of("report.goods.table"),
            List.of(
                texts.of("dimension.substance"),
                texts.of("report.head.cases"),
                texts.of("report.head." + amount.code()),
                texts.of("report.head." + beside.code())),
            1,
            true,
            rows));
    if (cases.size() > MOST_ROWS) {
      blocks.add(Report.Block.paragraph(texts.of("report.more", cases.size() - MOST_ROWS)));
    }
    return blocks;
  }

  private Map<String, Figure.Row> bySubstance(About about, Measure measure, String regimes) {
    Map<String, Figure.Row> rows = new HashMap<>();
    statistics
        .figure(about.query(measure, Dimension.SUBSTANCE).where(Dimension.REGIME, regimes), "")
        .rows()
        .forEach(row -> rows.put(row.key(Dimension.SUBSTANCE), row));
    return rows;
  }

  private String amount(Optional<Figure.Row> row, Texts texts) {
    return row.filter(found -> found.value().signum() != 0)
        .map(found -> number(found, texts))
        .orElse("–");
  }

  private List<Report.Block> routes(About about) {
    return java.util.stream.Stream.of(
            Dimension.MODE, Dimension.DIRECTION, Dimension.DETECTION, Dimension.PLACE)
        .map(by -> breakdown(about, by))
        .toList();
  }

  private Report.Block breakdown(About about, Dimension by) {
    Texts texts = about.texts();
    List<Figure.Row> all = statistics.figure(about.query(Measure.CASES, by), "").rows();
    BigDecimal most = all.isEmpty() ? BigDecimal.ONE : all.getFirst().value();
    return new Report.Block(
        texts.of("report.by." + by.code()),
        List.of(texts.of("dimension." + by.code()), texts.of("report.head.cases")),
        1,
        true,
        all.stream()
            .limit(MOST_ROWS)
            .map(row ->
                new Report.Row(
                    List.of(names.key(by, row.key(by), texts), texts.number(row.value())),
                    percent(row.value(), most)))
            .toList());
  }

  private List<Report.Block> method(About about) {
    Texts texts = about.texts();
    List<Report.Block> blocks = new ArrayList<>();
    Figure all = statistics.figure(about.query(Measure.CASES), "");
    blocks.add(
        Report.Block.paragraph(
            texts.of(
                "report.method.moment", texts.moment(about.asOf(), java.time.ZoneOffset.UTC))));
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
        new Report.Block(
            texts.of("report.method.definitions"),
            heads(texts, "report.head.figure", "report.head.definition"),
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

  private static List<String> heads(Texts texts, String... keys) {
    return java.util.Arrays.stream(keys).map(key -> texts.of(key)).toList();
  }

  /** Something that is there has a bar of at least one percent. */
  private static int percent(BigDecimal value, BigDecimal most) {
    return value.signum() <= 0 || most.signum() <= 0
        ? 0
        : Math.max(
            1,
            value
                .multiply(BigDecimal.valueOf(100))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue());
  }
}
