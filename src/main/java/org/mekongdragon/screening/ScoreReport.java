package org.mekongdragon.screening;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a learned score.
 *
 * @param examined consignments that it learned from
 * @param finds those of them in which something was found
 * @param threshold the least score that is a hit, 0 to 1
 * @param evaluation on examinations later than those learned from; empty when there were too few
 */
public record ScoreReport(
    Instant trainedAt, int examined, int finds, double threshold, List<Point> evaluation) {

  /** Keeps a copy. */
  public ScoreReport {
    evaluation = List.copyOf(evaluation);
  }

  /**
   * What inspecting the highest scored share of the later examinations would have found.
   *
   * @param share above 0 up to 1
   * @param of how many later examinations there were
   * @param allFinds finds among them
   */
  public record Point(double share, int inspected, int finds, int of, int allFinds) {}

  /** What there is to learn from. */
  public record Material(int examined, int finds) {}
}
