package org.mekongdragon.targeting.names;

import java.util.Arrays;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words that one word of a query may be misspelt for, the likest first, each with how
 * alike it is at most. Four octets a word: the number of the word and its likeness in steps,
 * upwards.
 */
final class Near {

  /** Words of the vocabulary, and how alike each is; only to collect them. */
  static final class Builder {

    private int[] packed = new int[64];
    private int count;

    void clear() {
      count = 0;
    }

    void add(int word, double alike) {
      if (count == packed.length) {
        packed = Arrays.copyOf(packed, 2 * count);
      }
      packed[count++] = (MIDDLE - step(alike)) << WORD_BITS | word;
    }

    private static int step(double alike) {
      int step = (int) ((alike - Spelling.LEAST) / STEP);
      while (step < STEPS && LIKENESS[step] < (float) alike) {
        step++;
      }
      return step;
    }

    /** The likest first; what is equally alike lies side by side in memory. */
    int[] sorted() {
      int[] sorted = Arrays.copyOf(packed, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  /** No vocabulary has more words. */
  static final int MOST_WORDS = 1 << 25;

  private static final int WORD_BITS = 25;
  private static final int WORD = MOST_WORDS - 1;
  private static final int STEPS = 127;
  private static final int MIDDLE = 63;
  private static final double STEP = (1 - Spelling.LEAST) / STEPS;
  private static final float[] LIKENESS = likeness();

  /** What an entry takes beside its lists: itself, two heads of arrays, its letters, its slot. */
  private static final int HEAD_BYTES = 136;

  private final long segment;
  private final String text;
  private final String key;
  private final Script script;
  private final Role role;
  private final int[] packed;
  private final int[] beside;
  private final long holding;

  /** Whether the word may be a legal form: 1 or -1, 0 when nobody asked; the same whoever asks. */
  private byte legal;

  /** Whether it was asked for lately; threads may overwrite each other, nothing depends on it. */
  private boolean lately = true;

  /**
   * @param segment whose words they are
   * @param packed from {@link Builder#sorted}
   * @param beside frequent words that may be alike and were not met under any key
   * @param holding how many names hold the words that are very alike
   */
  Near(long segment, Token token, int[] packed, int[] beside, long holding) {
    this.segment = segment;
    this.text = token.text();
    this.key = token.key();
    this.script = token.script();
    this.role = token.role();
    this.packed = packed;
    this.beside = beside;
    this.holding = holding;
  }

  private static float[] likeness() {
    float[] likeness = new float[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      likeness[i] = i == STEPS ? 1 : (float) (Spelling.LEAST + i * STEP);
    }
    return likeness;
  }

  /** Whether it answers for a word in a segment: all that decides what the word is like. */
  boolean isOf(long asked, Token token) {
    return segment == asked
        && script == token.script()
        && role == token.role()
        && text.equals(token.text())
        && key.equals(token.key());
  }

  /** A number that the same word has in the same segment. */
  static int hash(long segment, Token token) {
    long own = segment << Byte.SIZE | Marks.roleAndScript(token.marks());
    return (int) (Deletions.mix(own << Integer.SIZE ^ token.text().hashCode()) >>> 17);
  }

  int size() {
    return packed.length;
  }

  int word(int at) {
    return wordOf(packed[at]);
  }

  /** The word of what {@link Builder#sorted} says. */
  static int wordOf(int packed) {
    return packed & WORD;
  }

  /** How alike the word is at most, 0.6 to 1; descending. */
  float likeness(int at) {
    return likenessOf(packed[at]);
  }

  static float likenessOf(int packed) {
    return LIKENESS[MIDDLE - (packed >> WORD_BITS)];
  }

  int[] beside() {
    return beside;
  }

  /** How many names hold the words that are very alike; a name may count several times. */
  long holding() {
    return holding;
  }

  /** Whether the word, which is that of the question, may be a legal form. */
  boolean mayBeLegalForm(Token token, LegalForms forms) {
    if (legal == 0) {
      legal = (byte) (forms.mayHold(token) ? 1 : -1);
    }
    return legal > 0;
  }

  /** What it takes in memory, about. */
  int bytes() {
    return HEAD_BYTES + 2 * text.length() + Integer.BYTES * (packed.length + beside.length);
  }

  /** Notes that it was asked for. */
  void touch() {
    if (!lately) {
      lately = true;
    }
  }

  /** Whether it was asked for since this was asked last. */
  boolean wasAskedLately() {
    boolean was = lately;
    lately = false;
    return was;
  }
}
