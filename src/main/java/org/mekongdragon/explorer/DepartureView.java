package org.mekongdragon.explorer;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * What the page of departures shows, in the reader's words.
 *
 * @param chance how many rises chance alone would flag
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
    List<Flag> flags) {

  /** Keeps copies. */
  public DepartureView {
    spans = List.copyOf(spans);
    weeks = List.copyOf(weeks);
    flags = List.copyOf(flags);
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
}
