package org.mekongdragon.targeting.names;

/**
 * What the words of a query beside the one that is followed gain or lose against the threshold, by
 * which of them a name lacks. Errs to more. For one thread.
 */
final class Balance {

  /** So many words are looked for; more are taken to be there. */
  static final int MOST = 4;

  /** The least that a listed word weighs which is the partner of a telling one. */
  private static final double LIGHT = 0.15;

  private final double[] weights = new double[MOST];
  private final int[] times = new int[MOST];
  private int count;

  /** By which words have no partner, one bit each. */
  private final double[] agreed = new double[1 << MOST];

  private final double[] missing = new double[1 << MOST];
  private final int[] words = new int[1 << MOST];
  private Question question = new Question();

  /** The weight of a pair is the mean of its words; no word weighs more than one. */
  static double most(double weight) {
    return (weight + 1) / 2;
  }

  void start(Question asked) {
    question = asked;
    count = 0;
  }

  void add(double weight, int often) {
    weights[count] = weight;
    times[count++] = often;
  }

  /**
   * Ends what {@link #start} began.
   *
   * @param sure weight of the words that are taken to be there
   * @param more how many of them a name has beside the one that is followed
   */
  void end(double sure, int more) {
    for (int lacking = 0; lacking < 1 << count; lacking++) {
      agreed[lacking] = sure;
      missing[lacking] = 0;
      words[lacking] = more;
      for (int i = 0; i < count; i++) {
        if ((lacking >> i & 1) == 0) {
          agreed[lacking] += most(weights[i]) * times[i];
          words[lacking]++;
        } else {
          missing[lacking] += weights[i];
        }
      }
    }
  }

  /** What a word costs beside a perfect one when it is so alike to its partner at most. */
  double cost(int word, double alike) {
    double threshold = question.threshold();
    double most = most(weights[word]) * times[word];
    double apart = alike - threshold;
    double gain = apart > 0 ? most * apart : (weights[word] + LIGHT) / 2 * times[word] * apart;
    return most * (1 - threshold) - gain;
  }

  /**
   * Whether a name surely misses the threshold in which some words have no partner.
   *
   * @param step the weight of its other words as {@link Holders} has it
   * @param cost what its words cost beside perfect ones
   */
  boolean isHopeless(int lacking, int step, double cost) {
    double threshold = question.threshold();
    double credit = question.credit(agreed[lacking] - cost);
    double rest = Math.max(0, step * Holders.STEP - words[lacking]);
    double sum =
        (1 - threshold) * agreed[lacking]
            - cost
            + (credit - threshold) * Math.abs(missing[lacking] - rest)
            - Coverage.CONFLICT * threshold * Math.min(missing[lacking], rest);
    return credit < threshold && sum < 0;
  }

  /**
   * Whether it surely misses it whichever of the doubtful words have a partner.
   *
   * @param doubtful one bit each
   * @param costs of each of them when it has one; infinite when it has none
   */
  boolean isHopeless(int doubtful, double[] costs, int step, double cost) {
    int paired = doubtful;
    while (true) {
      double all = cost;
      for (int rest = paired; rest != 0; rest &= rest - 1) {
        all += costs[Integer.numberOfTrailingZeros(rest)];
      }
      if (!isHopeless(doubtful & ~paired, step, all)) {
        return false;
      }
      if (paired == 0) {
        return true;
      }
      paired = (paired - 1) & doubtful;
    }
  }
}
