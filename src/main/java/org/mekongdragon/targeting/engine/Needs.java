package org.mekongdragon.targeting.engine;

/**
 * Up to two facts that a record must have, the rarer one first. Only facts whose number fits into
 * sixteen bits are asked for.
 *
 * @param first a fact, or {@link Terms#NONE}
 * @param second another one, or {@link Terms#NONE}
 */
record Needs(int first, int second) {

  static final Needs NOTHING = new Needs(Terms.NONE, Terms.NONE);

  private static final int BITS = 16;
  private static final int LARGEST = (1 << BITS) - 1;

  /** One more; the rarest two are kept. */
  Needs and(int fact, double[] shares) {
    if (fact == Terms.NONE || fact >= LARGEST || fact == first || fact == second) {
      return this;
    }
    if (first == Terms.NONE || shares[fact] < shares[first]) {
      return new Needs(fact, first);
    }
    return second == Terms.NONE || shares[fact] < shares[second] ? new Needs(first, fact) : this;
  }

  Needs and(Needs others, double[] shares) {
    return and(others.first, shares).and(others.second, shares);
  }

  /** The rest where one is known to be there. */
  Needs without(int fact) {
    if (fact == first) {
      return new Needs(second, Terms.NONE);
    }
    return fact == second ? new Needs(first, Terms.NONE) : this;
  }

  /** The share of records that have them, were they independent. */
  double share(double[] shares) {
    double one = first == Terms.NONE ? 1 : shares[first];
    return second == Terms.NONE ? one : one * shares[second];
  }

  /** Each plus one, side by side: zero for none. */
  int packed() {
    return (first + 1) | (second + 1) << BITS;
  }

  /** One when a record has both, else zero, without a branch that depends on it. */
  static int met(int packed, long[] bits) {
    int one = packed & LARGEST;
    int other = packed >>> BITS;
    return (int) (bits[one >> 6] >>> one & bits[other >> 6] >>> other) & 1;
  }
}
