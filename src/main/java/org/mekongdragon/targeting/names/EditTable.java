package org.mekongdragon.targeting.names;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The weighted edit distance of two words, row by row (optimal string alignment). Costs are in
 * hundredths of a letter. One table for each thread.
 */
final class EditTable {

  /** Costs where both words are spelt, or one was read by ear. */
  private enum Costs {
    SPELT(50, 60, 70, 40),
    HEARD(25, 40, 35, 20);

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

  static final int LETTER = 100;
  static final int SWAP = 80;
  static final int DOUBLED = 30;
  static final int V_W = 30;

  private static final int[] LOST = byKind(kind -> lost(kind, Costs.SPELT));
  private static final int[] LOST_HEARD = byKind(kind -> lost(kind, Costs.HEARD));
  private static final int[] CHANGED = byKind(kind -> changed(kind, Costs.SPELT));
  private static final int[] CHANGED_HEARD = byKind(kind -> changed(kind, Costs.HEARD));
  private static final ThreadLocal<EditTable> MINE = ThreadLocal.withInitial(EditTable::new);

  private final int[] lost = new int[Spelling.MAX_LENGTH + 1];
  private int[] before = new int[Spelling.MAX_LENGTH + 1];
  private int[] last = new int[Spelling.MAX_LENGTH + 1];
  private int[] row = new int[Spelling.MAX_LENGTH + 1];

  /** The letters of the listed word that are compared: from where and how many. */
  private int first;

  private int width;

  private EditTable() {}

  /** The table of this thread: allocating one per pair of words would cost more than filling it. */
  static EditTable mine() {
    return MINE.get();
  }

  static int lostVowel(boolean heard) {
    return (heard ? Costs.HEARD : Costs.SPELT).lostVowel;
  }

  /** What a letter of each kind costs that is lost and not doubled. */
  static int[] lost(boolean heard) {
    return heard ? LOST_HEARD : LOST;
  }

  /** What another letter of the same kind costs, by the kind. */
  static int[] changed(boolean heard) {
    return heard ? CHANGED_HEARD : CHANGED;
  }

  private static int[] byKind(IntUnaryOperator cost) {
    return IntStream.rangeClosed(0, Letters.OTHER).map(cost).toArray();
  }

  /** The cost of turning one word into the other, or any cost above {@code most}. */
  int cost(Letters a, Letters b, boolean heard, int most) {
    Costs costs = heard ? Costs.HEARD : Costs.SPELT;
    int start = sameStart(a, b);
    int same = sameEnd(a, b, start);
    int height = a.length() - same;
    width = b.length() - same - start;
    first = b.from() + start;
    last[0] = 0;
    for (int j = 1; j <= width; j++) {
      lost[j] = lost(b, first + j - 1, costs);
      last[j] = last[j - 1] + lost[j];
    }
    int leastBefore = 0;
    for (int i = start; i < height; i++) {
      int least = fill(a, a.from() + i, i > start, b, costs);
      if (Math.min(least, leastBefore + SWAP) > most) {
        return Math.min(least, leastBefore + SWAP);
      }
      leastBefore = least;
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[width];
  }

  /** Fills the row of the letter at {@code i} and returns its least cost. */
  private int fill(Letters a, int i, boolean second, Letters b, Costs costs) {
    byte[] codes = b.codes();
    byte[] kinds = b.kinds();
    int[] above = last;
    int[] here = row;
    byte x = a.codes()[i];
    int earlier = second ? a.codes()[i - 1] : -1;
    byte kind = a.kinds()[i];
    int alike = changed(kind, costs);
    int dropped = lost(a, i, costs);
    int left = above[0] + dropped;
    int least = left;
    here[0] = left;
    for (int j = 1; j <= width; j++) {
      int k = first + j - 1;
      byte y = codes[k];
      int change = x == y ? 0 : kinds[k] == kind ? alike : isVeeAndDoubleYou(x, y) ? V_W : LETTER;
      left = Math.min(Math.min(above[j - 1] + change, above[j] + dropped), left + lost[j]);
      if (y == earlier && j > 1 && codes[k - 1] == x) {
        left = Math.min(left, before[j - 2] + SWAP);
      }
      here[j] = left;
      least = Math.min(least, left);
    }
    return least;
  }

  private static int lost(Letters word, int i, Costs costs) {
    if (i > word.from() && word.codes()[i - 1] == word.codes()[i]) {
      return DOUBLED;
    }
    return lost(word.kinds()[i], costs);
  }

  private static int lost(int kind, Costs costs) {
    return kind == Letters.VOWEL
        ? costs.lostVowel
        : kind == Letters.BREATH ? costs.lostBreath : LETTER;
  }

  /** One sound in half of Europe, though one of them is a vowel elsewhere. */
  private static boolean isVeeAndDoubleYou(int x, int y) {
    return (x == 'v' && y == 'w') || (x == 'w' && y == 'v');
  }

  /** The cost of another letter of the same kind. */
  private static int changed(int kind, Costs costs) {
    if (kind == Letters.VOWEL) {
      return costs.vowel;
    }
    return kind == Letters.BREATH || kind == Letters.OTHER ? LETTER : costs.sameSound;
  }

  private static int sameStart(Letters a, Letters b) {
    int shorter = Math.min(a.length(), b.length());
    int i = 0;
    while (i < shorter && a.codes()[a.from() + i] == b.codes()[b.from() + i]) {
      i++;
    }
    return i;
  }

  /** How many letters at the end are the same; not those that may double the one before. */
  private static int sameEnd(Letters a, Letters b, int start) {
    byte[] x = a.codes();
    byte[] y = b.codes();
    int end = a.from() + a.length();
    int i = end;
    int j = b.from() + b.length();
    while (i - 1 > a.from() + start && j - 1 > b.from() + start && x[i - 1] == y[j - 1]) {
      if (x[i - 2] == x[i - 1] || y[j - 2] == y[j - 1]) {
        break;
      }
      i--;
      j--;
    }
    return end - i;
  }
}
