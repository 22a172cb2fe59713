package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * The words of a query beside the one that is followed: whether a name can hold enough of them, by
 * the letters of its other words. Words written in one are followed for themselves. For one thread.
 */
final class Others {

  /** So many words are looked for in the letters; more are taken to be there. */
  private static final int MOST = 4;

  private static final int INITIALS = 2;
  private static final int MOST_LONGER = 4;

  private static final int LOST_HEARD = 20;
  private static final int LEVELS = 32;

  private final int[] letters = new int[MOST];
  private final int[] lengths = new int[MOST];
  private final boolean[] heard = new boolean[MOST];

  /** By how alike the followed word is, in steps: what each word may cost, once it is known. */
  private final int[][] spares = new int[LEVELS + 1][MOST];

  private final double[][] stricts = new double[LEVELS + 1][MOST];
  private final boolean[] known = new boolean[LEVELS + 1];
  private int[] spare = spares[LEVELS];

  /** How unlike a word of the query and its partner may be. */
  private double[] strict = stricts[LEVELS];

  private final long[] marks = new long[MOST];
  private final long[] profiles = new long[MOST];
  private final boolean[] brief = new boolean[MOST];
  private final double[] weights = new double[MOST];
  private final int[] times = new int[MOST];
  private int count;
  private double weight;
  private double slack;

  /** By which words are lacking, one bit each, the weights at which a name is hopeless. */
  private final int[] hopeless = new int[1 << MOST];

  /** Looks at all words of a question but one. */
  void of(Question question, int followed) {
    count = 0;
    Arrays.fill(known, false);
    weight = most(question.word(followed).weight());
    double sure = 0;
    int more = 0;
    for (int i = 0; i < question.count(); i++) {
      Token word = question.word(i);
      if (i == followed || count == MOST || !isTelling(question, i)) {
        sure += most(word.weight()) * question.times(i);
        more += i == followed ? 0 : 1;
      } else {
        letters[count] = (int) word.marks() & Marks.LETTERS;
        marks[count] = word.marks();
        profiles[count] = word.letters().profile();
        lengths[count] = Marks.length(word.marks());
        heard[count] = Marks.isGuess(word.marks());
        brief[count] = Marks.isBrief(word.marks());
        times[count] = question.times(i);
        weights[count++] = question.missed(i);
      }
    }
    slack = sure * (1 - question.threshold());
    for (int i = 0; i < count; i++) {
      slack += most(weights[i]) * times[i] * (1 - question.threshold());
    }
    for (int lacking = 0; lacking < 1 << count; lacking++) {
      hopeless[lacking] = hopeless(question, lacking, sure, more);
    }
  }

  private static boolean isTelling(Question question, int i) {
    return question.missed(i) > 0 && !Marks.isUnsure(question.word(i).marks());
  }

  /** The weight of a pair is the mean of its words; no word weighs more than one. */
  private static double most(double weight) {
    return (weight + 1) / 2;
  }

  private int hopeless(Question question, int lacking, double sure, int more) {
    double agreed = sure;
    double missing = 0;
    int words = more;
    for (int i = 0; i < count; i++) {
      if ((lacking >> i & 1) == 0) {
        agreed += most(weights[i]) * times[i];
        words++;
      } else {
        missing += weights[i];
      }
    }
    double threshold = question.threshold();
    double credit = question.credit(agreed);
    int levels = 0;
    for (int step = 0; step < Holders.STEPS; step++) {
      double rest = Math.max(0, step * Holders.STEP - words);
      double sum =
          (1 - threshold) * agreed
              + (credit - threshold) * Math.abs(missing - rest)
              - Coverage.CONFLICT * threshold * Math.min(missing, rest);
      levels |= credit < threshold && sum < 0 ? 1 << step : 0;
    }
    return levels;
  }

  /** Tells how alike the word is that the next names are known by. */
  void follow(float likeness) {
    int level = (int) Math.ceil(likeness * LEVELS);
    spare = spares[level];
    strict = stricts[level];
    if (!known[level]) {
      known[level] = true;
      double left = slack - weight * (1 - (double) level / LEVELS);
      for (int i = 0; i < count; i++) {
        double least = Math.clamp(1 - left / weights[i], Spelling.LEAST, 1);
        spare[i] = spare(lengths[i], heard[i], least);
        strict[i] = 1 - least;
      }
    }
  }

  /** What the letters may cost that the partner of a word lacks which is at least so alike. */
  private static int spare(int length, boolean heard, double least) {
    double spelt = length < Token.LONG_ENOUGH ? least : Token.soundingAtLeast(least);
    int most = 0;
    for (int longer = 0; longer <= MOST_LONGER; longer++) {
      int cost =
          Spelling.costAt(length + longer, Math.max(Spelling.LEAST, spelt))
              - longer * (heard ? LOST_HEARD : EditTable.DOUBLED);
      most = Math.max(most, cost);
    }
    return heard ? 2 * most : most;
  }

  /** Whether a name lacks too much, by what is known of its other words. */
  boolean areHopeless(long value) {
    int others = Holders.letters(value);
    int lacking = 0;
    for (int i = 0; i < count; i++) {
      boolean lost =
          Marks.lost(letters[i] & ~others) > spare[i]
              || (Holders.isSingle(value) && Marks.lost(others & ~letters[i]) > spare[i]);
      if (lost && !Holders.isOpen(value, brief[i])) {
        lacking |= 1 << i;
      }
    }
    return (hopeless[lacking] >> Holders.weight(value) & 1) != 0
        && (Integer.bitCount(lacking) < INITIALS || !Holders.hasInitials(value));
  }

  /**
   * The same by the letters of each word, for a name without a legal form.
   *
   * @param row the words of many names ({@link Rows}); this one's from {@code from} to before
   *     {@code to}
   */
  boolean areHopeless(long value, long[] row, int from, int to) {
    int lacking = 0;
    for (int i = 0; i < count; i++) {
      int at = from;
      while (at < to && !mayFit(i, row[at], row[at + 1])) {
        at += Rows.STRIDE;
      }
      lacking |= at < to ? 0 : 1 << i;
    }
    return (hopeless[lacking] >> Holders.weight(value) & 1) != 0
        && (Integer.bitCount(lacking) < INITIALS || !Holders.hasInitials(value));
  }

  private boolean mayFit(int i, long listed, long profile) {
    if (Marks.isOpen(listed) || (brief[i] && Marks.isBrief(listed))) {
      return true;
    }
    int length = Marks.length(listed);
    double unlike =
        Marks.isOneSound(marks[i], listed) && Math.min(length, lengths[i]) >= Token.LONG_ENOUGH
            ? Math.min(1 - Spelling.LEAST, strict[i] / Token.SAME_SOUND)
            : strict[i];
    int longer = Math.max(length, lengths[i]);
    double most = Spelling.costOf(unlike, longer);
    if (Marks.leastCost(marks[i], listed, heard[i]) > most) {
      return false;
    }
    int odd = Letters.leastCost(profiles[i], profile, EditTable.lostVowel(heard[i]));
    return Marks.isLoose(marks[i] | listed)
        ? odd <= Spelling.mostCost(length, lengths[i])
        : odd <= most;
  }
}
