package org.mekongdragon.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Cases by month, and how they grew day by day. */
@Component
class TimeChapter {

  /** A line of more days would be too long for its picture. */
  private static final int MOST_DAYS = 1_000;

  private final Statistics statistics;
  private final FigureNames names;

  TimeChapter(Statistics statistics, FigureNames names) {
    this.statistics = statistics;
    this.names = names;
  }

  /** Cases by a key of time and by regime, both in their order. */
  private record Course(Map<String, Map<String, BigDecimal>> times, List<String> regimes) {

    BigDecimal at(String time, String regime) {
      return times.getOrDefault(time, Map.of()).getOrDefault(regime, BigDecimal.ZERO);
    }

    BigDecimal all(String time) {
      return times.getOrDefault(time, Map.of()).values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  List<Report.Block> blocks(Chapters.About about) {
    Course months = course(about, Dimension.MONTH);
    if (months.times().isEmpty()) {
      return List.of(Report.Block.paragraph(about.texts().of("report.none-yet")));
    }
    List<Report.Block> blocks = new ArrayList<>();
    blocks.add(Report.Block.picture(columns(months, about.texts())));
    blocks.add(table(months, about.texts()));
    Course days = course(about, Dimension.DAY);
    if (days.times().size() > 1) {
      blocks.add(Report.Block.picture(grown(days, about.texts())));
    }
    return blocks;
  }

  private Course course(Chapters.About about, Dimension by) {
    Map<String, Map<String, BigDecimal>> times = new TreeMap<>();
    Map<String, BigDecimal> regimes = new LinkedHashMap<>();
    for (Figure.Row row :
        statistics.figure(about.query(Measure.CASES, by, Dimension.REGIME), "").rows()) {
      times
          .computeIfAbsent(row.key(by), time -> new HashMap<>())
          .merge(row.key(Dimension.REGIME), row.value(), BigDecimal::add);
      regimes.merge(row.key(Dimension.REGIME), row.value(), BigDecimal::add);
    }
    List<String> most =
        regimes.entrySet().stream()
            .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
            .limit(Picture.MOST_SERIES)
            .map(Map.Entry::getKey)
            .toList();
    return new Course(times, most);
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
    List<String> heads = new ArrayList<>(Cells.heads(texts, "report.head.month"));
    months.regimes().forEach(regime -> heads.add(names.key(Dimension.REGIME, regime, texts)));
    heads.add(texts.of("report.head.all"));
    BigDecimal most =
        months.times().keySet().stream()
            .map(months::all)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    List<Report.Row> rows =
        months.times().keySet().stream()
            .map(month -> {
              List<String> cells = new ArrayList<>();
              cells.add(names.key(Dimension.MONTH, month, texts));
              months.regimes().forEach(regime -> cells.add(texts.number(months.at(month, regime))));
              cells.add(texts.number(months.all(month)));
              return new Report.Row(cells, Cells.percent(months.all(month), most));
            })
            .toList();
    return Report.Block.table(texts.of("report.time.table"), heads, 1, true, rows);
  }
}
