package org.mekongdragon.explorer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Pivot;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes what the explorer's page shows. */
@Component
class ExploreViews {

  /** What the form offers to filter by; the tables lead to the others. */
  static final List<Dimension> FILTERS =
      List.of(
          Dimension.REGIME,
          Dimension.MODE,
          Dimension.DIRECTION,
          Dimension.DETECTION,
          Dimension.CONCEALMENT);

  private static final Set<String> FIELDS =
      Set.of("measure", "rows", "columns", "panels", "picture", "from", "to", "asOf", "with");

  private final FigureNames names;
  private final Atlas atlas;

  ExploreViews(FigureNames names, Atlas atlas) {
    this.names = names;
    this.atlas = atlas;
  }

  /**
   * What was found out.
   *
   * @param byDay the same question by day, without its limits in time
   * @param filters by dimension: what there is without the dimension's own condition
   */
  record Found(
      Exploration about,
      Pivot pivot,
      Pivot byDay,
      Map<Dimension, Pivot> filters,
      List<Operation> operations,
      List<ExploreView.Saved> saved) {}

  ExploreView view(Found found, Texts texts) {
    Exploration about = found.about();
    Pivot pivot = found.pivot();
    Grid grid = Grid.of(pivot, about);
    Measure measure = pivot.query().question().measure();
    return new ExploreView(
        about.operation(),
        title(about, texts),
        new ExploreView.Answer(
            names.number(pivot.total().value(), pivot.total().bound(), texts),
            (texts.of("measure-unit." + measure.unit()) + " " + names.beside(pivot.total(), texts))
                .strip(),
            names.definition(pivot.query().question(), texts),
            texts.moment(pivot.asOf(), ZoneOffset.UTC) + " UTC",
            texts.of("figures.state", pivot.state()),
            pivot.withheld()),
        choices(found, texts),
        about.asked(),
        about.asked().entrySet().stream()
            .filter(entry -> !FIELDS.contains(entry.getKey()))
            .filter(entry -> FILTERS.stream().noneMatch(by -> by.code().equals(entry.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        chips(about, texts),
        timeline(found, texts),
        pivot.cells().isEmpty() ? List.of() : tables(grid, found, texts),
        cut(grid.cut(), texts),
        new ExploreView.Links(
            about.file("csv"),
            about.file("xlsx"),
            new Exploration(about.operation(), Map.of()).href(),
            "/operations/" + about.operation() + "/snapshots",
            presets(about, found.operations(), texts)),
        found.saved());
  }

  private String title(Exploration about, Texts texts) {
    String by =
        Stream.of("rows", "columns", "panels")
            .flatMap(side -> about.side(side).stream())
            .map(dimension -> ExploreWords.amid(texts.of("dimension." + dimension.code())))
            .collect(Collectors.joining(" × "));
    return texts.of(
        "explore.of",
        names.measure(about.value("measure"), texts),
        by,
        String.join(", ", about.operations()));
  }

  private ExploreView.Choices choices(Found found, Texts texts) {
    Exploration about = found.about();
    Dimension rows = about.side("rows").orElseThrow();
    return new ExploreView.Choices(
        names.measures(texts),
        Arrays.stream(Dimension.values())
            .map(d -> new Choice(d.code(), texts.of("dimension." + d.code())))
            .toList(),
        Picture.fitting(rows, about.side("columns")).stream()
            .map(picture -> new Choice(picture.code(), texts.of("explore.picture", picture)))
            .toList(),
        FILTERS.stream().map(by -> filter(by, found, texts)).toList(),
        found.operations().stream()
            .filter(operation -> !operation.code().equals(about.operation()))
            .map(operation -> new Choice(operation.code(), operation.code()))
            .toList());
  }

  private ExploreView.Filter filter(Dimension by, Found found, Texts texts) {
    Pivot values = found.filters().get(by);
    List<Choice> choices =
        values == null
            ? List.of()
            : values.cells().stream()
                .map(cell -> cell.key(by))
                .filter(key -> !key.isEmpty())
                .map(key -> new Choice(key, names.key(by, key, texts)))
                .toList();
    // Several values came from a table's link or an address: the form keeps them as they are.
    String wanted = found.about().value(by.code());
    if (!wanted.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(wanted))) {
      choices = Stream.concat(Stream.of(named(by, wanted, texts)), choices.stream()).toList();
    }
    return new ExploreView.Filter(by.code(), texts.of("dimension." + by.code()), choices);
  }

  /** One value, or several, by their names. */
  private Choice named(Dimension by, String wanted, Texts texts) {
    String words =
        Arrays.stream(wanted.split(",", -1))
            .map(key -> names.key(by, key, texts))
            .collect(Collectors.joining(", "));
    return new Choice(wanted, words);
  }

  private List<Chip> chips(Exploration about, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    for (Dimension by : Dimension.values()) {
      String wanted = about.value(by.code());
      if (!wanted.isEmpty()) {
        String words =
            Arrays.stream(wanted.split(",", -1))
                .map(key -> names.key(by, key, texts))
                .collect(Collectors.joining(", "));
        chips.add(
            new Chip(texts.of("dimension." + by.code()), words, about.without(by.code()).href()));
      }
    }
    if (!about.value("from").isEmpty() || !about.value("to").isEmpty()) {
      chips.add(
          new Chip(
              texts.of("explore.time"),
              ExploreWords.day(about.value("from"), texts)
                  + " – "
                  + ExploreWords.day(about.value("to"), texts),
              about.without("from", "to").href()));
    }
    return chips;
  }

  private static String cut(Grid.Cut cut, Texts texts) {
    return cut.isNothing() ? "" : texts.of("explore.cut", cut.rows(), cut.columns(), cut.panels());
  }

  private List<Choice> presets(Exploration about, List<Operation> operations, Texts texts) {
    Exploration plain = about.without("columns", "panels", "picture");
    List<Choice> presets = new ArrayList<>();
    operations.stream()
        .map(Operation::code)
        .filter(code -> !code.equals(about.operation()))
        .findFirst()
        .ifPresent(other ->
            presets.add(
                preset(
                    "phases",
                    plain
                        .with("rows", Dimension.OPERATION_WEEK.code())
                        .with("columns", Dimension.PHASE.code())
                        .with(Exploration.WITH, about.asked().getOrDefault("with", other)),
                    texts)));
    presets.add(preset("clock", plain.with("rows", "weekday").with("columns", "hour"), texts));
    presets.add(preset("flows", plain.with("rows", "origin").with("columns", "country"), texts));
    presets.add(preset("routes", plain.with("rows", "route"), texts));
    presets.add(preset("places", plain.with("rows", "place"), texts));
    presets.add(
        preset(
            "multiples",
            plain.with("rows", "month").with("columns", "regime").with("panels", "mode"),
            texts));
    return presets;
  }

  private static Choice preset(String name, Exploration about, Texts texts) {
    return new Choice(about.href(), texts.of("explore.preset." + name));
  }

  private ExploreView.Table timeline(Found found, Texts texts) {
    Exploration about = found.about();
    Map<String, java.math.BigDecimal> days = new HashMap<>();
    found.byDay().cells().forEach(cell -> days.put(cell.key(Dimension.DAY), cell.value()));
    List<String> scale = Scale.of(Dimension.DAY, days);
    List<ExploreView.Row> rows = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (String day : scale) {
      if (!about.value("from").isEmpty() && begin < 0 && day.compareTo(about.value("from")) >= 0) {
        begin = rows.size();
      }
      if (!about.value("to").isEmpty() && day.compareTo(about.value("to")) <= 0) {
        end = rows.size();
      }
      String value = days.getOrDefault(day, java.math.BigDecimal.ZERO).toPlainString();
      rows.add(
          new ExploreView.Row(
              texts.date(LocalDate.parse(day)),
              "",
              "",
              ExploreView.Place.NOWHERE,
              List.of(new ExploreView.Cell(value, value, "", "")),
              "",
              day,
              day));
    }
    return new ExploreView.Table(
        texts.of("explore.timeline"),
        "",
        "brush",
        texts.of("dimension.day"),
        List.of(new ExploreView.Head(names.measure(about.value("measure"), texts), "")),
        rows,
        "",
        begin,
        end);
  }

  private List<ExploreView.Table> tables(Grid grid, Found found, Texts texts) {
    Exploration about = found.about();
    Dimension rowsBy = about.side("rows").orElseThrow();
    Optional<Dimension> panelsBy = about.side("panels");
    Map<String, ExploreView.Place> places =
        about.picture() == Picture.MAP
            ? atlas.places(rowsBy, grid.rows(), found.pivot().query())
            : Map.of();
    // Without a single known place there is no map.
    boolean nowhere = about.picture() == Picture.MAP && places.isEmpty();
    Picture picture = nowhere ? Picture.BARS : about.picture();
    List<ExploreView.Table> tables = new ArrayList<>();
    for (Grid.Panel panel : grid.panels()) {
      String name = panelsBy.map(by -> names.key(by, panel.key(), texts)).orElse("");
      tables.add(
          new ExploreView.Table(
              name.isEmpty() ? title(about, texts) : name,
              name,
              picture == Picture.MAP ? "atlas" : picture.code(),
              texts.of("dimension." + rowsBy.code()),
              heads(grid, about, texts),
              grid.rows().stream()
                  .map(key -> row(key, panel, grid, new Rows(about, places, texts)))
                  .toList(),
              panelsBy.isPresent() ? grid.most().toPlainString() : "",
              -1,
              -1));
    }
    return tables;
  }

  private List<ExploreView.Head> heads(Grid grid, Exploration about, Texts texts) {
    Optional<Dimension> by = about.side("columns");
    return by.isEmpty()
        ? List.of(new ExploreView.Head(names.measure(about.value("measure"), texts), ""))
        : grid.columns().stream()
            .map(key ->
                new ExploreView.Head(
                    names.key(by.get(), key, texts), by.get() == Dimension.REGIME ? key : ""))
            .toList();
  }

  /** What all rows need. */
  private record Rows(Exploration about, Map<String, ExploreView.Place> places, Texts texts) {}

  private ExploreView.Row row(String key, Grid.Panel panel, Grid grid, Rows all) {
    Exploration about = all.about();
    Dimension by = about.side("rows").orElseThrow();
    List<ExploreView.Cell> cells = new ArrayList<>();
    Optional<Figure.Row> sum = Optional.empty();
    for (String column : grid.columns()) {
      Optional<Figure.Row> cell = panel.at(key, column);
      Optional<Figure.Row> before = sum;
      sum = cell.map(one -> before.map(one::plus).orElse(one)).or(() -> before);
      cells.add(cell.map(one -> cell(one, about, all.texts())).orElseGet(() -> none(by)));
    }
    boolean single = grid.columns().size() == 1;
    return new ExploreView.Row(
        names.key(by, key, all.texts()),
        by == Dimension.REGIME ? key : "",
        key.isEmpty() ? "" : narrower(about, by, key),
        all.places().getOrDefault(key, ExploreView.Place.NOWHERE),
        cells,
        single ? "" : sum.map(s -> names.number(s.value(), s.bound(), all.texts())).orElse("0"),
        "",
        "");
  }

  /** Nothing was counted there: on a scale of time that is a nought. */
  private static ExploreView.Cell none(Dimension by) {
    return new ExploreView.Cell("", by.isOrdered() ? "0" : "", "", "");
  }

  private ExploreView.Cell cell(Figure.Row cell, Exploration about, Texts texts) {
    boolean known = cell.keys().values().stream().noneMatch(String::isEmpty);
    return new ExploreView.Cell(
        names.number(cell.value(), cell.bound(), texts),
        cell.value().toPlainString(),
        names.beside(cell, texts),
        known ? about.records(cell.keys()) : "");
  }

  /** A month becomes its days, so that the time line shows it too. */
  private static String narrower(Exploration about, Dimension by, String key) {
    return switch (by) {
      case MONTH ->
          about
              .with("from", YearMonth.parse(key).atDay(1).toString())
              .with("to", YearMonth.parse(key).atEndOfMonth().toString())
              .href();
      case DAY -> about.with("from", key).with("to", key).href();
      case PHASE -> about.href();
      default -> about.with(by.code(), key).href();
    };
  }

  /** The cells as a file: key and name of each dimension, then numbers as programs read them. */
  List<List<?>> table(Pivot pivot, Texts texts) {
    List<Dimension> by = pivot.query().by();
    String unit = pivot.query().question().measure().unit();
    List<List<?>> rows = new ArrayList<>();
    List<Object> head = new ArrayList<>();
    for (Dimension dimension : by) {
      head.add(dimension.code());
      head.add(texts.of("dimension." + dimension.code()));
    }
    head.addAll(
        List.of(
            pivot.query().question().measureCode(),
            "unit",
            "ofWhichTablets",
            "andTablets",
            "bound",
            "asOf"));
    rows.add(head);
    for (Figure.Row cell : pivot.cells()) {
      List<Object> row = new ArrayList<>();
      for (Dimension dimension : by) {
        row.add(cell.key(dimension));
        row.add(names.key(dimension, cell.key(dimension), texts));
      }
      row.addAll(
          List.of(
              cell.value(),
              unit,
              cell.ofWhich(),
              cell.and(),
              cell.bound().name().toLowerCase(Locale.ROOT),
              pivot.asOf().toString()));
      rows.add(row);
    }
    return rows;
  }
}
