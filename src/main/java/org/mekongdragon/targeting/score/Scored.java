package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * One row's score.
 *
 * @param score the estimated probability of a find, 0 to 1
 * @param reasons strongest first, at most three, all speaking in the score's direction
 */
public record Scored(double score, List<Reason> reasons) {

  public Scored {
    reasons = List.copyOf(reasons);
  }
}
