package org.mekongdragon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What tables of all chapters are made with. */
@Component
class Cells {

  /** Rows beyond these say little in a report; the figures' page has all. */
  static final int MOST_ROWS = 15;

  private final FigureNames names;

  Cells(FigureNames names) {
    this.names = names;
  }

  static List<Report.Column> words(Texts texts, String... keys) {
    List<Report.Column> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(Report.Column.words(texts.of(key)));
    }
    return columns;
  }

  /** A column of a measure, with its unit and definition. */
  static Report.Column of(Measure measure, String head, Texts texts) {
    return new Report.Column(
        head,
        texts.of("measure-unit." + measure.unit()),
        texts.of("measure." + measure.code() + ".definition"),
        true);
  }

  /** A column of whole numbers that no measure counts. */
  static Report.Column count(String head, String unit) {
    return new Report.Column(head, unit, head, true);
  }

  /** A number as the reader reads it, or that it is withheld. */
  Report.Value value(Told told, Texts texts) {
    return told.withheld()
        ? Report.Value.words(texts.of("report.withheld"))
        : new Report.Value(
            names.number(told.row().value(), told.row().bound(), texts),
            Optional.of(told.row().value()));
  }

  /** The same, a dash for nothing. */
  Report.Value orDash(Optional<Told> told, Texts texts) {
    return told.filter(Told::isThere)
        .map(one -> value(one, texts))
        .orElseGet(() -> new Report.Value("–", Optional.of(BigDecimal.ZERO)));
  }

  Report.Value value(BigDecimal number, Texts texts) {
    return new Report.Value(names.number(number, Bound.EXACT, texts), Optional.of(number));
  }

  Report.Value value(long number, Texts texts) {
    return value(BigDecimal.valueOf(number), texts);
  }

  /** Something that is there has a bar of at least one percent. */
  static int percent(BigDecimal value, BigDecimal most) {
    return value.signum() <= 0 || most.signum() <= 0
        ? 0
        : Math.max(
            1,
            value
                .multiply(BigDecimal.valueOf(100))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue());
  }

  /** The largest of what is told, at least a thousandth so that nothing is divided by nothing. */
  static BigDecimal most(List<Told> rows) {
    return rows.stream().map(Told::drawn).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
  }
}
