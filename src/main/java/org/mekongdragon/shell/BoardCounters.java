package org.mekongdragon.shell;

import java.util.Comparator;
import java.util.List;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.MeasureDefinition;
import org.mekongdragon.statistics.Measures;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The figures on top of a board: those of the house, and those that coordinators chose. */
@Component
class BoardCounters {

  private final Statistics statistics;
  private final Measures measures;
  private final FigureNames names;
  private final BoardBases bases;

  BoardCounters(Statistics statistics, Measures measures, FigureNames names, BoardBases bases) {
    this.statistics = statistics;
    this.measures = measures;
    this.names = names;
    this.bases = bases;
  }

  /** A counter of the house: a measure and the regimes it is about. */
  record Counted(String key, Measure measure, String regimes) {}

  /** A figure as it is asked, and how it is called. */
  private record Asked(FigureQuery query, String label, String definition, String parameters) {}

  BoardView.Counter of(Operation operation, Counted counted, Texts texts) {
    FigureQuery query = FigureQuery.of(operation.code(), counted.measure());
    boolean all = counted.regimes().isEmpty();
    String code = counted.measure().code();
    return counter(
        operation,
        new Asked(
            all ? query : query.where(Dimension.REGIME, counted.regimes()),
            texts.of("board.counter." + counted.key()),
            texts.of("measure." + code + ".definition"),
            "?measure=" + code + (all ? "" : "&regime=" + counted.regimes())),
        texts);
  }

  /** A counter of the catalogue. */
  BoardView.Counter of(Operation operation, MeasureDefinition measure, Texts texts) {
    String language = texts.language().code();
    return counter(
        operation,
        new Asked(
            FigureQuery.of(operation.code(), measure.rule()).measuring(measure.code()),
            measure.names().getOrDefault(language, measure.code()),
            measure.definitions().getOrDefault(language, ""),
            "?measure=" + measure.code()),
        texts);
  }

  /** What a coordinator may choose from. */
  List<Choice> offered(Texts texts) {
    return measures.current().stream()
        .map(one ->
            new Choice(one.code(), one.names().getOrDefault(texts.language().code(), one.code())))
        .toList();
  }

  private BoardView.Counter counter(Operation operation, Asked asked, Texts texts) {
    Figure total = statistics.figure(asked.query(), "");
    Figure monthly = statistics.figure(asked.query().by(Dimension.MONTH), "");
    Measure measure = total.query().measure();
    String figures = "/operations/" + operation.code() + "/figures";
    return new BoardView.Counter(
        asked.label(),
        names.number(total.total().value(), total.total().bound(), texts),
        texts.of("measure-unit." + measure.unit()),
        beside(measure, asked.query(), total.total(), texts),
        asked.query().defined().isPresent()
            ? ""
            : bases
                .of(operation, asked.query(), total.total().value())
                .map(against -> bases.words(against, texts))
                .orElse(""),
        total.withheld() == 0 ? "" : texts.of("board.withheld", total.withheld()),
        asked.definition(),
        figures + asked.parameters(),
        figures + "/records" + asked.parameters(),
        monthly.rows().stream()
            .sorted(Comparator.comparing(row -> row.key(Dimension.MONTH)))
            .map(row ->
                new BoardView.Month(
                    names.key(Dimension.MONTH, row.key(Dimension.MONTH), texts),
                    names.number(row.value(), Bound.EXACT, texts),
                    row.value().toPlainString()))
            .toList());
  }

  /** What is counted in pieces is weighed as well. */
  private String beside(Measure measure, FigureQuery asked, Figure.Row total, Texts texts) {
    if (measure != Measure.SPECIMENS || asked.defined().isPresent()) {
      return names.beside(total, texts);
    }
    Figure.Row mass = statistics.figure(asked.measuring(Measure.MASS), "").total();
    return mass.value().signum() == 0
        ? ""
        : texts.of("board.beside.mass", names.number(mass.value(), mass.bound(), texts));
  }
}
