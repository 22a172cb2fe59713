package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * For each word the part of the query that it stands for best, and what that is worth: a cell holds
 * the number of the question, the number of the part from 1 on, and the worth.
 */
final class BestParts {
  private static final int QUESTIONS = 1 << 24;
  private final long[] cells;
  private int question;

  BestParts(int words) {
    cells = new long[words];
  }

  void clear() {
    question++;
    if (question == QUESTIONS) {
      Arrays.fill(cells, 0);
      question = 1;
    }
  }

  boolean isKnown(int word) {
    return cells[word] >>> 40 == question;
  }

  /** A word that stands for no part. */
  void learn(int word) {
    cells[word] = (long) question << 40;
  }

  /** The number of its part, 0 for none. */
  int part(int word) {
    long cell = cells[word];
    return cell >>> 40 == question ? (int) (cell >>> 32) & 0xFF : 0;
  }

  float worth(int word) {
    return Float.intBitsToFloat((int) cells[word]);
  }

  void offer(Term term, int word, float likeness, float least) {
    float offered = (float) (term.weight * likeness);
    if (likeness > 0 && (part(word) == 0 || (likeness >= least && worth(word) < offered))) {
      cells[word] =
          (long) question << 40
              | (long) term.part << 32
              | (Float.floatToRawIntBits(offered) & 0xFFFFFFFFL);
    }
  }
}
