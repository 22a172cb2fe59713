package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * The words of a query beside the one that is followed: whether a name can hold enough of them, by
 * the letters of its other words. Words written in one are followed for themselves. For one thread.
 */
final class Others {

  /** So many words are looked for in the letters; more are taken to be there. */
  private static final int MOST = Balance.MOST;

  private static final int INITIALS = 2;
  private static final int MOST_INITIALS = 3;
  private static final int MOST_LONGER = 4;

  private static final int LOST_HEARD = 20;
  private static final int LEVELS = 32;

  private final int[] letters = new int[MOST];
  private final int[] lengths = new int[MOST];

  /** What letters of listed words may cost that in one may be a word of the query. */
  private final int[] wholes = new int[MOST];

  private final boolean[] heard = new boolean[MOST];

  /** By how alike the followed word is, in steps: what each word may cost, once it is known. */
  private final int[][] spares = new int[LEVELS + 1][MOST];

  private final double[][] stricts = new double[LEVELS + 1][MOST];
  private final boolean[] known = new boolean[LEVELS + 1];
  private int[] spare = spares[LEVELS];

  /** How unlike a word of the query and its partner may be. */
  private double[] strict = stricts[LEVELS];

  /** What a word costs that meets no listed one, by the kind of these; and one hardly alike. */
  private final double[][] unmet = new double[Unmet.KINDS][MOST];

  private final double[] hardly = new double[MOST];

  private final double[] costs = new double[MOST];
  private final int[] places = new int[MOST];

  /** The letters of each word and of the one before it or after it. */
  private final int[] before = new int[MOST];

  private final int[] after = new int[MOST];

  /** How many letters these have together. */
  private final int[] sizeBefore = new int[MOST];

  private final int[] sizeAfter = new int[MOST];

  private final Balance balance = new Balance();
  private Question question = new Question();

  /** Words that may be legal forms, one bit each; -1 when nobody asked. */
  private int legal;

  private double cost;
  private final Sketches sketches;
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

  /**
   * @param sketches where the neighbours of the words are marked by their places in the question
   */
  Others(Sketches sketches) {
    this.sketches = sketches;
  }

  /** Looks at all words of a question but one. */
  void of(Question asked, int followed) {
    question = asked;
    legal = -1;
    count = 0;
    Arrays.fill(known, false);
    weight = Balance.most(question.word(followed).weight());
    double sure = 0;
    int more = 0;
    for (int i = 0; i < question.count(); i++) {
      Token word = question.word(i);
      if (i == followed || count == MOST || !isTelling(question, i)) {
        sure += Balance.most(word.weight()) * question.times(i);
        more += i == followed ? 0 : 1;
      } else {
        places[count] = i;
        before[count] = inOne(i, i - 1, followed);
        after[count] = inOne(i, i + 1, followed);
        sizeBefore[count] = sizeInOne(i, i - 1, followed);
        sizeAfter[count] = sizeInOne(i, i + 1, followed);
        letters[count] = (int) word.marks() & Marks.LETTERS;
        marks[count] = word.marks();
        profiles[count] = word.letters().profile();
        lengths[count] = Marks.length(word.marks());
        heard[count] = Marks.isGuess(word.marks());
        int most = Spelling.costAt(lengths[count] + Pairing.MOST_APART, Spelling.LEAST);
        wholes[count] = heard[count] ? 2 * most : most;
        brief[count] = Marks.isBrief(word.marks());
        times[count] = question.times(i);
        weights[count++] = question.missed(i);
      }
    }
    slack = sure * (1 - question.threshold());
    for (int i = 0; i < count; i++) {
      slack += Balance.most(weights[i]) * times[i] * (1 - question.threshold());
    }
    balance.start(question);
    for (int i = 0; i < count; i++) {
      balance.add(weights[i], times[i]);
    }
    balance.end(sure, more);
    for (int i = 0; i < count; i++) {
      boolean sought = places[i] < Sketches.MOST;
      hardly[i] = sought ? balance.cost(i, Sketches.VERY_LIKE) : 0;
      for (int kind = 0; kind < Unmet.KINDS; kind++) {
        double alike = sought ? Unmet.most(kind, marks[i]) : 1;
        unmet[kind][i] = cost(i, alike);
      }
    }
    for (int lacking = 0; lacking < 1 << count; lacking++) {
      hopeless[lacking] = hopeless(lacking);
    }
  }

  private boolean isNext(int other, int followed) {
    return other >= 0 && other < question.count() && other != followed;
  }

  private int inOne(int word, int other, int followed) {
    return isNext(other, followed)
        ? (int) (question.word(word).marks() | question.word(other).marks()) & Marks.LETTERS
        : 0;
  }

  /** How many letters two words have that may be written in one; endless when they may not. */
  private int sizeInOne(int word, int other, int followed) {
    return isNext(other, followed)
        ? question.word(word).text().length() + question.word(other).text().length()
        : Spelling.MAX_LENGTH;
  }

  private static boolean isTelling(Question question, int i) {
    return question.missed(i) > 0 && !Marks.isUnsure(question.word(i).marks());
  }

  private double cost(int i, double alike) {
    return alike >= 1 ? 0 : alike == 0 ? Double.POSITIVE_INFINITY : balance.cost(i, alike);
  }

  private int hopeless(int lacking) {
    int levels = 0;
    for (int step = 0; step < Holders.STEPS; step++) {
      levels |= balance.isHopeless(lacking, step, 0) ? 1 << step : 0;
    }
    return levels;
  }

  /** Tells how alike the word is that the next names are known by. */
  void follow(float likeness) {
    int level = (int) Math.ceil(likeness * LEVELS);
    spare = spares[level];
    strict = stricts[level];
    cost = weight * (1 - likeness);
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

  /**
   * Whether a name lacks too much, by what is known of its other words.
   *
   * @param sketched what {@link Holders} has beside the name
   */
  boolean areHopeless(long value, long sketched) {
    int others = Holders.letters(value);
    int lacking = 0;
    for (int i = 0; i < count; i++) {
      boolean lost =
          Marks.lost(letters[i] & ~others) > spare[i]
              || (Holders.isSingle(sketched) && Marks.lost(others & ~letters[i]) > spare[i]);
      if (lost && !Holders.isOpen(value, brief[i])) {
        lacking |= 1 << i;
      }
    }
    if (lacking != 0) {
      lacking &= telling(value);
      if ((hopeless[lacking] >> Holders.weight(value) & 1) != 0) {
        return Integer.bitCount(lacking) < INITIALS || !Sketches.hasInitials(sketches.of(sketched));
      }
    }
    return !Holders.isOpen(value, false) && areUnmet(value, sketched);
  }

  /** Whether too many words meet none of the other words under any key. */
  private boolean areUnmet(long value, long sketched) {
    int met = sketches.of(sketched);
    double[] none = unmet[Holders.kind(value)];
    int doubtful = 0;
    for (int i = 0; i < count; i++) {
      boolean like = ((met >>> places[i]) & 1) != 0;
      boolean very = ((met >>> (places[i] + Sketches.MOST)) & 1) != 0;
      costs[i] = very ? 0 : like ? hardly[i] : none[i];
      if (costs[i] > 0 && mayBeOther(i, value, sketched)) {
        costs[i] = 0;
      }
      doubtful |= costs[i] > 0 ? 1 << i : 0;
    }
    doubtful &= telling(value);
    return (Integer.bitCount(doubtful) < INITIALS || !Sketches.hasInitials(met))
        && balance.isHopeless(doubtful, costs, Holders.weight(value), cost);
  }

  /** Whether a word may be two or three others in one or by their first letters, or part of one. */
  private boolean mayBeOther(int i, long value, long sketched) {
    int others = Holders.letters(value);
    if (lengths[i] <= MOST_INITIALS && (letters[i] & ~others) == 0) {
      return true;
    }
    if (Marks.lost(letters[i] & ~others) > spare[i]) {
      return false;
    }
    boolean whole =
        lengths[i] + Pairing.MOST_APART >= Holders.inOne(value)
            && !Holders.isSingle(sketched)
            && (!Holders.areTwo(sketched) || Marks.lost(others & ~letters[i]) <= wholes[i]);
    return whole
        || isInOne(before[i], sizeBefore[i], value, sketched)
        || isInOne(after[i], sizeAfter[i], value, sketched);
  }

  /** Whether one of the other words may be two words of the query. */
  private static boolean isInOne(int letters, int size, long value, long sketched) {
    if (size - Pairing.MOST_APART > Holders.longestOf(value)) {
      return false;
    }
    int others = Holders.letters(value);
    int most = Spelling.costAt(size + Pairing.MOST_APART, Spelling.LEAST);
    return Marks.lost(letters & ~others) <= most
        && (!Holders.isSingle(sketched) || Marks.lost(others & ~letters) <= most);
  }

  /** The words that are missed when a name lacks them: all but those that may be legal forms. */
  private int telling(long value) {
    if (!Holders.isFormal(value)) {
      return -1;
    }
    if (legal < 0) {
      legal = 0;
      for (int i = 0; i < count; i++) {
        legal |= question.isLegalForm(places[i]) ? 1 << i : 0;
      }
    }
    return ~legal;
  }

  /**
   * The same by the letters of each word.
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
    lacking &= telling(value);
    return (hopeless[lacking] >> Holders.weight(value) & 1) != 0
        && (Integer.bitCount(lacking) < INITIALS || !hasInitials(row, from, to));
  }

  private static boolean hasInitials(long[] row, int from, int to) {
    for (int at = from; at < to; at += Rows.STRIDE) {
      if (Marks.length(row[at]) <= MOST_INITIALS) {
        return true;
      }
    }
    return false;
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
