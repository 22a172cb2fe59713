package org.mekongdragon.kernel;

/**
 * How a stated figure relates to the truth. Reports say "gần 2,3 tấn" or "hơn 4.500 vụ"; the word
 * is part of the figure and is never dropped.
 */
public enum Bound {
  /** The figure itself. */
  EXACT,
  /** The truth is at most the figure: "gần", "nearly", "近", "under". */
  LESS,
  /** The truth is at least the figure: "hơn", "trên", "more than", "超过". */
  MORE,
  /** The truth is on either side of the figure: "khoảng", "about", "约". */
  ABOUT;

  /** The bound of a sum of two figures: equal bounds stay, an exact part changes nothing. */
  public Bound plus(Bound other) {
    if (this == other || other == EXACT) {
      return this;
    }
    return this == EXACT ? other : ABOUT;
  }
}
