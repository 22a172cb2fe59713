package org.mekongdragon.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Cases by month, and how they grew day by day. */
@Component
class TimeChapter {

  /** A line of more days would be too long for its picture. */
  private static final int MOST_DAYS = 1_000;

  private final FigureNames names;
  private final Cells cells;
  private final SmallPictures pictures;

  TimeChapter(FigureNames names, Cells cells, SmallPictures pictures) {
    this.names = names;
    this.cells = cells;
    this.pictures = pictures;
  }

  /**
   * Cases by a key of time and by regime, both in their order.
   *
   * @param withheld key of time and regime of what may not be told; a time alone for its sum
   */
  private record Course(
      Map<String, Map<String, BigDecimal>> times, List<String> regimes, Set<String> withheld) {

    boolean isWithheld(String time, String regime) {
      return withheld.contains(time + " " + regime);
    }

    BigDecimal at(String time, String regime) {
      return times.getOrDefault(time, Map.of()).getOrDefault(regime, BigDecimal.ZERO);
    }

    /** The sum of a time, which the public's ledger gives by itself. */
    BigDecimal all(String time) {
      Map<String, BigDecimal> parts = times.getOrDefault(time, Map.of());
      return parts.containsKey("")
          ? parts.getOrDefault("", BigDecimal.ZERO)
          : parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  List<Report.Block> blocks(About about) {
    Course months = course(about, Dimension.MONTH);
    if (months.times().isEmpty()) {
      return List.of(Report.Block.paragraph(about.texts().of("report.none-yet")));
    }
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(Report.Block.picture(columns(months, about.texts())));
    blocks.add(table(months, about.texts()));
    if (!months.withheld().isEmpty()) {
      blocks.add(Report.Block.paragraph(about.texts().of("report.time.withheld")));
    }
    // Day by day, a growing line would give away every small number.
    if (about.isPublic()) {
      return blocks;
    }
    Course days = course(about, Dimension.DAY);
    if (days.times().size() > 1) {
      blocks.add(Report.Block.picture(grown(days, about.texts())));
    }
    if (about.hasPictures()) {
      for (Dimension by : List.of(Dimension.WEEKDAY, Dimension.HOUR)) {
        String title = about.texts().of("report.small." + by.code());
        pictures
            .of(about.query(Measure.CASES, by, Dimension.REGIME), title, about)
            .ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private Course course(About about, Dimension by) {
    Map<String, Map<String, BigDecimal>> times = new TreeMap<>();
    Map<String, BigDecimal> regimes = new LinkedHashMap<>();
    Set<String> withheld = new HashSet<>();
    for (Told row : about.rows(about.query(Measure.CASES, by, Dimension.REGIME))) {
      String regime = row.key(Dimension.REGIME);
      times
          .computeIfAbsent(row.key(by), time -> new HashMap<>())
          .merge(regime, row.drawn(), BigDecimal::add);
      regimes.merge(regime, row.row().value(), BigDecimal::add);
      if (row.withheld()) {
        withheld.add(row.key(by) + " " + regime);
      }
    }
    if (about.isPublic()) {
      for (Told row : about.rows(about.query(Measure.CASES, by))) {
        if (row.withheld()) {
          withheld.add(row.key(by) + " ");
        } else {
          times.computeIfAbsent(row.key(by), time -> new HashMap<>()).put("", row.row().value());
        }
      }
    }
    List<String> most =
        regimes.entrySet().stream()
            .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
            .limit(Picture.MOST_SERIES)
            .map(Map.Entry::getKey)
            .toList();
    return new Course(times, most, withheld);
  }

  private Picture columns(Course months, Texts texts) {
    return Picture.of(
        Picture.Form.COLUMNS,
        texts.of("report.time.picture"),
        months.times().keySet().stream()
            .map(month -> names.key(Dimension.MONTH, month, texts))
            .toList(),
        months.regimes().stream()
            .map(regime ->
                new Picture.Series(
                    names.key(Dimension.REGIME, regime, texts),
                    months.times().keySet().stream()
                        .map(month -> months.at(month, regime))
                        .toList()))
            .toList());
  }

  /** Every day from the first to the last, so that quiet days are as wide as others. */
  private Picture grown(Course days, Texts texts) {
    TreeMap<String, Map<String, BigDecimal>> times = new TreeMap<>(days.times());
    List<LocalDate> each =
        LocalDate.parse(times.firstKey())
            .datesUntil(LocalDate.parse(times.lastKey()).plusDays(1))
            .limit(MOST_DAYS)
            .toList();
    List<Picture.Series> series = new ArrayList<>();
    for (String regime : days.regimes()) {
      List<BigDecimal> values = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (LocalDate day : each) {
        sum = sum.add(days.at(day.toString(), regime));
        values.add(sum);
      }
      series.add(new Picture.Series(names.key(Dimension.REGIME, regime, texts), values));
    }
    return Picture.of(
        Picture.Form.LINES,
        texts.of("report.time.grown"),
        each.stream().map(texts::date).toList(),
        series);
  }

  private Report.Block table(Course months, Texts texts) {
    List<Report.Column> columns = new ArrayList<>(Cells.words(texts, "report.head.month"));
    for (String regime : months.regimes()) {
      columns.add(Cells.of(Measure.CASES, names.key(Dimension.REGIME, regime, texts), texts));
    }
    columns.add(Cells.of(Measure.CASES, texts.of("report.head.all"), texts));
    BigDecimal most =
        months.times().keySet().stream()
            .map(months::all)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    List<Report.Line> lines = new ArrayList<>();
    for (String month : months.times().keySet()) {
      List<Report.Value> values = new ArrayList<>();
      values.add(Report.Value.words(names.key(Dimension.MONTH, month, texts)));
      for (String regime : months.regimes()) {
        values.add(value(months, month, regime, texts));
      }
      boolean told = !months.isWithheld(month, "");
      values.add(
          told
              ? cells.value(months.all(month), texts)
              : Report.Value.words(texts.of("report.withheld")));
      lines.add(new Report.Line(values, told ? Cells.percent(months.all(month), most) : 0));
    }
    return Report.Block.table(texts.of("report.time.table"), columns, true, lines);
  }

  private Report.Value value(Course months, String month, String regime, Texts texts) {
    return months.isWithheld(month, regime)
        ? Report.Value.words(texts.of("report.withheld"))
        : cells.value(months.at(month, regime), texts);
  }
}
