package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Position;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Where and how: places on a map, modes, directions, detection. */
@Component
class RoutesChapter {

  private final Statistics statistics;
  private final Reference reference;
  private final FigureNames names;

  RoutesChapter(Statistics statistics, Reference reference, FigureNames names) {
    this.statistics = statistics;
    this.reference = reference;
    this.names = names;
  }

  List<Report.Block> blocks(Chapters.About about) {
    List<Report.Block> blocks = new ArrayList<>();
    map(about).ifPresent(picture -> blocks.add(Report.Block.picture(picture)));
    Stream.of(Dimension.PLACE, Dimension.MODE, Dimension.DIRECTION, Dimension.DETECTION)
        .map(by -> breakdown(about, by))
        .forEach(blocks::add);
    return blocks;
  }

  /** Places whose position is known and not doubted. */
  private Optional<Picture> map(Chapters.About about) {
    Texts texts = about.texts();
    List<Figure.Row> rows =
        statistics.figure(about.query(Measure.CASES, Dimension.PLACE), "").rows();
    Map<String, Place> places =
        reference.places(
            rows.stream()
                .map(row -> row.key(Dimension.PLACE))
                .filter(code -> !code.isEmpty())
                .toList());
    List<Picture.Spot> spots = new ArrayList<>();
    for (Figure.Row row : rows) {
      Optional.ofNullable(places.get(row.key(Dimension.PLACE)))
          .flatMap(Place::position)
          .filter(position -> position.quality() != Position.Quality.SUSPECT)
          .ifPresent(position ->
              spots.add(
                  new Picture.Spot(
                      names.key(Dimension.PLACE, row.key(Dimension.PLACE), texts),
                      position.longitude(),
                      position.latitude(),
                      row.value())));
    }
    return spots.isEmpty()
        ? Optional.empty()
        : Optional.of(Picture.map(texts.of("report.routes.map"), spots));
  }

  private Report.Block breakdown(Chapters.About about, Dimension by) {
    Texts texts = about.texts();
    List<Figure.Row> all = statistics.figure(about.query(Measure.CASES, by), "").rows();
    BigDecimal most = all.isEmpty() ? BigDecimal.ONE : all.getFirst().value();
    return Report.Block.table(
        texts.of("report.by." + by.code()),
        List.of(texts.of("dimension." + by.code()), texts.of("report.head.cases")),
        1,
        true,
        all.stream()
            .limit(Cells.MOST_ROWS)
            .map(row ->
                new Report.Row(
                    List.of(names.key(by, row.key(by), texts), texts.number(row.value())),
                    Cells.percent(row.value(), most)))
            .toList());
  }
}
