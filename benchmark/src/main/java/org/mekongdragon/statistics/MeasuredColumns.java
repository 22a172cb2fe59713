package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Opens the columns of the product, which are nobody else's business, to the benchmark. */
public final class MeasuredColumns {

  private static final String OPERATION = "OMD7";

  private final Facts facts;

  private MeasuredColumns(Facts facts) {
    this.facts = facts;
  }

  /** One goods line; amounts in grams and tablets, null when there are none. */
  public record Line(
      UUID seizure,
      Instant from,
      Instant until,
      int audience,
      LocalDate day,
      Map<Dimension, String> words,
      BigDecimal grams,
      BigDecimal tablets,
      boolean partOfMass) {}

  /** Loads lines as the house does when it reads them from its database. */
  public static MeasuredColumns of(Consumer<Consumer<Line>> source) {
    return new MeasuredColumns(
        Facts.of(sink -> source.accept(line -> sink.accept(fact(line)))));
  }

  private static Fact fact(Line line) {
    return new Fact(
        line.seizure(),
        1,
        ChronoUnit.MICROS.between(Instant.EPOCH, line.from()),
        line.until().equals(Instant.MAX)
            ? Long.MAX_VALUE
            : ChronoUnit.MICROS.between(Instant.EPOCH, line.until()),
        line.audience(),
        line.day(),
        line.words(),
        List.of(),
        1,
        0,
        new Fact.Amounts(
            Optional.ofNullable(line.grams()),
            Optional.ofNullable(line.tablets()),
            Optional.empty(),
            line.partOfMass(),
            "exact"));
  }

  /**
   * Kilograms, or tablets, by dimensions, for a reader of some audiences.
   *
   * @param where conditions as in addresses
   */
  public Map<List<String>, BigDecimal> pivot(
      boolean tablets,
      List<Dimension> by,
      Map<Dimension, String> where,
      Optional<Instant> asOf,
      Set<Integer> audiences) {
    FigureQuery query =
        new FigureQuery(
            OPERATION,
            tablets ? Measure.TABLETS : Measure.MASS,
            by,
            where,
            asOf,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    // A sight of its own, so that no answer is remembered.
    List<Figure.Row> rows =
        new Sight(facts, audiences).rows(query, new Terms("", Optional.empty()));
    Map<List<String>, BigDecimal> cells = new HashMap<>();
    for (Figure.Row row : rows) {
      List<String> key = new ArrayList<>();
      by.forEach(dimension -> key.add(row.key(dimension)));
      cells.put(key, row.value());
    }
    return cells;
  }
}
