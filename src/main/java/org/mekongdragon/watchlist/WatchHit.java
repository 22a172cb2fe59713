package org.mekongdragon.watchlist;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.targeting.names.NameReason;

/**
 * A name or number that an entry of a list may mean.
 *
 * @param matchedName the listed name or number that was met, as the list writes it
 * @param score the list's threshold to 1; 1 for numbers and addresses
 * @param reasons why, in codes; {@code WatchWords} says them
 * @param severity the list's, 0 to 100
 */
public record WatchHit(
    UUID list,
    UUID entry,
    String listName,
    String matchedName,
    double score,
    List<NameReason> reasons,
    int severity) {

  public WatchHit {
    reasons = List.copyOf(reasons);
  }
}
