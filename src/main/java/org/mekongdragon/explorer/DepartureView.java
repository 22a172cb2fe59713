package org.mekongdragon.explorer;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * What the page of departures shows, in the reader's words.
 *
 * @param chance how many rises chance alone would flag
 * @param flags those that are shown, what matters most first
 * @param folded single sights that are counted by kind instead
 * @param toggle where all are shown, or folded again; empty when there is nothing to fold
 * @param all whether all are shown
 */
public record DepartureView(
    String operation,
    String period,
    List<Choice> spans,
    String days,
    String until,
    boolean history,
    String chance,
    List<Week> weeks,
    List<Flag> flags,
    List<Folded> folded,
    String toggle,
    boolean all) {

  /** Keeps copies. */
  public DepartureView {
    spans = List.copyOf(spans);
    weeks = List.copyOf(weeks);
    flags = List.copyOf(flags);
    folded = List.copyOf(folded);
  }

  /**
   * A week; numbers with a decimal point, empty where there is too little history.
   *
   * @param usual the expectation as the reader reads it
   * @param high whether it is above its band
   */
  public record Week(
      String label,
      String cases,
      String low,
      String expected,
      String usual,
      String high,
      boolean above,
      String records) {}

  /** A departure. */
  public record Flag(String kind, String name, String what, String why, String records) {}

  /** Departures of a kind that one case each stands for. */
  public record Folded(String name, String sentence) {}
}
