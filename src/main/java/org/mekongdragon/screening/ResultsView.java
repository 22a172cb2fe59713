package org.mekongdragon.screening;

import java.util.List;

/**
 * What targeting earned, in the reader's words.
 *
 * @param from and {@code until} the period's months as {@code yyyy-MM}
 * @param headline one sentence that a leader can read aloud
 */
public record ResultsView(
    String from,
    String until,
    String headline,
    Line all,
    Line aimed,
    Line random,
    Line none,
    List<Line> profiles,
    List<Line> lists,
    List<Line> bands,
    List<MonthView> months,
    ScoreView score,
    String randomShare,
    boolean works) {

  /** Keeps copies. */
  public ResultsView {
    profiles = List.copyOf(profiles);
    lists = List.copyOf(lists);
    bands = List.copyOf(bands);
    months = List.copyOf(months);
  }

  /**
   * One thing that points at cargo.
   *
   * @param precision in per cent; empty when nothing was examined
   * @param enough whether the precision rests on enough examinations
   * @param href the hits behind it
   */
  public record Line(
      String name,
      String href,
      String hits,
      String selected,
      String examined,
      String nil,
      String irregularity,
      String seizure,
      String missed,
      String minutes,
      String precision,
      boolean enough) {}

  /**
   * A month.
   *
   * @param aimed precision of what was aimed at, in per cent, with the number as {@code aimedValue}
   * @param random the same of the random share
   */
  public record MonthView(
      String name,
      String aimed,
      String aimedValue,
      String random,
      String randomValue,
      String examined,
      String minutes) {}

  /**
   * The learned score.
   *
   * @param known whether there is one
   * @param enough whether there is enough to learn from
   * @param material what there is and what is needed, in words
   * @param trained when and from what, in words
   */
  public record ScoreView(
      boolean known,
      boolean enough,
      boolean learning,
      String material,
      String trained,
      List<PointView> points) {
    public ScoreView {
      points = List.copyOf(points);
    }
  }

  /** What inspecting the highest scored share of later examinations would have found. */
  public record PointView(
      String share, String inspected, String finds, String precision, String recall) {}
}
