package org.mekongdragon.reference;

import java.math.BigDecimal;

/**
 * How many grams one unit is.
 *
 * @param id stable; another value gets another id, so that a figure can be recomputed for ever
 * @param unit code of the unit
 * @param substance the only substance it holds for, empty for all
 * @param grams above zero
 * @param exact false for customary weights and assumptions
 * @param source who says so
 * @param version edition or year of the source
 */
public record Factor(
    String id,
    String unit,
    String substance,
    BigDecimal grams,
    boolean exact,
    String source,
    String version) {

  static Factor of(Entry entry) {
    return new Factor(
        entry.code(),
        entry.text("unit"),
        entry.text("substance"),
        new BigDecimal(entry.text("factor")),
        entry.text("exact").equals("yes"),
        entry.text("source"),
        entry.text("version"));
  }
}
