package org.mekongdragon.watchlist;

import java.util.List;

/**
 * The box in which a name is tried.
 *
 * @param action where the form leads
 * @param name what was tried, empty when nothing was
 * @param lines best first
 * @param fault why it could not be tried, in words; empty when it could
 */
public record TryView(String action, String name, List<Line> lines, String fault) {

  /**
   * An entry that may be meant.
   *
   * @param name the listed name that was met
   * @param primary the entry's own name where another was met, else empty
   * @param score with two decimals
   * @param hit whether the list's threshold is reached
   */
  public record Line(
      String href,
      String name,
      String primary,
      String list,
      String score,
      String reason,
      boolean hit) {}

  /** Keeps a copy. */
  public TryView {
    lines = List.copyOf(lines);
  }
}
