package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Small pictures of a figure by time and by one dimension more; the annex has their numbers. Beyond
 * the largest few series the others are one.
 */
@Component
class SmallPictures {

  private static final String OTHERS = "\u2026";

  private final FigureNames names;
  private final Cells cells;

  SmallPictures(FigureNames names, Cells cells) {
    this.names = names;
    this.cells = cells;
  }

  /** A figure of two dimensions as a picture. */
  private static final class Grid {

    private final TreeMap<String, Map<String, BigDecimal>> times = new TreeMap<>();
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();

    private void add(String time, String key, BigDecimal value) {
      if (!time.isEmpty()) {
        times.computeIfAbsent(time, one -> new HashMap<>()).merge(key, value, BigDecimal::add);
        sums.merge(key, value, BigDecimal::add);
      }
    }

    /** The largest sums first; what is beyond them is one. */
    private List<String> series() {
      Comparator<Map.Entry<String, BigDecimal>> order =
          Map.Entry.<String, BigDecimal>comparingByValue().reversed();
      List<String> all =
          sums.entrySet().stream()
              .filter(one -> one.getValue().signum() > 0)
              .sorted(order.thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      if (all.size() <= Picture.MOST_SERIES) {
        return all;
      }
      List<String> most = new ArrayList<>(all.subList(0, Picture.MOST_SERIES - 1));
      all.subList(Picture.MOST_SERIES - 1, all.size())
          .forEach(small ->
              times
                  .values()
                  .forEach(at -> {
                    BigDecimal value = at.remove(small);
                    if (value != null) {
                      at.merge(OTHERS, value, BigDecimal::add);
                    }
                  }));
      most.add(OTHERS);
      return most;
    }

    private List<BigDecimal> values(String series) {
      return times.values().stream().map(at -> at.getOrDefault(series, BigDecimal.ZERO)).toList();
    }
  }

  /**
   * A picture with its table for the annex; empty when there is nothing to draw.
   *
   * @param query by a dimension of time, then by what its columns are parted by
   */
  Optional<Report.Block> of(FigureQuery query, String title, About about) {
    return of(query, about.rows(query), title, about.texts());
  }

  /** The same of some rows of a figure. */
  Optional<Report.Block> of(FigureQuery query, List<Told> rows, String title, Texts texts) {
    Dimension time = query.by().get(query.by().size() - 2);
    Dimension by = query.by().getLast();
    Grid grid = new Grid();
    rows.forEach(row -> grid.add(row.key(time), row.key(by), row.drawn()));
    List<String> series = grid.series();
    if (series.isEmpty()) {
      return Optional.empty();
    }
    List<Picture.Series> drawn =
        series.stream()
            .map(key -> new Picture.Series(name(by, key, texts), grid.values(key)))
            .toList();
    List<String> times =
        grid.times.keySet().stream().map(key -> names.key(time, key, texts)).toList();
    Picture picture =
        Picture.of(
            Picture.Form.SMALL,
            title,
            grid.times.keySet().stream().map(key -> label(time, key, texts)).toList(),
            drawn);
    return Optional.of(Report.Block.picture(picture).with(sheet(query, picture, times, texts)));
  }

  private String name(Dimension by, String key, Texts texts) {
    return key.equals(OTHERS) ? texts.of("report.small.others") : names.key(by, key, texts);
  }

  /** A month has room for its number only, an hour for its own. */
  private String label(Dimension time, String key, Texts texts) {
    return switch (time) {
      case MONTH -> key.substring(key.indexOf('-') + 1) + "/" + key.substring(2, 4);
      case HOUR -> key;
      default -> names.key(time, key, texts);
    };
  }

  private Report.Sheet sheet(FigureQuery query, Picture picture, List<String> times, Texts texts) {
    Dimension time = query.by().get(query.by().size() - 2);
    List<Report.Column> columns = new ArrayList<>();
    columns.add(Report.Column.words(texts.of("dimension." + time.code())));
    picture
        .series()
        .forEach(series -> columns.add(Cells.of(query.measure(), series.name(), texts)));
    List<List<Report.Value>> rows = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      int row = i;
      List<Report.Value> values = new ArrayList<>();
      values.add(Report.Value.words(times.get(i)));
      picture.series().forEach(series -> values.add(cells.value(series.values().get(row), texts)));
      rows.add(values);
    }
    return new Report.Sheet(picture.title(), columns, rows);
  }
}
