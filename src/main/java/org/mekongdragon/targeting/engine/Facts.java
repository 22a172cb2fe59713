package org.mekongdragon.targeting.engine;

import java.util.Arrays;

/** Which facts of one segment are true of the record at hand, and the hits found. One thread. */
final class Facts {

  /** The mark of {@link Terms#NONE}: neither word has a bit for it. */
  private static final int NO_MARK = 128;

  /** By fact plus one, so that {@link Terms#NONE} has a bit, which is always set. */
  final long[] bits;

  private final byte[] markOf;
  int[] list = new int[64];
  int count;

  /** Those under which profiles are filed. */
  int[] filed = new int[64];

  long lowMarks;
  long highMarks;
  final long[] signature = new long[2];

  /** The fact of each word of the record, text after text. */
  int[] wordFact = new int[256];

  int words;

  /** The field of each text, and its first word. */
  int[] lineField = new int[16];

  int[] lineWord = new int[16];
  int lines;

  /** Where the rules of hits begin; once verified, the numbers of their profiles. */
  int[] hits = new int[64];

  int hitCount;

  /** Entries to look at more closely. */
  int[] entries = new int[256];

  /** Keeps {@link Program#touch} from being left out. */
  int touched;

  /**
   * @param markOf the bit of each fact in the last two words of the signature, 0 to 127
   */
  Facts(byte[] markOf) {
    this.markOf = new byte[markOf.length + 1];
    this.markOf[0] = (byte) NO_MARK;
    System.arraycopy(markOf, 0, this.markOf, 1, markOf.length);
    bits = new long[(this.markOf.length >> 6) + 1];
    bits[0] = 1;
  }

  void begin() {
    for (int i = 0; i < count; i++) {
      bits[(list[i] + 1) >> 6] = 0;
    }
    bits[0] = 1;
    count = 0;
    lowMarks = 0;
    highMarks = Signature.RULE;
    hitCount = 0;
    words = 0;
    lines = 0;
    signature[0] = 0;
    signature[1] = 0;
  }

  /** Begins a text. */
  void line(int field) {
    if (lines == lineField.length) {
      lineField = Arrays.copyOf(lineField, 2 * lines);
      lineWord = Arrays.copyOf(lineWord, 2 * lines);
    }
    lineField[lines] = field;
    lineWord[lines++] = words;
  }

  /** Adds a word to the text, known or not. */
  void word(int fact) {
    if (words == wordFact.length) {
      wordFact = Arrays.copyOf(wordFact, 2 * words);
    }
    wordFact[words++] = fact;
  }

  /** Where the words of a text end. */
  int lineEnd(int line) {
    return line + 1 < lines ? lineWord[line + 1] : words;
  }

  /** Sets a bit of the first two words of the signature. */
  void sign(int bit) {
    signature[bit >> 6] |= 1L << bit;
  }

  boolean has(int fact) {
    return (bits[(fact + 1) >> 6] & 1L << (fact + 1)) != 0;
  }

  /** Adds a fact, unless there is none or it is there; without a branch that depends on it. */
  void add(int fact) {
    int at = fact + 1;
    if (count == list.length) {
      list = Arrays.copyOf(list, 2 * count);
    }
    list[count] = fact;
    long before = bits[at >> 6];
    bits[at >> 6] = before | 1L << at;
    count += (int) (~before >>> at) & 1;
    long mark = markOf[at] & 0xFF;
    long low = (mark - 64) >> 63;
    long bit = 1L << mark & (mark - NO_MARK) >> 63;
    lowMarks |= bit & low;
    highMarks |= bit & ~low;
  }

  /**
   * Picks the facts under which something is filed; answers how many.
   *
   * @param first by twice the fact, where its entries begin
   */
  int filed(int[] first) {
    if (filed.length < list.length) {
      filed = new int[list.length];
    }
    int n = 0;
    for (int i = 0; i < count; i++) {
      int fact = list[i];
      filed[n] = fact;
      n += (first[2 * fact] - first[2 * fact + 2]) >>> 31;
    }
    return n;
  }

  /** Makes room for so many entries. */
  void reserve(int most) {
    if (most >= entries.length) {
      entries = new int[2 * most];
    }
  }

  void hit(int rule) {
    if (hitCount == hits.length) {
      hits = Arrays.copyOf(hits, 2 * hitCount);
    }
    hits[hitCount++] = rule;
  }

  /** Puts the hits in order, each once. */
  void settle() {
    if (hitCount < 2) {
      return;
    }
    Arrays.sort(hits, 0, hitCount);
    int n = 1;
    for (int i = 1; i < hitCount; i++) {
      if (hits[i] != hits[n - 1]) {
        hits[n++] = hits[i];
      }
    }
    hitCount = n;
  }
}
