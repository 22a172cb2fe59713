package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * What inspecting the highest ranked share would have found.
 *
 * @param share above 0 up to 1
 * @param inspected the share of all rows, rounded up
 * @param finds among the inspected rows
 * @param allFinds among all rows
 */
public record Evaluation(double share, int inspected, int finds, int allFinds) {

  /**
   * Counts the finds among the highest ranked.
   *
   * @param ranked whether each row was a find, highest ranked first
   */
  public static Evaluation of(List<Boolean> ranked, double share) {
    int inspected = (int) Math.ceil(ranked.size() * share - 1e-9);
    int finds = (int) ranked.stream().limit(inspected).filter(find -> find).count();
    int all = (int) ranked.stream().filter(find -> find).count();
    return new Evaluation(share, inspected, finds, all);
  }

  /** Finds per inspected row; 0 when none was inspected. */
  public double precision() {
    return inspected == 0 ? 0 : (double) finds / inspected;
  }

  /** Finds among all finds; 0 when there are none. */
  public double recall() {
    return allFinds == 0 ? 0 : (double) finds / allFinds;
  }
}
