package org.mekongdragon.cargo;

import java.util.List;

/**
 * What screening found in a manifest or consignment.
 *
 * @param count all of them
 * @param screening whether consignments still wait to be screened, so that more may come
 * @param best at most a hundred, the most urgent first
 */
public record HitSummary(long count, boolean screening, List<Line> best) {

  /** Copies the lines. */
  public HitSummary {
    best = List.copyOf(best);
  }

  /**
   * One of them, in the reader's language.
   *
   * @param id of the hit
   * @param consignment the consignment's number in the database
   * @param waybill as a person would look for it; may be empty
   * @param title what was hit: a profile's or list's name
   * @param score 0 to 1, for sorting
   * @param reasons sentences, at least one
   * @param href where the hit is looked at
   */
  public record Line(
      String id,
      long consignment,
      String waybill,
      String title,
      double score,
      List<String> reasons,
      String href) {

    /** Copies the reasons. */
    public Line {
      reasons = List.copyOf(reasons);
    }
  }
}
