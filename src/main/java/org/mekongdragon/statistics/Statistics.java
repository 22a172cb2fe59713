package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to computed figures. What the reader may not see is not counted, unless agreed. */
@Component
public class Statistics {

  /** The most records behind a figure in one page. */
  public static final int RECORDS = 50;

  private static final int LOOK_BACK = 2;

  private final FigureStore store;
  private final FactTables tables;
  private final PublishedStore published;
  private final Operations operations;
  private final People people;
  private final Clock clock;

  Statistics(
      FigureStore store,
      FactTables tables,
      PublishedStore published,
      Operations operations,
      People people,
      Clock clock) {
    this.store = store;
    this.tables = tables;
    this.published = published;
    this.operations = operations;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Answers a question.
   *
   * @param base the code of an operation or the key of a published figure to measure the change
   *     against; empty for none
   * @throws Problem {@code no-operation}, {@code future}, {@code base}, {@code too-fine}
   */
  @Transactional(readOnly = true)
  public Figure figure(FigureQuery query, String base) {
    Operation operation = operations.require(query.operation());
    Instant asOf = moment(query);
    String organisation = organisation(query);
    FactColumns facts = tables.of(query.operation());
    Selection selection =
        new Selection(facts, query, new Selection.Asked(asOf, organisation), tables.readable());
    List<Figure.Row> rows = Tally.rows(facts, query, selection);
    Figure.Row total =
        query.by().isEmpty()
            ? rows.getFirst()
            : Tally.rows(facts, withoutDimensions(query), selection).getFirst();
    long withheld = withheld(operation, query, asOf);
    Figure.Row whole = withheld == 0 ? total : plus(total, withheld);
    Optional<Figure.Base> against =
        base.isEmpty() ? Optional.empty() : Optional.of(base(query, base, whole.value()));
    return new Figure(query, asOf, state(operation), rows, whole, withheld, against);
  }

  /** The records behind a figure, newest first, {@link #RECORDS} a page from 0. */
  @Transactional(readOnly = true)
  public BehindFigure behind(FigureQuery query, int page) {
    Operation operation = operations.require(query.operation());
    Instant asOf = moment(query);
    int offset = Math.multiplyExact(page, RECORDS);
    FactColumns facts = tables.of(query.operation());
    Selection.Asked asked = new Selection.Asked(asOf, organisation(query));
    Selection selection = new Selection(facts, query, asked, tables.readable());
    List<UUID> newest = Newest.records(facts, query.measure(), selection, offset + RECORDS + 1);
    List<UUID> shown =
        newest.subList(Math.min(offset, newest.size()), Math.min(offset + RECORDS, newest.size()));
    return new BehindFigure(
        store.records(query, asked, shown),
        page,
        newest.size() > offset + RECORDS,
        withheld(operation, query, asOf));
  }

  private long withheld(Operation operation, FigureQuery query, Instant asOf) {
    if (!operation.sharesTotals() || query.measure() != Measure.CASES) {
      return 0;
    }
    FactColumns facts = tables.of(query.operation());
    Selection selection =
        new Selection(facts, query, new Selection.Asked(asOf, ""), tables.readable());
    long cases = 0;
    for (int row = 0; row < facts.rows(); row++) {
      cases += selection.isWithheld(row) ? facts.cases(row) : 0;
    }
    return cases;
  }

  /** What is in print about an operation beside what is computed of it. */
  @Transactional(readOnly = true)
  public List<Comparison> comparisons(String operation) {
    operations.require(operation);
    return published.all().stream()
        .filter(figure -> figure.operation().equals(operation))
        .flatMap(figure -> Correspondence.query(figure).map(q -> compare(figure, q)).stream())
        .toList();
  }

  /**
   * What is in print of the phase before, or the one before that, for the same question, with the
   * change of a value against it; empty when no source has it. Older phases would mislead.
   */
  @Transactional(readOnly = true)
  public Optional<Figure.Base> printedBefore(
      FigureQuery query, String series, int phase, BigDecimal value) {
    String unit = query.measure().unit();
    for (int earlier = phase - 1; earlier >= Math.max(1, phase - LOOK_BACK); earlier--) {
      String code = series + earlier;
      Optional<Figure.Base> base =
          inPrint(query, code)
              .filter(figure -> !unit.equals("kg") || figure.numberUnit().equals("kg"))
              .filter(figure -> figure.number().orElseThrow().signum() > 0)
              .map(figure ->
                  Figure.Base.of(code, figure.number().orElseThrow(), value, figure.source()));
      if (base.isPresent()) {
        return base;
      }
    }
    return Optional.empty();
  }

  private Comparison compare(PublishedFigure figure, FigureQuery query) {
    BigDecimal computed = figure(query, "").total().value();
    BigDecimal stated = figure.number().orElseThrow();
    return new Comparison(
        figure,
        query,
        computed,
        computed.subtract(stated),
        Reconciliation.allows(stated, figure.bound(), computed));
  }

  private Instant moment(FigureQuery query) {
    Instant now = clock.instant();
    Instant asked = query.asOf().orElse(now);
    if (asked.isAfter(now.plus(1, ChronoUnit.MINUTES))) {
      throw Problem.at("asOf", StatisticsProblem.FUTURE);
    }
    return asked;
  }

  private String organisation(FigureQuery query) {
    Person person = people.current();
    return query.organisation().orElse(person.organisation());
  }

  private static Figure.State state(Operation operation) {
    return operation.status() == Status.CLOSED ? Figure.State.FINAL : Figure.State.PRELIMINARY;
  }

  private static FigureQuery withoutDimensions(FigureQuery query) {
    return new FigureQuery(
        query.operation(),
        query.measure(),
        List.of(),
        query.where(),
        query.asOf(),
        query.from(),
        query.to(),
        query.organisation());
  }

  private static Figure.Row plus(Figure.Row row, long withheld) {
    return new Figure.Row(
        Map.of(),
        row.value().add(BigDecimal.valueOf(withheld)),
        row.ofWhich(),
        row.and(),
        Bound.EXACT);
  }

  /** A published figure by its key; an operation by what is in print of it, else by its records. */
  private Figure.Base base(FigureQuery query, String name, BigDecimal value) {
    Optional<PublishedFigure> figure = published.find(name).or(() -> inPrint(query, name));
    if (figure.isPresent() && figure.get().number().isPresent()) {
      BigDecimal base = inUnit(figure.get(), query.measure());
      return against(figure.get().id(), base, value, figure.get().source());
    }
    if (!people.current().isIn(name)) {
      throw Problem.at("base", StatisticsProblem.BASE, name);
    }
    FigureQuery other =
        new FigureQuery(
            name,
            query.measure(),
            List.of(),
            query.where(),
            query.asOf(),
            Optional.empty(),
            Optional.empty(),
            query.organisation());
    return against(name, figure(other, "").total().value(), value, "computed");
  }

  private Optional<PublishedFigure> inPrint(FigureQuery query, String operation) {
    return Correspondence.metric(query)
        .flatMap(metric ->
            published.all().stream()
                .filter(figure -> figure.operation().equals(operation))
                .filter(figure -> figure.scope().equals("all"))
                .filter(figure -> figure.metric().equals(metric))
                .filter(figure -> figure.number().isPresent())
                .findFirst());
  }

  private static BigDecimal inUnit(PublishedFigure figure, Measure measure) {
    if (measure.unit().equals("kg") && !figure.numberUnit().equals("kg")) {
      throw Problem.at("base", StatisticsProblem.BASE, figure.id());
    }
    return figure.number().orElseThrow();
  }

  private static Figure.Base against(
      String name, BigDecimal base, BigDecimal value, String source) {
    if (base.signum() == 0) {
      throw Problem.at("base", StatisticsProblem.BASE, name);
    }
    return Figure.Base.of(name, base, value, source);
  }
}
