package org.mekongdragon.targeting;

import java.util.Comparator;

/**
 * One line of the file of hits.
 *
 * @param score 0 to 1; 1 where a profile's rule holds
 * @param reason which values fired, in words
 */
record HitLine(Origin origin, Target target, double score, String reason)
    implements Comparable<HitLine> {

  private static final int MOST_TEXT = 500;
  private static final int MOST_REASON = 4_000;

  /** The gravest first, then the surest, then in the order of the files. */
  private static final Comparator<HitLine> RANKING =
      Comparator.comparingInt((HitLine hit) -> -hit.target().severity())
          .thenComparingDouble(hit -> -hit.score())
          .thenComparingLong(hit -> hit.origin().sequence())
          .thenComparing(hit -> hit.target().kind())
          .thenComparing(hit -> hit.target().id())
          .thenComparing(HitLine::reason);

  /**
   * Where the record came from.
   *
   * @param sequence in all files, from 1
   * @param number in its file, from 1
   * @param id the sender's, or the number
   */
  record Origin(String file, long sequence, long number, String id) {
    Origin {
      file = cut(file, MOST_TEXT);
      id = cut(id, MOST_TEXT);
    }
  }

  /** What was hit. */
  enum Kind {
    PROFILE,
    WATCHLIST
  }

  /**
   * The profile or the listed party.
   *
   * @param version 0 where there is none
   */
  record Target(Kind kind, String id, String name, int version, int severity) {
    Target {
      id = cut(id, MOST_TEXT);
      name = cut(name, MOST_TEXT);
    }
  }

  HitLine {
    reason = cut(reason, MOST_REASON);
  }

  @Override
  public int compareTo(HitLine other) {
    return RANKING.compare(this, other);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
