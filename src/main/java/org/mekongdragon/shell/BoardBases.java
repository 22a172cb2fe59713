package org.mekongdragon.shell;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What the board's counters are measured against: the same day of the phase before when the reader
 * sees that phase, else what is in print of the nearest earlier one. The base is always named.
 */
@Component
class BoardBases {

  private final Operations operations;
  private final Statistics statistics;
  private final People people;
  private final FigureNames names;
  private final Clock clock;

  BoardBases(
      Operations operations, Statistics statistics, People people, FigureNames names, Clock clock) {
    this.operations = operations;
    this.statistics = statistics;
    this.people = people;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A base with what it is.
   *
   * @param sameDay whether it is the same day of an earlier phase, rather than a figure in print
   */
  record Against(Figure.Base base, boolean sameDay) {}

  /** What a figure of an operation is measured against, empty when there is nothing. */
  Optional<Against> of(Operation operation, FigureQuery query, BigDecimal value) {
    return operation
        .previous()
        .filter(code -> people.current().isIn(code))
        .flatMap(code -> sameDay(operation, operations.require(code), query, value))
        .or(() ->
            statistics
                .printedBefore(query, operation.series(), operation.phase(), value)
                .map(base -> new Against(base, false)));
  }

  private Optional<Against> sameDay(
      Operation operation, Operation before, FigureQuery query, BigDecimal value) {
    Optional<LocalDate> began = before.begins();
    if (operation.begins().isEmpty() || began.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    long days = Math.max(0, ChronoUnit.DAYS.between(operation.begins().get(), today));
    FigureQuery then =
        new FigureQuery(
            before.code(),
            query.measure(),
            List.of(),
            query.where(),
            query.asOf(),
            Optional.empty(),
            Optional.of(began.get().plusDays(days)),
            query.organisation());
    BigDecimal base = statistics.figure(then, "").total().value();
    return base.signum() == 0
        ? Optional.empty()
        : Optional.of(new Against(Figure.Base.of(before.code(), base, value, "computed"), true));
  }

  /** The change in a few words: "32.7 % fewer than the 1,715 of OMD5 in print". */
  String words(Against against, Texts texts) {
    Figure.Base base = against.base();
    String way = base.changePercent().signum() < 0 ? ".fewer" : ".more";
    return texts.of(
        (against.sameDay() ? "board.base.same-day" : "board.base.printed") + way,
        base.changePercent().abs(),
        names.number(base.value(), Bound.EXACT, texts),
        base.name());
  }

  /** The board's first sentence, which a leader can read aloud. */
  String sentence(Optional<Against> against, BigDecimal cases, Texts texts) {
    String number = texts.number(cases);
    if (against.isEmpty()) {
      return texts.of("board.sentence", number);
    }
    Figure.Base base = against.get().base();
    String kind = against.get().sameDay() ? "board.sentence.same-day" : "board.sentence";
    String way = base.changePercent().signum() < 0 ? ".fewer" : ".more";
    return texts.of(
        kind + way,
        number,
        base.changePercent().abs(),
        base.value(),
        base.name(),
        names.source(base.source(), texts));
  }
}
