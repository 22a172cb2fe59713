package org.mekongdragon.screening;

import java.util.Locale;

/** What points at a consignment. */
public enum HitKind {
  /** A risk profile that it fulfils. */
  PROFILE,
  /** Somebody or something on a watch list. */
  WATCHLIST,
  /** The learned score. */
  SCORE,
  /** The random share. */
  RANDOM;

  /** Lower case, as in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static HitKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
