package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * The names that hold each word, ascending; beside each name the letters of its other words, so
 * that a name in which nothing else fits is refused without being looked at.
 */
final class Holders {

  /** Most names; a name takes thirty bits. */
  static final int MOST = 1 << 30;

  private static final long NAME = MOST - 1;
  private static final int LETTERS_SHIFT = 30;

  /** The other words may be like words that share no letter with them. */
  private static final long OPEN = 1L << 56;

  /** One of the other words is too short to have a sound. */
  private static final long BRIEF = 1L << 57;

  /** One of the other words may be the first letters of two or three. */
  private static final long INITIALS = 1L << 58;

  /** There is one other word. */
  private static final long SINGLE = 1L << 59;

  private static final int WEIGHT_SHIFT = 60;
  private static final int MOST_INITIALS = 3;

  /** The weight of the other words is kept in steps of this, downwards. */
  static final double STEP = 0.25;

  static final int STEPS = 16;

  private final int[] starts;
  private final long[] values;

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
    values = new long[starts[words]];
    int[] next = Arrays.copyOf(starts, words);
    for (int name = 0; name < numbers.length; name++) {
      int[] row = numbers[name];
      for (int k = 0; k < row.length; k++) {
        if (isFirst(row, k)) {
          values[next[row[k]]++] = others(rows, name, row[k], row) | name;
        }
      }
    }
  }

  private static boolean isFirst(int[] row, int k) {
    for (int i = 0; i < k; i++) {
      if (row[i] == row[k]) {
        return false;
      }
    }
    return true;
  }

  private static long others(Rows rows, int name, int word, int[] row) {
    long others = rows.isFormal(name) ? OPEN : 0;
    double weight = 0;
    int count = 0;
    for (int k = 0; k < row.length; k++) {
      long marks = rows.words()[rows.start(name) + Rows.STRIDE * k];
      boolean repeated = !isFirst(row, k);
      if (row[k] != word || repeated) {
        others |= (marks & Marks.LETTERS) << LETTERS_SHIFT;
        others |= Marks.isOpen(marks) ? OPEN : 0;
        others |= Marks.isBrief(marks) ? BRIEF : 0;
        others |= Marks.length(marks) <= MOST_INITIALS ? INITIALS : 0;
        double telling = Marks.weight(marks) >= Question.LEAST_WEIGHT ? Marks.weight(marks) : 0;
        weight += repeated ? 0 : telling;
        count++;
      }
    }
    others |= count == 1 ? SINGLE : 0;
    return others | Math.min(STEPS - 1, (long) (weight / STEP)) << WEIGHT_SHIFT;
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
    return values.length;
  }

  /** A name, and the letters of its other words in the upper half. */
  long value(int place) {
    return values[place];
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

  /** Whether one of the other words may be the first letters of two or three. */
  static boolean hasInitials(long value) {
    return (value & INITIALS) != 0;
  }

  static boolean isSingle(long value) {
    return (value & SINGLE) != 0;
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
      int found = name(values[middle]);
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
