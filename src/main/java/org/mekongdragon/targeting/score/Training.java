package org.mekongdragon.targeting.score;

import java.util.Set;

/**
 * What to learn and from what.
 *
 * @param label the column that says whether there was a find
 * @param ignored columns to leave out
 * @param kept columns to learn from although they look as if they gave the label away
 * @param seed of the random parts; the same seed gives the same model
 */
public record Training(String label, Set<String> ignored, Set<String> kept, long seed) {

  /** Fewer labelled rows are refused. */
  public static final int FEWEST_LABELLED = 200;

  /** Fewer finds, or fewer rows without one, are refused. */
  public static final int FEWEST_FINDS = 30;

  public Training {
    ignored = Set.copyOf(ignored);
    kept = Set.copyOf(kept);
  }

  /** Learns the label from all other columns. */
  public static Training on(String label) {
    return new Training(label, Set.of(), Set.of(), 1);
  }
}
