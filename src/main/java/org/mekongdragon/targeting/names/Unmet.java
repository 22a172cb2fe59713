package org.mekongdragon.targeting.names;

/**
 * How alike two words are at most that meet under no key of {@link Deletions}: three letters
 * differ, or two of a short word, and their sound with them.
 */
final class Unmet {

  /** Of the cheapest changes there are: none, a lost h, a doubled letter. */
  static final int PLAIN = 0;

  static final int BREATHY = 1;
  static final int LOOSE = 2;
  static final int KINDS = 3;

  /** A consonant and two vowels; a consonant and two breaths; what letters do among others. */
  private static final int[] THREE = {200, 180, 130};

  /** Of words so short that only one letter is struck out: a consonant and a vowel. */
  private static final int[] TWO = {150, 140, 90};

  /** Of words that are not filed under their sound: any two letters. */
  private static final int[] ANY_TWO = {50, 40, 30};

  /** What a letter more costs, for each of those words. */
  private static final int[] MORE = {70, 40, 30};

  private static final int DEARER = 20;
  private static final int FILED_BY_SOUND = 5;
  private static final int TWO_ERRORS = 6;
  private static final int MOST_LONGER = 3;
  private static final double[][] MOST = most();

  private Unmet() {}

  private static double[][] most() {
    double[][] most = new double[KINDS][Spelling.MAX_LENGTH + 1];
    for (int kind = 0; kind < KINDS; kind++) {
      for (int length = 1; length <= Spelling.MAX_LENGTH - MOST_LONGER; length++) {
        for (int more = 0; more <= MOST_LONGER; more++) {
          double alike = Spelling.likeness(length + more, cost(kind, length, more));
          most[kind][length] = Math.max(most[kind][length], alike);
        }
      }
    }
    return most;
  }

  private static int cost(int kind, int length, int more) {
    if (length < FILED_BY_SOUND) {
      return more * MORE[kind] + Math.max(0, 2 - more) * ANY_TWO[kind];
    }
    int changes = (length < TWO_ERRORS ? TWO : THREE)[kind];
    return kind == PLAIN ? changes + DEARER * Math.max(0, more - 1) : changes;
  }

  /**
   * How alike a word of a query and one that it does not meet are at most; 0 when they are not.
   *
   * @param kind of the listed word
   */
  static double most(int kind, long marks) {
    int length = Marks.length(marks);
    if (length >= Spelling.MAX_LENGTH - MOST_LONGER || Marks.isEvasive(marks)) {
      return 1;
    }
    int own = Marks.isEasy(marks) ? LOOSE : Marks.isBreathy(marks) ? BREATHY : PLAIN;
    double most = MOST[Math.max(kind, own)][length];
    return most < Spelling.LEAST ? 0 : most;
  }
}
