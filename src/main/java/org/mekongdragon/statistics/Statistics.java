package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
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
  private final OncePerTransaction<Asked> asked;
  private final OncePerTransaction<Sight> shared;
  private final Measures measures;
  private final PublishedStore published;
  private final Operations operations;
  private final People people;

  Statistics(
      FigureStore store,
      FactTables tables,
      PublishedStore published,
      Measures measures,
      Operations operations,
      org.mekongdragon.access.Groups audiences,
      People people,
      Clock clock) {
    this.store = store;
    this.measures = measures;
    shared =
        new OncePerTransaction<>(
            code -> tables.shared(code, audiences.known(Audience.everybody(code))));
    asked =
        new OncePerTransaction<>(
            code -> new Asked(operations.require(code), tables.sight(code), clock.instant()));
    this.published = published;
    this.operations = operations;
    this.people = people;
  }

  /**
   * An operation that figures are asked of.
   *
   * @param sight its facts, as the caller may count them
   * @param now the moment of all answers in one transaction
   */
  private record Asked(Operation operation, Sight sight, Instant now) {}

  /**
   * Answers a question.
   *
   * @param base the code of an operation or the key of a published figure to measure the change
   *     against; empty for none
   * @throws Problem {@code no-operation}, {@code measure}, {@code future}, {@code base}, {@code
   *     too-fine}
   */
  @Transactional(readOnly = true)
  public Figure figure(FigureQuery question, String base) {
    FigureQuery query = measures.settle(question);
    Asked about = asked.get(query.operation());
    Instant asOf = moment(query, about);
    Terms terms = terms(query, about);
    Sight sight = sight(query, about);
    List<Figure.Row> rows = sight.rows(query, terms);
    Figure.Row total =
        rows.stream()
            .reduce(Figure.Row::plus)
            .map(Figure.Row::withoutKeys)
            .orElseGet(() -> sight.rows(query.undivided(), terms).getFirst());
    long withheld = withheld(about, query);
    Figure.Row whole = withheld == 0 ? total : plus(total, withheld);
    Optional<Figure.Base> against =
        base.isEmpty() ? Optional.empty() : Optional.of(base(query, base, whole.value()));
    return new Figure(query, asOf, state(about.operation()), rows, whole, withheld, against);
  }

  /** What each row of a figure stands for, by the row's keys; nothing for no record. */
  @Transactional(readOnly = true)
  public Map<Map<String, String>, Contribution> contributions(FigureQuery question) {
    FigureQuery query = measures.settle(question);
    Asked about = asked.get(query.operation());
    return sight(query, about).contributions(query, terms(query, about));
  }

  /**
   * Masses among the goods lines of a question that are far above what is usual of their substance,
   * the largest first, at most twenty. They are in every figure, as they were reported.
   */
  @Transactional(readOnly = true)
  public List<Outlier> outliers(FigureQuery question) {
    FigureQuery query = measures.settle(question);
    Asked about = asked.get(query.operation());
    return sight(query, about).outliers(query, terms(query, about));
  }

  /** The records behind a figure, newest first, {@link #RECORDS} a page from 0. */
  @Transactional(readOnly = true)
  public BehindFigure behind(FigureQuery question, int page) {
    FigureQuery query = measures.settle(question);
    Asked about = asked.get(query.operation());
    FigureQuery settled = query.settled(moment(query, about), organisation(query));
    int offset = Math.multiplyExact(page, RECORDS);
    List<UUID> newest = about.sight().newest(query, terms(query, about), offset + RECORDS + 1);
    List<UUID> shown =
        newest.subList(Math.min(offset, newest.size()), Math.min(offset + RECORDS, newest.size()));
    return new BehindFigure(
        store.records(settled, shown),
        page,
        newest.size() > offset + RECORDS,
        withheld(about, query));
  }

  private Sight sight(FigureQuery query, Asked about) {
    return query.reach() == FigureQuery.Reach.READER
        ? about.sight()
        : shared.get(query.operation());
  }

  private long withheld(Asked about, FigureQuery query) {
    boolean told = about.operation().sharesTotals() && query.reach() != FigureQuery.Reach.PUBLIC;
    return told && query.measure() == Measure.CASES
        ? sight(query, about)
            .withheld(query.undivided(), new Terms("", about.operation().begins()))
            .getFirst()
            .value()
            .longValueExact()
        : 0;
  }

  /** What is in print about an operation beside what is computed of it. */
  @Transactional(readOnly = true)
  public List<Comparison> comparisons(String operation) {
    return questions(operation).stream()
        .map(one -> Comparison.of(one, figure(one.query(), "").total().value()))
        .toList();
  }

  /** What is in print about an operation and can be asked here too. */
  @Transactional(readOnly = true)
  public List<Comparison.Question> questions(String operation) {
    operations.require(operation);
    return published.all().stream()
        .filter(figure -> figure.operation().equals(operation))
        .flatMap(figure ->
            Correspondence.query(figure).map(q -> new Comparison.Question(figure, q)).stream())
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

  private static Instant moment(FigureQuery query, Asked about) {
    Instant moment = query.asOf().orElse(about.now());
    if (moment.isAfter(about.now().plus(1, ChronoUnit.MINUTES))) {
      throw Problem.at("asOf", StatisticsProblem.FUTURE);
    }
    return moment;
  }

  private Terms terms(FigureQuery query, Asked about) {
    return new Terms(organisation(query), about.operation().begins());
  }

  private String organisation(FigureQuery query) {
    Person person = people.current();
    return query.organisation().orElse(person.organisation());
  }

  private static Figure.State state(Operation operation) {
    return operation.status() == Status.CLOSED ? Figure.State.FINAL : Figure.State.PRELIMINARY;
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
            query.organisation(),
            Optional.empty(),
            query.reach());
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
