package org.mekongdragon.targeting.names;

/**
 * The most a name can score, from the words found so far.
 *
 * @param all weight of the query
 * @param given weight of the words that are not looked up and count as found
 * @param body whether a body is looked for
 */
record Bound(double all, double given, double threshold, boolean body) {

  static final int BISECTIONS = 12;

  boolean allows(double gain, double shared, double rest) {
    double agreed = given + gain;
    double missing = Math.max(0, all - given - shared);
    double listedOnly = Math.max(0, rest - given);
    double credit = Coverage.credit(agreed);
    double most = body ? Math.max(Coverage.TRADE_CREDIT, credit) : credit;
    return Coverage.score(agreed, given + shared, missing, listedOnly, most) >= threshold;
  }

  /** The weight that looked-up words must gain for any name to reach the threshold. */
  double leastGain() {
    double low = 0;
    double high = Math.max(0, all - given);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (allows(middle, middle, 0)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
