package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;

/**
 * A computed figure.
 *
 * @param state whether the operation may still change it
 * @param rows by descending value, then by key; one row without keys when nothing was asked by
 * @param withheld cases that are in the total but in no list of the reader, by agreement of the
 *     members; 0 when nothing was agreed
 */
public record Figure(
    FigureQuery query,
    Instant asOf,
    State state,
    List<Row> rows,
    Row total,
    long withheld,
    Optional<Base> base) {

  /** Whether the figure may still change. */
  public enum State {
    PRELIMINARY,
    FINAL
  }

  /**
   * One row.
   *
   * @param keys by dimension code, in the order asked for
   * @param value in the measure's unit
   * @param ofWhich tablets that are part of the mass ("395 kg of which 104,410 tablets")
   * @param and tablets beside the mass ("11.8 t and 1,745,000 tablets")
   */
  public record Row(
      Map<String, String> keys, BigDecimal value, BigDecimal ofWhich, BigDecimal and, Bound bound) {

    /** Both, under the keys of this one. */
    public Row plus(Row other) {
      return new Row(
          keys,
          value.add(other.value),
          ofWhich.add(other.ofWhich),
          and.add(other.and),
          bound.plus(other.bound));
    }

    /** The same of everything. */
    Row withoutKeys() {
      return new Row(Map.of(), value, ofWhich, and, bound);
    }

    /** The key of a dimension that was asked for, empty when records do not give one. */
    public String key(Dimension dimension) {
      return keys.getOrDefault(dimension.code(), "");
    }
  }

  /**
   * What a change is measured against, always named.
   *
   * @param name an operation's code, or a published figure's key
   * @param value the base, in the measure's unit
   * @param changePercent of the total against it, one decimal
   */
  public record Base(String name, BigDecimal value, BigDecimal changePercent, String source) {

    /**
     * A base with the change of a value against it.
     *
     * @param base not 0
     */
    public static Base of(String name, BigDecimal base, BigDecimal value, String source) {
      return new Base(name, base, Reconciliation.percentOf(value, base), source);
    }
  }

  public Figure {
    rows = List.copyOf(rows);
  }
}
