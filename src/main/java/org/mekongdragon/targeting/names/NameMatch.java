package org.mekongdragon.targeting.names;

import java.util.List;

/**
 * A listed name that the query may mean.
 *
 * @param score 0 (different) to 1 (the same); {@link NameScorer#DEFAULT_THRESHOLD} is where a
 *     person should look
 * @param reasons why not 1, and what else spoke for or against it; the same order for the same
 *     names, empty for equal names
 */
public record NameMatch(ListedName listed, double score, List<NameReason> reasons) {

  public NameMatch {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score outside 0 to 1: " + score);
    }
    reasons = List.copyOf(reasons);
  }
}
