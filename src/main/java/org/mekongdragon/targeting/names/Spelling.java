package org.mekongdragon.targeting.names;

import java.util.stream.IntStream;

/**
 * How alike two romanised words are: an edit distance in which vowels, breaths, doubled letters and
 * consonants of one sound cost less than other letters, and less again when a word was read from a
 * script whose vowels are a guess. Swapped neighbours count once (optimal string alignment).
 */
final class Spelling {

  /** Costs in hundredths of a letter: spelt on both sides, or read from another script. */
  private enum Costs {
    SPELT(50, 60, 70, 40),
    HEARD(25, 35, 35, 20);

    private final int vowel;
    private final int sameSound;
    private final int lostVowel;
    private final int lostBreath;

    Costs(int vowel, int sameSound, int lostVowel, int lostBreath) {
      this.vowel = vowel;
      this.sameSound = sameSound;
      this.lostVowel = lostVowel;
      this.lostBreath = lostBreath;
    }
  }

  /** Likeness below which words are not alike at all. */
  static final double LEAST = 0.5;

  private static final int LETTER = 100;
  private static final int SWAP = 80;
  private static final int DOUBLED = 30;
  private static final double STEEPNESS = 1.6;
  private static final int STEADY = 6;

  /** A letter more or less makes another name of a short one; by length. */
  private static final double[] SHORT = {2, 2, 2, 1.7, 1.4, 1.15};

  private static final int MAX_LENGTH = 40;

  /** The cost at which words of a length stop being alike. */
  private static final int[] MOST_COST =
      IntStream.rangeClosed(0, MAX_LENGTH).map(n -> (int) ((1 - LEAST) / steep(n))).toArray();

  private Spelling() {}

  private static double steep(int length) {
    double factor = length < STEADY ? SHORT[length] : 1;
    return STEEPNESS * factor / (LETTER * (double) Math.max(1, length));
  }

  /** Whether two words of this make cannot be alike; cheap, errs to false. */
  static boolean isFar(int lengthA, long profileA, int lengthB, long profileB, boolean heard) {
    int longer = Math.max(lengthA, lengthB);
    if (Math.abs(lengthA - lengthB) * 2 > longer) {
      return true;
    }
    int vowel = (heard ? Costs.HEARD : Costs.SPELT).lostVowel;
    return Letters.leastCost(profileA, profileB, vowel) > MOST_COST[Math.min(longer, MAX_LENGTH)];
  }

  static double likeness(String a, String b, boolean heard) {
    return a.equals(b) ? 1 : likeness(Letters.of(a), Letters.of(b), heard);
  }

  /**
   * 1 for equal words, 0 for those less alike than {@link #LEAST}; a wrong letter in a word of six
   * leaves 0.73.
   */
  static double likeness(Letters a, Letters b, boolean heard) {
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (longer > MAX_LENGTH || (longer - shorter) * 2 > longer) {
      return 0;
    }
    int most = MOST_COST[longer];
    int vowel = (heard ? Costs.HEARD : Costs.SPELT).lostVowel;
    if (Letters.leastCost(a.profile(), b.profile(), vowel) > most) {
      return 0;
    }
    int cost = distance(a, b, heard ? Costs.HEARD : Costs.SPELT, most);
    return cost > most ? 0 : 1 - steep(longer) * cost;
  }

  private static int distance(Letters a, Letters b, Costs costs, int most) {
    int width = b.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 1; j < width; j++) {
      last[j] = last[j - 1] + lost(b, j - 1, costs);
    }
    for (int i = 1; i <= a.length(); i++) {
      int least = fill(a, i, b, costs, before, last, row);
      if (least > most + SWAP) {
        return least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static int fill(
      Letters a, int i, Letters b, Costs costs, int[] before, int[] last, int[] row) {
    int dropped = lost(a, i - 1, costs);
    row[0] = last[0] + dropped;
    int least = row[0];
    char x = a.text().charAt(i - 1);
    byte kind = a.kinds()[i - 1];
    for (int j = 1; j < row.length; j++) {
      char y = b.text().charAt(j - 1);
      int best = last[j - 1] + (x == y ? 0 : changed(kind, b.kinds()[j - 1], costs));
      best = Math.min(best, last[j] + dropped);
      best = Math.min(best, row[j - 1] + lost(b, j - 1, costs));
      boolean crossed = i > 1 && j > 1 && x == b.text().charAt(j - 2);
      if (crossed && y == a.text().charAt(i - 2)) {
        best = Math.min(best, before[j - 2] + SWAP);
      }
      row[j] = best;
      least = Math.min(least, best);
    }
    return least;
  }

  private static int lost(Letters word, int i, Costs costs) {
    if (i > 0 && word.text().charAt(i - 1) == word.text().charAt(i)) {
      return DOUBLED;
    }
    byte kind = word.kinds()[i];
    return kind == Letters.VOWEL
        ? costs.lostVowel
        : kind == Letters.BREATH ? costs.lostBreath : LETTER;
  }

  private static int changed(byte x, byte y, Costs costs) {
    if (x != y || x == Letters.BREATH || x >= Letters.OTHER) {
      return LETTER;
    }
    return x == Letters.VOWEL ? costs.vowel : costs.sameSound;
  }
}
