package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The names that hold each word, ascending; beside each name the letters of its other words, so
 * that a name in which nothing else fits is refused without being looked at.
 */
final class Holders {

  /** Most names; a name takes twenty-eight bits. */
  static final int MOST = 1 << 28;

  private static final long NAME = MOST - 1;
  private static final int LETTERS_SHIFT = 30;

  /** The name has a legal form. */
  private static final long FORMAL = 1L << 51;

  /** The other words may be like words that share no letter with them. */
  private static final long OPEN = 1L << 56;

  /** One of the other words is too short to have a sound. */
  private static final long BRIEF = 1L << 57;

  /** How long the longest of the other words is at most, in two bits. */
  private static final int LONGEST_SHIFT = 58;

  private static final int[] LONGEST = {7, 9, 11, Spelling.MAX_LENGTH};

  /** How long two or three of the other words are at least when they are written in one. */
  private static final int IN_ONE_SHIFT = 28;

  private static final int MOST_IN_ONE = 3;
  private static final int LEAST_IN_ONE = 7;
  private static final int IN_ONE_STEP = 2;

  private static final int WEIGHT_SHIFT = 60;

  /** The weight of the other words is kept in steps of this, downwards. */
  static final double STEP = 0.25;

  static final int STEPS = 16;

  /** One of the other words is spelt so that several changes of it cost little. */
  private static final long LOOSE = 1L << 52;

  /** Sketches of the other words, a quarter each; 0 for no word. */
  private static final int SKETCH_BITS = 16;

  private static final int MOST_SKETCHES = Long.SIZE / SKETCH_BITS;

  /** How many sketches there are. */
  static final int SKETCHES = 1 << SKETCH_BITS;

  /** Stands for a word that may be like any, or for more words. */
  static final int ANY = SKETCHES - 1;

  private static final int STRIDE = 2;

  private static final int LEAST_FREQUENT = 24;
  private static final int MOST_FREQUENT = 512;

  private final int[] starts;
  private final long[] values;

  /** Words that keys do not find surely and that many names hold, the most frequent first. */
  private final int[] frequent;

  Holders(int[][] numbers, Rows rows, int words) {
    starts = new int[words + 1];
    for (int[] row : numbers) {
      for (int k = 0; k < row.length; k++) {
        starts[row[k] + 1] += isFirst(row, k) ? 1 : 0;
      }
    }
    for (int i = 0; i < words; i++) {
      starts[i + 1] += starts[i];
    }
    frequent = frequent(numbers, rows, words);
    boolean[] known = new boolean[words];
    Arrays.stream(frequent).forEach(word -> known[word] = true);
    values = new long[STRIDE * starts[words]];
    int[] next = Arrays.copyOf(starts, words);
    for (int name = 0; name < numbers.length; name++) {
      int[] row = numbers[name];
      for (int k = 0; k < row.length; k++) {
        if (isFirst(row, k)) {
          int at = STRIDE * next[row[k]]++;
          values[at] = others(rows, name, row[k], row, known) | name;
          values[at + 1] = sketches(rows, name, row[k], row, known);
        }
      }
    }
  }

  private static int inOne(Rows rows, int name, int word, int[] row) {
    int least = MOST_IN_ONE;
    for (int k = 1; k < row.length; k++) {
      boolean apart =
          (row[k] == word && isFirst(row, k)) || (row[k - 1] == word && isFirst(row, k - 1));
      if (!apart) {
        int at = rows.start(name) + Rows.STRIDE * k;
        int length = Marks.length(rows.words()[at]) + Marks.length(rows.words()[at - Rows.STRIDE]);
        least = Math.min(least, Math.max(0, (length - LEAST_IN_ONE) / IN_ONE_STEP));
      }
    }
    return least;
  }

  private int[] frequent(int[][] numbers, Rows rows, int words) {
    boolean[] evasive = new boolean[words];
    for (int name = 0; name < numbers.length; name++) {
      for (int k = 0; k < numbers[name].length; k++) {
        long marks = rows.words()[rows.start(name) + Rows.STRIDE * k];
        evasive[numbers[name][k]] = Marks.isEvasive(marks) || Marks.isEasy(marks);
      }
    }
    return IntStream.range(0, words)
        .filter(word -> evasive[word] && size(word) >= LEAST_FREQUENT)
        .boxed()
        .sorted(Comparator.comparingInt(word -> -size(word)))
        .limit(MOST_FREQUENT)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Words that many names hold and that keys do not surely find; the most frequent first. */
  int[] frequent() {
    return frequent;
  }

  private static boolean isFirst(int[] row, int k) {
    for (int i = 0; i < k; i++) {
      if (row[i] == row[k]) {
        return false;
      }
    }
    return true;
  }

  private static long others(Rows rows, int name, int word, int[] row, boolean[] known) {
    long others = rows.isFormal(name) ? FORMAL : 0;
    double weight = 0;
    int longest = 0;
    for (int k = 0; k < row.length; k++) {
      long marks = rows.words()[rows.start(name) + Rows.STRIDE * k];
      boolean repeated = !isFirst(row, k);
      if (row[k] != word || repeated) {
        others |= (marks & Marks.LETTERS) << LETTERS_SHIFT;
        others |= Marks.isOpen(marks) ? OPEN : 0;
        others |= Marks.isBrief(marks) ? BRIEF : 0;
        longest = Math.max(longest, Marks.length(marks));
        others |= Marks.isEasy(marks) && !known[row[k]] ? LOOSE : 0;
        double telling = Marks.weight(marks) >= Question.LEAST_WEIGHT ? Marks.weight(marks) : 0;
        weight += repeated ? 0 : telling;
      }
    }
    others |= (long) longest(longest) << LONGEST_SHIFT;
    others |= (long) inOne(rows, name, word, row) << IN_ONE_SHIFT;
    return others | Math.min(STEPS - 1, (long) (weight / STEP)) << WEIGHT_SHIFT;
  }

  private static int longest(int length) {
    int step = 0;
    while (length > LONGEST[step]) {
      step++;
    }
    return step;
  }

  private static long sketches(Rows rows, int name, int word, int[] row, boolean[] known) {
    long sketches = 0;
    int count = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k] != word || !isFirst(row, k)) {
        long marks = rows.words()[rows.start(name) + Rows.STRIDE * k];
        boolean any = count == MOST_SKETCHES || (Marks.isEvasive(marks) && !known[row[k]]);
        long sketch = any ? ANY : sketch(row[k]);
        sketches |= sketch << (SKETCH_BITS * Math.min(count, MOST_SKETCHES - 1));
        count++;
      }
    }
    return sketches;
  }

  /** A word in sixteen bits, shared with others; words of one sound are next to each other. */
  static int sketch(int word) {
    return 1 + word % (ANY - 1);
  }

  /** The sketch of one of the other words, 0 to 3. */
  static int sketch(long sketches, int which) {
    return (int) (sketches >>> (which * SKETCH_BITS)) & ANY;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return starts[word + 1];
  }

  /** How many names hold the word. */
  int size(int word) {
    return starts[word + 1] - starts[word];
  }

  /** How many words all names hold, each counted once in a name. */
  int size() {
    return values.length / STRIDE;
  }

  /** A name, and the letters of its other words in the upper half. */
  long value(int place) {
    return values[STRIDE * place];
  }

  /** The other words in short: four of {@link #sketch}. */
  long sketches(int place) {
    return values[STRIDE * place + 1];
  }

  /** The kind of the other words for {@link Unmet}. */
  static int kind(long value) {
    return (value & LOOSE) != 0
        ? Unmet.LOOSE
        : Marks.isBreathy(value >>> LETTERS_SHIFT) ? Unmet.BREATHY : Unmet.PLAIN;
  }

  static int name(long value) {
    return (int) (value & NAME);
  }

  /** The letters of the other words. */
  static int letters(long value) {
    return (int) (value >>> LETTERS_SHIFT) & Marks.LETTERS;
  }

  /** Whether letters alone do not tell what the other words may be like. */
  static boolean isOpen(long value, boolean brief) {
    return (value & (brief ? OPEN | BRIEF : OPEN)) != 0;
  }

  /** How many letters the longest of the other words has at most. */
  static int longestOf(long value) {
    return LONGEST[(int) (value >>> LONGEST_SHIFT) & (LONGEST.length - 1)];
  }

  /** Whether the name has a legal form. */
  static boolean isFormal(long value) {
    return (value & FORMAL) != 0;
  }

  /** How long two of the other words at least are that may be written in one. */
  static int inOne(long value) {
    int step = (int) (value >>> IN_ONE_SHIFT) & MOST_IN_ONE;
    return step == 0 ? 0 : LEAST_IN_ONE + IN_ONE_STEP * step;
  }

  /** Whether there are two other words at most. */
  static boolean areTwo(long sketches) {
    return sketches >>> (2 * SKETCH_BITS) == 0;
  }

  /** Whether there is one other word. */
  static boolean isSingle(long sketches) {
    return sketches != 0 && sketches >>> SKETCH_BITS == 0;
  }

  /** The weight of the other words in steps, downwards. */
  static int weight(long value) {
    return (int) (value >>> WEIGHT_SHIFT);
  }

  /** The place of a name among those that hold a word, from a place on; negative as in a search. */
  int find(int name, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = name(values[STRIDE * middle]);
      if (found == name) {
        return middle;
      }
      if (found < name) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }
}
