package org.mekongdragon.targeting.names;

/**
 * Which words of a query are followed to their names: the rarest, until those left over could not
 * carry a match alone. Every name that matches has one of them, likely enough. For one thread.
 */
final class Cover {

  private static final int MOST_SUBSETS = 5;

  private final int[] words = new int[Normaliser.MOST_TOKENS];
  private final long[] costs = new long[Normaliser.MOST_TOKENS];
  private final Near[] near = new Near[Normaliser.MOST_TOKENS];
  private final double[] weights = new double[Normaliser.MOST_TOKENS];
  private int count;
  private float least;

  /**
   * Chooses.
   *
   * @param threshold least score, a little lower than it is asked
   */
  void choose(Question question, Neighbours neighbours, double threshold) {
    double all = 0;
    double left = 0;
    int asked = 0;
    for (int i = 0; i < question.count(); i++) {
      Token word = question.word(i);
      double weight = word.weight() * question.times(i);
      all += weight;
      if (Question.isLookedUp(word)) {
        left += weight;
        boolean first = i < Sketches.MOST;
        insert(
            asked++, i, first ? near(question, i, neighbours).holding() : neighbours.guess(word));
      }
    }
    Bound bound = new Bound(all, all - left, threshold, question.isBody());
    double needed = bound.leastGain();
    count = 0;
    while (count < asked && left >= needed) {
      weights[count] = question.word(words[count]).weight() * question.times(words[count]);
      left -= weights[count++];
    }
    least = likelyEnough(left, bound);
    for (int i = 0; i < count; i++) {
      near[i] = near(question, words[i], neighbours);
    }
  }

  private void insert(int size, int word, long cost) {
    int at = size;
    while (at > 0 && costs[at - 1] > cost) {
      costs[at] = costs[at - 1];
      words[at] = words[at - 1];
      at--;
    }
    costs[at] = cost;
    words[at] = word;
  }

  int count() {
    return count;
  }

  /** The place of a chosen word in the question. */
  int word(int at) {
    return words[at];
  }

  private static Near near(Question question, int word, Neighbours neighbours) {
    Near known = question.near(word);
    if (known == null) {
      known = neighbours.of(question.word(word));
      question.know(word, known);
    }
    return known;
  }

  /** What a chosen word may be misspelt for. */
  Near near(int at) {
    return near[at];
  }

  /** A likeness that at least one of the chosen words has in every name that may match. */
  float least() {
    return least;
  }

  private float likelyEnough(double left, Bound bound) {
    float low = (float) Spelling.LEAST;
    float high = 1;
    for (int i = 0; i < Bound.BISECTIONS; i++) {
      float middle = (low + high) / 2;
      if (allows(left, middle, bound)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** Whether a name may match in which no chosen word is likelier, some of them being absent. */
  private boolean allows(double left, float likeness, Bound bound) {
    for (int present = 0; present < 1 << Math.min(MOST_SUBSETS, count); present++) {
      double shared = left;
      for (int i = 0; i < count; i++) {
        shared += i >= MOST_SUBSETS || (present >> i & 1) != 0 ? weights[i] : 0;
      }
      if (bound.allows(left + likeness * (shared - left), shared, 0)) {
        return true;
      }
    }
    return false;
  }
}
