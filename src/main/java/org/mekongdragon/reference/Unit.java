package org.mekongdragon.reference;

import java.util.Locale;

/** A unit in which quantities are reported. */
public record Unit(String code, Names names, Dimension dimension) {

  /** What a unit measures. */
  public enum Dimension {
    /** Mass. */
    MASS,
    /** Volume. */
    VOLUME,
    /** Whole things. */
    COUNT
  }

  static Unit of(Entry entry) {
    String dimension = entry.text("dimension").toUpperCase(Locale.ROOT);
    return new Unit(entry.code(), entry.names(), Dimension.valueOf(dimension));
  }
}
