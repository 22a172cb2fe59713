package org.mekongdragon.targeting.names;

import java.util.stream.IntStream;

/**
 * How alike two romanised words are: an edit distance in which vowels, breaths, doubled letters and
 * consonants of one sound cost less than other letters, and less again when a word was read from a
 * script whose vowels are a guess. Swapped neighbours count once (optimal string alignment).
 */
final class Spelling {

  /** Likeness below which words are not alike at all. */
  static final double LEAST = 0.6;

  private static final double STEEPNESS = 1.6;
  private static final int STEADY = 6;

  /** A letter more or less makes another name of a short one; by length. */
  private static final double[] SHORT = {2, 2, 2, 1.7, 1.4, 1.15};

  static final int MAX_LENGTH = 40;

  /** The cost at which words of a length stop being alike. */
  private static final int[] MOST_COST =
      IntStream.rangeClosed(0, MAX_LENGTH).map(n -> (int) ((1 - LEAST) / steep(n))).toArray();

  /** The cost that leaves nothing alike; by length. */
  private static final double[] COST_OF_ALL =
      IntStream.rangeClosed(0, MAX_LENGTH).mapToDouble(n -> 1 / steep(n)).toArray();

  private Spelling() {}

  private static double steep(int length) {
    double factor = length < STEADY ? SHORT[length] : 1;
    return STEEPNESS * factor / (EditTable.LETTER * (double) Math.max(1, length));
  }

  /** Whether two words of this make cannot be alike; cheap, errs to false. */
  static boolean isFar(int lengthA, long profileA, int lengthB, long profileB, boolean heard) {
    int longer = Math.max(lengthA, lengthB);
    if (Math.abs(lengthA - lengthB) * 2 > longer) {
      return true;
    }
    int vowel = EditTable.lostVowel(heard);
    return Letters.leastCost(profileA, profileB, vowel) > MOST_COST[Math.min(longer, MAX_LENGTH)];
  }

  /** The cost at which two words of these lengths stop being alike; -1 when they never are. */
  static int mostCost(int lengthA, int lengthB) {
    int longer = Math.max(lengthA, lengthB);
    return longer > MAX_LENGTH || Math.abs(lengthA - lengthB) * 2 > longer ? -1 : MOST_COST[longer];
  }

  /** The cost that leaves words of a length so alike, in hundredths of a letter. */
  static int costAt(int length, double likeness) {
    return (int) ((1 - likeness) / steep(Math.min(length, MAX_LENGTH)));
  }

  /** The same, by how unlike the words are, and not rounded. */
  static double costOf(double unlike, int length) {
    return unlike * COST_OF_ALL[length];
  }

  /** The likeness that a cost leaves. */
  static double likeness(int longer, int cost) {
    return 1 - steep(longer) * cost;
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
    int vowel = EditTable.lostVowel(heard);
    if (Letters.leastCost(a.profile(), b.profile(), vowel) > most) {
      return 0;
    }
    int cost =
        a.isSimple() && b.isSimple()
            ? Packed.mine().cost(a, b, heard, most)
            : EditTable.mine().cost(a, b, heard, most);
    return cost > most ? 0 : 1 - steep(longer) * cost;
  }
}
