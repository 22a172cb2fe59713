package org.mekongdragon.watchlist;

import java.util.List;

/**
 * How many consignments each threshold would have hit.
 *
 * @param searched consignments that were tried
 * @param complete whether these are all of the last 90 days
 */
public record ThresholdsView(WatchListRow list, List<Line> lines, int searched, boolean complete) {

  /**
   * One threshold.
   *
   * @param share hits of 100 consignments, empty without any
   */
  public record Line(String threshold, int hits, String share) {}

  /** Keeps a copy. */
  public ThresholdsView {
    lines = List.copyOf(lines);
  }
}
