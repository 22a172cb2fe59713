package org.mekongdragon.profile;

import java.util.List;
import java.util.UUID;

/**
 * What a rule would have found.
 *
 * @param searched consignments it was tried on
 * @param complete whether these are all that are stored
 * @param days on which cargo came
 * @param first first of these days, ISO; empty without any
 * @param last last of these days
 * @param sample at most twenty hits, spread evenly over all
 * @param caught hits in which something is known to have been seized; -1 when nobody knows
 * @param compared live profiles whose hits were looked for
 * @param shared hits that another of them hits too
 * @param overlaps those of them that share hits, the most shared first
 */
record BackTestResult(
    long searched,
    boolean complete,
    long hits,
    int days,
    String first,
    String last,
    List<Sample> sample,
    long caught,
    int compared,
    long shared,
    List<Overlap> overlaps) {

  BackTestResult {
    sample = List.copyOf(sample);
    overlaps = List.copyOf(overlaps);
  }

  /** A hit: the consignment's key, what it is known by, and why it fits. */
  record Sample(long consignment, String waybill, String arrival, List<Why> reasons) {
    Sample {
      reasons = List.copyOf(reasons);
    }
  }

  /** A condition in the rule language and the value that fulfils it, empty for an absence. */
  record Why(String condition, String value) {}

  /**
   * Another profile.
   *
   * @param hits its own
   * @param both of these, how many the rule finds too
   */
  record Overlap(UUID profile, int version, String name, long hits, long both) {}

  /** Hits on a day with cargo, on average. */
  double hitsPerDay() {
    return days == 0 ? 0 : hits / (double) days;
  }

  /** Of a hundred consignments, how many it hits. */
  double percent() {
    return searched == 0 ? 0 : 100.0 * hits / searched;
  }
}
