package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes what the pages show. */
@Component
class FigureViews {

  private static final Pattern DAY =
      Pattern.compile("\\b[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\\b");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![-0-9.])(?:[0-9]{4,}(?:\\.[0-9]+)?|[0-9]+\\.[0-9]+)(?![-0-9.])");

  private final FigureNames labels;

  FigureViews(FigureNames labels) {
    this.labels = labels;
  }

  FiguresView figures(
      Figure figure, Map<String, String> asked, List<Comparison> comparisons, Texts texts) {
    FigureQuery query = figure.query();
    String measure = query.measureCode();
    List<String> heads = query.by().stream().map(by -> texts.of("dimension." + by.code())).toList();
    return new FiguresView(
        query.operation(),
        measure,
        labels.measure(measure, texts),
        labels.definition(query, texts),
        texts.of("measure-unit." + query.measure().unit()),
        texts.moment(figure.asOf(), ZoneOffset.UTC) + " UTC",
        texts.of("figures.state", figure.state()),
        labels.measures(texts),
        Arrays.stream(Dimension.values())
            .map(d -> new Choice(d.code(), texts.of("dimension." + d.code())))
            .toList(),
        chosen(query, asked),
        chips(query, asked, texts),
        heads,
        figure.rows().stream().map(row -> row(row, query, asked, texts)).toList(),
        row(figure.total(), query, asked, texts),
        figure.withheld(),
        figure.base().map(base -> base(base, texts)),
        FigureUrl.records(query.operation(), FigureUrl.without(asked, "by", "base")),
        FigureUrl.file(query.operation(), asked),
        comparisons.stream().map(comparison -> inPrint(comparison, texts)).toList());
  }

  FiguresView.BehindPage behind(
      BehindFigure behind, FigureQuery query, Map<String, String> asked, Texts texts) {
    int page = behind.page();
    String operation = query.operation();
    return new FiguresView.BehindPage(
        operation,
        texts.of("figures.records.title", labels.measure(query.measureCode(), texts)),
        FigureUrl.figures(operation, FigureUrl.without(asked, "page")),
        behind.records().stream().map(record -> record(record, operation, texts)).toList(),
        page == 0
            ? ""
            : FigureUrl.records(
                operation, FigureUrl.with(asked, "page", Integer.toString(page - 1))),
        behind.more()
            ? FigureUrl.records(
                operation, FigureUrl.with(asked, "page", Integer.toString(page + 1)))
            : "",
        behind.withheld());
  }

  /**
   * A figure as a table: key and name of each dimension, then the numbers as programs read them.
   */
  List<List<?>> table(Figure figure, Texts texts) {
    FigureQuery query = figure.query();
    List<List<?>> table = new ArrayList<>();
    List<Object> heads = new ArrayList<>();
    for (Dimension by : query.by()) {
      heads.add(by.code());
      heads.add(texts.of("dimension." + by.code()));
    }
    heads.addAll(List.of(query.measureCode(), "unit", "ofWhichTablets", "andTablets", "bound"));
    table.add(heads);
    String unit = texts.of("measure-unit." + query.measure().unit());
    for (Figure.Row row : figure.rows()) {
      List<Object> cells = new ArrayList<>();
      for (Dimension by : query.by()) {
        cells.add(row.key(by));
        cells.add(labels.key(by, row.key(by), texts));
      }
      String bound = row.bound().name().toLowerCase(Locale.ROOT);
      cells.addAll(List.of(row.value(), unit, row.ofWhich(), row.and(), bound));
      table.add(cells);
    }
    return table;
  }

  FiguresView.Found found(Finding finding, Texts texts) {
    return new FiguresView.Found(
        finding.operation(),
        finding.verdict() == Finding.Verdict.AGREES,
        numbers(finding.arithmetic(), texts),
        FigureWords.explanation(finding, texts),
        finding.figures().stream().map(figure -> printed(figure, texts)).toList());
  }

  FiguresView.Printed printed(PublishedFigure figure, Texts texts) {
    return new FiguresView.Printed(
        figure.operation() + (figure.scope().equals("all") ? "" : " · " + figure.scope()),
        metric(figure, texts),
        value(figure, texts),
        figure.quote(),
        figure.language(),
        labels.source(figure.source(), texts),
        figure.url());
  }

  private FiguresView.Row row(
      Figure.Row row, FigureQuery query, Map<String, String> asked, Texts texts) {
    List<String> keys = new ArrayList<>();
    Map<String, String> deeper = FigureUrl.without(asked, "by", "base");
    for (Dimension dimension : query.by()) {
      String code = row.key(dimension);
      keys.add(labels.key(dimension, code, texts));
      deeper = narrower(deeper, dimension, code);
    }
    return new FiguresView.Row(
        keys,
        labels.number(row.value(), row.bound(), texts),
        row.value().toPlainString(),
        labels.beside(row, texts),
        FigureUrl.records(query.operation(), deeper),
        row.key(Dimension.REGIME));
  }

  /** Months and empty keys have no condition of their own: a month is a span of days. */
  private static Map<String, String> narrower(
      Map<String, String> asked, Dimension dimension, String code) {
    if (dimension == Dimension.MONTH && !code.isEmpty()) {
      var month = java.time.YearMonth.parse(code);
      return FigureUrl.with(
          FigureUrl.with(asked, "from", month.atDay(1).toString()),
          "to",
          month.atEndOfMonth().toString());
    }
    return FigureUrl.with(asked, dimension.code(), code);
  }

  private FiguresView.Behind record(BehindFigure.Line line, String operation, Texts texts) {
    return new FiguresView.Behind(
        "/operations/" + operation + "/seizures/" + line.seizure(),
        texts.date(line.occurredOn()),
        line.place().isEmpty()
            ? labels.key(Dimension.COUNTRY, line.country(), texts)
            : labels.key(Dimension.PLACE, line.place(), texts),
        line.code().isEmpty() ? "" : labels.substance(line.code(), texts),
        labels.member(line.lead(), texts),
        line.regime());
  }

  private FiguresView.Chosen chosen(FigureQuery query, Map<String, String> asked) {
    return new FiguresView.Chosen(
        query.by().isEmpty() ? "" : query.by().getFirst().code(),
        query.by().size() > 1 ? query.by().get(1).code() : "",
        asked.getOrDefault("asOf", ""),
        asked.getOrDefault("from", ""),
        asked.getOrDefault("to", ""),
        asked.getOrDefault("base", ""),
        query.where().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)));
  }

  private List<Chip> chips(FigureQuery query, Map<String, String> asked, Texts texts) {
    return query.where().entrySet().stream()
        .map(entry ->
            new Chip(
                texts.of("dimension." + entry.getKey().code()),
                Arrays.stream(entry.getValue().split(","))
                    .map(code -> labels.key(entry.getKey(), code, texts))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse(""),
                FigureUrl.figures(
                    query.operation(), FigureUrl.without(asked, entry.getKey().code()))))
        .toList();
  }

  private String base(Figure.Base base, Texts texts) {
    String way = base.changePercent().signum() < 0 ? "figures.base.fewer" : "figures.base.more";
    return texts.of(
        way,
        base.changePercent().abs(),
        labels.number(base.value(), Bound.EXACT, texts),
        base.name(),
        labels.source(base.source(), texts));
  }

  private FiguresView.InPrint inPrint(Comparison comparison, Texts texts) {
    PublishedFigure figure = comparison.published();
    Map<String, String> behind = new java.util.TreeMap<>();
    behind.put("measure", comparison.query().measure().code());
    comparison.query().where().forEach((by, value) -> behind.put(by.code(), value));
    String sign = comparison.difference().signum() > 0 ? "+" : "";
    return new FiguresView.InPrint(
        metric(figure, texts),
        value(figure, texts),
        labels.number(comparison.computed(), Bound.EXACT, texts)
            + " "
            + texts.of("measure-unit." + comparison.query().measure().unit()),
        comparison.agrees()
            ? ""
            : sign + labels.number(comparison.difference(), Bound.EXACT, texts),
        comparison.agrees(),
        figure.quote(),
        figure.language(),
        labels.source(figure.source(), texts),
        figure.url(),
        FigureUrl.records(comparison.query().operation(), behind));
  }

  static String metric(PublishedFigure figure, Texts texts) {
    return known("metric." + figure.metric(), figure.metric().replace('-', ' '), texts);
  }

  static String known(String key, String otherwise, Texts texts) {
    String known = texts.of(key);
    return known.equals(key) ? otherwise : known;
  }

  private String value(PublishedFigure figure, Texts texts) {
    String unitKey = "printed-unit." + figure.unit();
    String unit = texts.of(unitKey);
    String number =
        Optional.of(figure.value())
            .filter(v -> v.matches("[0-9]+(\\.[0-9]+)?") && !figure.unit().equals("year"))
            .map(v -> labels.number(new java.math.BigDecimal(v), figure.bound(), texts))
            .orElseGet(() ->
                DAY.matcher(figure.value()).matches()
                    ? texts.date(LocalDate.parse(figure.value()))
                    : known("printed-status." + figure.value(), figure.value(), texts));
    return unit.equals(unitKey) || unit.isEmpty() ? number : number + " " + unit;
  }

  /** Arithmetic with days and separators as the reader writes them. */
  private static String numbers(String arithmetic, Texts texts) {
    String dated =
        DAY.matcher(arithmetic).replaceAll(day -> texts.date(LocalDate.parse(day.group())));
    return NUMBER
        .matcher(dated)
        .replaceAll(match ->
            match.group().matches("20[0-9]{2}")
                ? match.group()
                : texts.number(new java.math.BigDecimal(match.group())));
  }
}
