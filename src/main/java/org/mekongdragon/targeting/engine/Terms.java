package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Map;

/**
 * A closed dictionary: texts in normal form to the numbers of facts. Open addressing by a 64-bit
 * hash that the reader computes while it reads. Up to nine ASCII characters the hash is the text
 * itself, shuffled; only for longer or other texts the characters are compared too.
 */
final class Terms {

  /** No such term. */
  static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Characters of seven bits that fit side by side. */
  private static final int PACKED = 9;

  private static final int LARGEST_ASCII = 127;

  /** Two words a place: the hash, and above the fact plus one the place in the pool plus one. */
  private final long[] table;

  private final int[] offsets;
  private final char[] pool;
  private final int mask;

  Terms(Map<String, Integer> factByTerm) {
    int size = factByTerm.size();
    int capacity = Integer.highestOneBit(Math.max(4, 2 * size)) << 1;
    table = new long[2 * capacity];
    mask = capacity - 1;
    offsets = new int[size + 1];
    pool = new char[factByTerm.keySet().stream().mapToInt(String::length).sum()];
    int n = 0;
    for (Map.Entry<String, Integer> entry : factByTerm.entrySet()) {
      String term = entry.getKey();
      term.getChars(0, term.length(), pool, offsets[n]);
      offsets[n + 1] = offsets[n] + term.length();
      boolean packed = term.length() <= PACKED && term.chars().allMatch(c -> c <= LARGEST_ASCII);
      long place = packed ? 0 : n + 1L;
      insert(hash(term), (place << 32) | (entry.getValue() + 1));
      n++;
    }
  }

  /** Adds a character to a running hash. */
  static long step(long hash, char c) {
    return Long.rotateLeft(hash, 7) ^ c;
  }

  /**
   * Closes a running hash.
   *
   * @param seen all characters, or-ed
   */
  static long finish(long hash, int length, int seen) {
    boolean packed = length <= PACKED && seen <= LARGEST_ASCII;
    long open = packed ? hash : (hash + length) | Long.MIN_VALUE;
    long mixed = open * SPREAD;
    return mixed ^ (mixed >>> 32);
  }

  static long hash(CharSequence term) {
    long hash = 0;
    int seen = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = step(hash, term.charAt(i));
      seen |= term.charAt(i);
    }
    return finish(hash, term.length(), seen);
  }

  long bytes() {
    return 8L * table.length + 4L * offsets.length + 2L * pool.length;
  }

  /** The fact of the term, or {@link #NONE}. */
  int find(long hash, char[] chars, int start, int end) {
    int at = (int) hash & mask;
    while (true) {
      long what = table[2 * at + 1];
      if (what == 0) {
        return NONE;
      }
      if (table[2 * at] == hash && isAt((int) (what >>> 32) - 1, chars, start, end)) {
        return (int) what - 1;
      }
      at = (at + 1) & mask;
    }
  }

  private boolean isAt(int place, char[] chars, int start, int end) {
    return place < 0 || Arrays.equals(pool, offsets[place], offsets[place + 1], chars, start, end);
  }

  private void insert(long hash, long what) {
    int at = (int) hash & mask;
    while (table[2 * at + 1] != 0) {
      at = (at + 1) & mask;
    }
    table[2 * at] = hash;
    table[2 * at + 1] = what;
  }
}
