package org.mekongdragon.targeting.engine;

import java.util.Arrays;

/** Which facts of one segment are true of the record at hand, and the hits found. One thread. */
final class Facts {

  final long[] bits;
  private final byte[] markOf;
  int[] list = new int[64];
  int count;
  long lowMarks;
  long highMarks;
  final long[] signature = new long[2];

  /** The fact of each word of the record, where phrases must be checked. */
  int[] wordFact = new int[256];

  int[] hits = new int[64];
  int hitCount;

  /**
   * @param markOf the bit of each fact in the last two words of the signature, 0 to 127
   */
  Facts(byte[] markOf) {
    this.markOf = markOf;
    bits = new long[(markOf.length >> 6) + 1];
  }

  void begin(int words) {
    for (int i = 0; i < count; i++) {
      bits[list[i] >> 6] = 0;
    }
    count = 0;
    lowMarks = 0;
    highMarks = 0;
    hitCount = 0;
    if (wordFact.length < words) {
      wordFact = new int[Math.max(words, 2 * wordFact.length)];
    }
  }

  boolean has(int fact) {
    return (bits[fact >> 6] & 1L << fact) != 0;
  }

  /** Adds a fact, unless there is none or it is there. */
  void add(int fact) {
    if (fact != Terms.NONE && !has(fact)) {
      bits[fact >> 6] |= 1L << fact;
      if (count == list.length) {
        list = Arrays.copyOf(list, 2 * count);
      }
      list[count++] = fact;
      int mark = markOf[fact];
      lowMarks |= mark < 64 ? 1L << mark : 0;
      highMarks |= mark < 64 ? 0 : 1L << mark;
    }
  }

  void hit(int profile) {
    if (hitCount == hits.length) {
      hits = Arrays.copyOf(hits, 2 * hitCount);
    }
    hits[hitCount++] = profile;
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
