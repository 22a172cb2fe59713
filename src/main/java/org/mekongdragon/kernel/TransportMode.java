package org.mekongdragon.kernel;

import java.util.Locale;

/** How goods travelled when they were found. */
public enum TransportMode {
  SEA,
  AIR,
  ROAD,
  RAIL,
  /** Inland waterway. */
  RIVER,
  /** Post and express courier. */
  MAIL,
  /** On foot or by animal, off the road. */
  FOOT;

  /** Lower case, as in URLs and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static TransportMode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
