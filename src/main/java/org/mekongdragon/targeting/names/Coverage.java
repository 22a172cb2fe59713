package org.mekongdragon.targeting.names;

/**
 * How much of two names is explained by the words they share. Words that only one side has cost
 * little when much is shared (people leave out middle names), words that both sides have and that
 * do not fit cost most (a different person of the same family).
 */
final class Coverage {

  static final double CONFLICT = 1.5;
  static final double LEAST_CREDIT = 0.25;

  /** What a word of trade counts for that one of two bodies leaves out. */
  static final double TRADE_CREDIT = 0.65;

  private static final double MOST_CREDIT = 0.7;
  private static final double WEAK = 1.2;
  private static final double STRONG = 1.7;

  private Coverage() {}

  /**
   * The score, 0 to 1.
   *
   * @param agreed weight of the shared words times their likeness
   * @param shared weight of the shared words
   * @param restA weight of the words that only one name has
   * @param restB weight of the words that only the other has
   */
  static double score(double agreed, double shared, double restA, double restB) {
    return score(agreed, shared, restA, restB, false);
  }

  /**
   * The same.
   *
   * @param complete whether nobody leaves words out of such names: syllables of one given name, or
   *     what tells one company of a group from another
   */
  static double score(double agreed, double shared, double restA, double restB, boolean complete) {
    return score(agreed, shared, restA, restB, complete ? LEAST_CREDIT : credit(agreed));
  }

  /** The same with what a word counts for that one side leaves out. */
  static double score(double agreed, double shared, double restA, double restB, double credit) {
    double conflict = Math.min(restA, restB);
    double missing = Math.abs(restA - restB);
    double whole = shared + missing + CONFLICT * conflict;
    return whole == 0 ? 0 : (agreed + credit * missing) / whole;
  }

  /** What a word that one side leaves out still counts for, by what the others agree on. */
  static double credit(double agreed) {
    double share = Math.clamp((agreed - WEAK) / (STRONG - WEAK), 0, 1);
    return LEAST_CREDIT + share * (MOST_CREDIT - LEAST_CREDIT);
  }
}
