package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * Why a row scored as it did, one cause at a time, in values that can be put in any language.
 *
 * @param cells the columns and values that it is about, at least one
 * @param weight what it adds to the log-odds of a find; below 0 it speaks against one
 * @param times the careful rate of these values, as a multiple of the usual one; 1 when the kind is
 *     not RATE
 * @param finds among the examined ones with these values
 * @param seen the examined ones with these values
 */
public record Reason(
    Kind kind, List<Cell> cells, double weight, double times, int finds, int seen) {

  /** What a reason says. */
  public enum Kind {
    /** These values went with a find more, or less, often than usual. */
    RATE,
    /** These values were never examined. */
    NEVER_SEEN,
    /** A number in the upper fifth. */
    HIGH,
    /** A number in the lower fifth. */
    LOW,
    /** A number in the middle, or none. */
    NUMBER,
    /** The day of the week. */
    WEEKDAY
  }

  /**
   * One column and its value.
   *
   * @param beginning whether only the beginning of the value counts
   */
  public record Cell(String column, String value, boolean beginning) {}

  public Reason {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("a reason is about something");
    }
  }
}
