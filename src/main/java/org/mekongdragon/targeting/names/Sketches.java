package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * By the sketch of a listed word, which words of the query it may be misspelt for: one bit for each
 * of the first seven, and one more where it may be very like it. For one thread.
 */
final class Sketches {

  /** So many words of a query are looked for. */
  static final int MOST = Byte.SIZE - 1;

  /** The bit of first letters of words of the query. */
  private static final int INITIALS = Short.SIZE - 1;

  /** Words that are less alike are hardly so. */
  static final float VERY_LIKE = 0.8f;

  private static final int ALL = (1 << Short.SIZE) - 1;

  private final short[] words = new short[Holders.SKETCHES];
  private int[] marked = new int[256];
  private int count;

  Sketches() {
    words[Holders.ANY] = (short) ALL;
  }

  /** Forgets what was marked. */
  void clear() {
    for (int i = 0; i < count; i++) {
      words[marked[i]] = 0;
    }
    count = 0;
  }

  /** Marks what one word of the query may be misspelt for. */
  void mark(int word, Near near) {
    int size = near.size();
    int all = size + near.beside().length;
    if (count + all > marked.length) {
      marked = Arrays.copyOf(marked, 2 * (count + all));
    }
    int like = 1 << word;
    int very = like | (like << MOST);
    for (int i = 0; i < size; i++) {
      int sketch = Holders.sketch(near.word(i));
      words[sketch] |= (short) (near.likeness(i) >= VERY_LIKE ? very : like);
      marked[count++] = sketch;
    }
    for (int beside : near.beside()) {
      words[Holders.sketch(beside)] |= (short) very;
      marked[count++] = Holders.sketch(beside);
    }
  }

  /** Marks a listed word that may stand for two or three words by their first letters. */
  void markInitials(int listed) {
    if (count == marked.length) {
      marked = Arrays.copyOf(marked, 2 * count);
    }
    int sketch = Holders.sketch(listed);
    words[sketch] |= (short) (1 << INITIALS);
    marked[count++] = sketch;
  }

  /** Whether one of the words that {@link #of} was asked about may be first letters. */
  static boolean hasInitials(int found) {
    return ((found >>> INITIALS) & 1) != 0;
  }

  /**
   * The words of the query that one of four listed words may be meant by, one bit each; those that
   * one may be very like, from the eighth bit on.
   */
  int of(long sketches) {
    return (words[Holders.sketch(sketches, 0)]
            | words[Holders.sketch(sketches, 1)]
            | words[Holders.sketch(sketches, 2)]
            | words[Holders.sketch(sketches, 3)])
        & ALL;
  }
}
