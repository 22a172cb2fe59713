package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts snapshots into the reader's words. */
@Component
class SnapshotViews {

  private final FigureNames names;

  SnapshotViews(FigureNames names) {
    this.names = names;
  }

  SnapshotView.Listed listed(Snapshot snapshot, Texts texts) {
    return new SnapshotView.Listed(
        "/operations/" + snapshot.operation() + "/snapshots/" + snapshot.id(),
        snapshot.name(),
        snapshot.note(),
        moment(snapshot.asOf(), texts),
        names.person(snapshot.author()));
  }

  SnapshotView view(SnapshotReport report, Texts texts) {
    Snapshot snapshot = report.snapshot();
    return new SnapshotView(
        snapshot.operation(),
        snapshot.name(),
        snapshot.note(),
        moment(snapshot.asOf(), texts),
        names.person(snapshot.author()),
        report.figures().stream().anyMatch(figure -> figure.frozen().isPresent()),
        report.figures().stream().map(figure -> line(figure, snapshot, texts)).toList(),
        report.changes().stream().map(change -> change(change, snapshot, texts)).toList(),
        report.more());
  }

  private SnapshotView.Line line(
      SnapshotReport.FigureThenAndNow figure, Snapshot snapshot, Texts texts) {
    Map<String, String> asked = Exploration.parted(figure.query());
    String code = names.unit(asked.getOrDefault("measure", "cases"));
    String unit = code.isEmpty() ? "" : texts.of("measure-unit." + code);
    return new SnapshotView.Line(
        what(asked, texts) + " (" + unit + ")",
        "/operations/" + snapshot.operation() + "/explore" + Exploration.joined(asked),
        figure.frozen().map(total -> number(total, texts)).orElse(""),
        number(figure.then(), texts),
        number(figure.now(), texts),
        signed(figure.difference(), texts),
        figure.exact().orElse(false),
        figure.cells().stream().map(cell -> cell(cell, texts)).toList());
  }

  private String what(Map<String, String> asked, Texts texts) {
    String by =
        Stream.of("rows", "columns", "panels")
            .map(side -> asked.getOrDefault(side, ""))
            .filter(code -> !code.isEmpty())
            .map(code -> texts.of("dimension." + code))
            .collect(Collectors.joining(" × "));
    String measure = names.measure(asked.getOrDefault("measure", "cases"), texts);
    return by.isEmpty() ? measure : measure + " · " + by;
  }

  private String cell(SnapshotReport.Cell cell, Texts texts) {
    String key =
        cell.keys().entrySet().stream()
            .map(one ->
                Dimension.of(one.getKey())
                    .map(by -> names.key(by, one.getValue(), texts))
                    .orElse(one.getValue()))
            .collect(Collectors.joining(" · "));
    return (key.isEmpty() ? texts.of("figures.unknown") : key)
        + ": "
        + number(cell.then(), texts)
        + " → "
        + number(cell.now(), texts)
        + " ("
        + signed(cell.difference(), texts)
        + ")";
  }

  private static SnapshotView.Change change(
      SnapshotReport.Change change, Snapshot snapshot, Texts texts) {
    return new SnapshotView.Change(
        "/operations/" + snapshot.operation() + "/seizures/" + change.seizure(),
        change.number(),
        texts.date(change.occurredOn()),
        texts.of("snapshot.cause", change.cause()),
        moment(change.at(), texts),
        change.why());
  }

  private String number(BigDecimal value, Texts texts) {
    return names.number(value, Bound.EXACT, texts);
  }

  private String signed(BigDecimal value, Texts texts) {
    return value.signum() == 0
        ? texts.of("snapshot.unchanged")
        : (value.signum() > 0 ? "+" : "−") + number(value.abs(), texts);
  }

  private static String moment(Instant moment, Texts texts) {
    return texts.moment(moment, ZoneOffset.UTC) + " UTC";
  }
}
