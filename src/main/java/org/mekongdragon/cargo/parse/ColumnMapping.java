package org.mekongdragon.cargo.parse;

import java.util.Map;
import org.mekongdragon.kernel.DecimalSign;

/**
 * How one sender writes tables and JSON lines, kept with the sender.
 *
 * @param columns header or key of each field, as the sender writes it; fields left out are found by
 *     label and common synonyms, a field with an empty header is not read at all
 * @param dateOrder how {@code 03/04/2025} is meant
 * @param decimalSign how {@code 2.300} is meant; holds for tables only, messages follow their
 *     standard. When unknown, a point is decimal and a number that could be meant otherwise is
 *     reported; a lone comma before three digits is not read at all
 * @param defaultCurrency ISO 4217, for values without one; empty when unknown
 */
public record ColumnMapping(
    Map<CargoField, String> columns,
    DateOrder dateOrder,
    DecimalSign decimalSign,
    String defaultCurrency) {

  /** Which number of a date comes first. */
  public enum DateOrder {
    /** Day, month, year. */
    DAY_FIRST,
    /** Month, day, year. */
    MONTH_FIRST,
    /** Not known: dates that could be read both ways are reported. */
    UNKNOWN
  }

  /** Labels and synonyms only; ambiguous dates are reported. */
  public static final ColumnMapping AUTO =
      new ColumnMapping(Map.of(), DateOrder.UNKNOWN, DecimalSign.UNKNOWN, "");

  /** Copies the map. */
  public ColumnMapping {
    columns = Map.copyOf(columns);
  }
}
