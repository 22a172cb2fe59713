package org.mekongdragon.screening;

import java.util.Locale;

/** Why a consignment was chosen for examination. */
public enum SelectionReason {
  /** A risk profile. */
  PROFILE,
  /** A watch list. */
  WATCHLIST,
  /** The random share. */
  RANDOM,
  /** A warning or a hand-over of another port. */
  WARNING,
  /** The learned score. */
  SCORE;

  /** Lower case, as in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of a code; {@code watch-list} is understood.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static SelectionReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace("-", ""));
  }

  /** The reason that a kind of hit gives. */
  static SelectionReason of(HitKind kind) {
    return switch (kind) {
      case PROFILE -> PROFILE;
      case WATCHLIST -> WATCHLIST;
      case SCORE -> SCORE;
      case RANDOM -> RANDOM;
    };
  }
}
