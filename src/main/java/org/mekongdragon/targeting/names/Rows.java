package org.mekongdragon.targeting.names;

import java.util.List;

/**
 * The marks and profiles of the words of each name side by side, so that judging a name touches no
 * object.
 */
final class Rows {

  /** Octets of eight that each word takes. */
  static final int STRIDE = 2;

  private final int[] starts;
  private final long[] words;

  Rows(List<Segment.Entry> entries) {
    starts = new int[entries.size() + 1];
    for (int i = 0; i < entries.size(); i++) {
      starts[i + 1] = starts[i] + STRIDE * entries.get(i).name().tokens().length;
    }
    words = new long[starts[entries.size()]];
    for (int i = 0; i < entries.size(); i++) {
      int at = starts[i];
      if (starts[i + 1] > at && !entries.get(i).name().legalForms().isEmpty()) {
        words[at] = Marks.FORMAL;
      }
      for (Token token : entries.get(i).name().tokens()) {
        words[at++] |= token.marks();
        words[at++] = token.letters().profile();
      }
    }
  }

  int start(int name) {
    return starts[name];
  }

  int end(int name) {
    return starts[name + 1];
  }

  /** Whether the name has a legal form. */
  boolean isFormal(int name) {
    return starts[name + 1] > starts[name] && (words[starts[name]] & Marks.FORMAL) != 0;
  }

  /** The marks of each word and then its profile, word after word and name after name. */
  long[] words() {
    return words;
  }
}
