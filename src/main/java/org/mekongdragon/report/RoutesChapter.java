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
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Where and how: places on a map, routes, modes, directions, detection. */
@Component
class RoutesChapter {

  private final Reference reference;
  private final FigureNames names;
  private final Cells cells;
  private final SmallPictures pictures;

  RoutesChapter(Reference reference, FigureNames names, Cells cells, SmallPictures pictures) {
    this.reference = reference;
    this.names = names;
    this.cells = cells;
    this.pictures = pictures;
  }

  List<Report.Block> blocks(About about) {
    List<Report.Block> blocks = new ArrayList<>();
    map(about)
        .ifPresent(picture -> {
          blocks.add(Report.Block.picture(picture));
          blocks.add(Report.Block.paragraph(about.texts().of("ui.map.note")));
        });
    Stream.of(
            Dimension.PLACE,
            Dimension.ROUTE,
            Dimension.MODE,
            Dimension.DIRECTION,
            Dimension.DETECTION)
        .map(by -> breakdown(about, by))
        .forEach(blocks::add);
    if (about.hasPictures()) {
      Stream.of(
              Dimension.MODE,
              Dimension.DIRECTION,
              Dimension.DETECTION,
              Dimension.CONCEALMENT,
              Dimension.ORIGIN)
          .flatMap(by ->
              pictures
                  .of(
                      about.query(Measure.CASES, Dimension.MONTH, by),
                      about.texts().of("report.small." + by.code()),
                      about)
                  .stream())
          .forEach(blocks::add);
    }
    return blocks;
  }

  /** Places whose position is known and not doubted. */
  private Optional<Picture> map(About about) {
    Texts texts = about.texts();
    List<Told> rows =
        about.rows(about.query(Measure.CASES, Dimension.PLACE)).stream()
            .filter(row -> !row.withheld())
            .toList();
    Map<String, Place> places =
        reference.places(
            rows.stream()
                .map(row -> row.key(Dimension.PLACE))
                .filter(code -> !code.isEmpty())
                .toList());
    List<Picture.Spot> spots = new ArrayList<>();
    for (Told row : rows) {
      Optional.ofNullable(places.get(row.key(Dimension.PLACE)))
          .flatMap(Place::position)
          .filter(position -> position.quality() != Position.Quality.SUSPECT)
          .ifPresent(position ->
              spots.add(
                  new Picture.Spot(
                      names.key(Dimension.PLACE, row.key(Dimension.PLACE), texts),
                      position.longitude(),
                      position.latitude(),
                      row.row().value())));
    }
    return spots.isEmpty()
        ? Optional.empty()
        : Optional.of(Picture.map(texts.of("report.routes.map"), spots));
  }

  /** What few records tell of is not even named to the public, where the list is open. */
  private Report.Block breakdown(About about, Dimension by) {
    Texts texts = about.texts();
    List<Told> all = about.rows(about.query(Measure.CASES, by));
    boolean open = by == Dimension.PLACE || by == Dimension.ROUTE;
    List<Told> named = all.stream().filter(row -> !open || !row.withheld()).toList();
    BigDecimal most = Cells.most(all);
    List<Report.Line> lines = new ArrayList<>();
    for (Told row : named.subList(0, Math.min(Cells.MOST_ROWS, named.size()))) {
      lines.add(
          new Report.Line(
              List.of(
                  Report.Value.words(names.key(by, row.key(by), texts)), cells.value(row, texts)),
              Cells.percent(row.drawn(), most)));
    }
    if (named.size() < all.size()) {
      lines.add(
          new Report.Line(
              List.of(
                  Report.Value.words(texts.of("report.others")),
                  Report.Value.words(texts.of("report.withheld"))),
              0));
    }
    return Report.Block.table(
        texts.of("report.by." + by.code()),
        List.of(
            Report.Column.words(texts.of("dimension." + by.code())),
            Cells.of(Measure.CASES, texts.of("report.head.cases"), texts)),
        true,
        lines);
  }
}
