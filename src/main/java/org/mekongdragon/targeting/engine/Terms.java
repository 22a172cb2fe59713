package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A closed dictionary: texts in normal form to the numbers of facts. Open addressing by a 64-bit
 * hash that the reader computes while it reads. Up to eight ASCII characters the hash is the text
 * itself, shuffled; only for longer or other texts the characters are compared too.
 */
final class Terms {

  /** No such term. */
  static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Characters of eight bits that fit side by side. */
  private static final int PACKED = 8;

  private static final int LARGEST_ASCII = 127;

  /** In the second number of a place: other terms of the same place follow. */
  private static final long MORE = Long.MIN_VALUE;

  /** Above the fact, in the second number of a place: the place in the pool, plus one. */
  private static final int POOL_SHIFT = 32;

  private static final long IN_POOL = (long) Integer.MAX_VALUE << POOL_SHIFT;

  /** Places for each term, at least: most terms have theirs alone. */
  private static final int SPARSE = 4;

  /**
   * Two numbers a place: the hash, and the fact plus one with what else there is to ask. A look
   * into it takes no branch that depends on what is found, but for terms that share a place or are
   * long: a wrong guess of the processor costs more than the look.
   */
  private final long[] table;

  private final int[] offsets;
  private final char[] pool;
  private final int mask;

  Terms(Map<String, Integer> factByTerm) {
    int size = factByTerm.size();
    int capacity = Integer.highestOneBit(Math.max(4, SPARSE * size)) << 1;
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
      insert(hash(term), (place << POOL_SHIFT) | (entry.getValue() + 1));
      n++;
    }
  }

  /** Adds a character to a running hash. */
  static long step(long hash, char c) {
    return Long.rotateLeft(hash, 8) ^ c;
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

  /**
   * The hash of ASCII characters in small letters, without a branch.
   *
   * @param first the first eight, the first of all highest, zero where there are fewer
   * @param second the eight after them
   * @param length 1 to 16
   */
  static long packed(long first, long second, int length) {
    long hash = Long.rotateLeft(first ^ second, length << 3);
    long longer = ((long) PACKED - length) >> 63;
    long open = (hash + (length & longer)) | (longer & Long.MIN_VALUE);
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
    long what = table[2 * at + 1];
    long same = same(table[2 * at], hash);
    return unsure(what, same)
        ? walk(hash, at, place -> isAt(place, chars, start, end))
        : (int) (what & same) - 1;
  }

  /** The same for ASCII letters and digits as they stand in a file. */
  int find(long hash, byte[] bytes, int start, int end) {
    int at = (int) hash & mask;
    long what = table[2 * at + 1];
    long same = same(table[2 * at], hash);
    return unsure(what, same)
        ? walk(hash, at, place -> isAt(place, bytes, start, end))
        : (int) (what & same) - 1;
  }

  private int walk(long hash, int from, IntPredicate isAt) {
    int at = from;
    while (table[2 * at + 1] != 0) {
      long what = table[2 * at + 1];
      if (table[2 * at] == hash && isAt.test(place(what))) {
        return (int) what - 1;
      }
      at = (at + 1) & mask;
    }
    return NONE;
  }

  /** All bits when both are the same, else none. */
  private static long same(long one, long other) {
    long difference = one ^ other;
    return ((difference | -difference) >> 63) ^ -1L;
  }

  /** Whether the first look does not tell: a long term to compare, or other terms to look at. */
  private static boolean unsure(long what, long same) {
    return (what & ((same & IN_POOL) | (~same & MORE))) != 0;
  }

  private static int place(long what) {
    return (int) ((what & IN_POOL) >>> POOL_SHIFT) - 1;
  }

  private boolean isAt(int place, byte[] bytes, int start, int end) {
    if (place < 0) {
      return true;
    }
    int size = offsets[place + 1] - offsets[place];
    for (int i = 0; i < size; i++) {
      if (start + i == end || pool[offsets[place] + i] != (bytes[start + i] | 0x20)) {
        return false;
      }
    }
    return start + size == end;
  }

  private boolean isAt(int place, char[] chars, int start, int end) {
    return place < 0 || Arrays.equals(pool, offsets[place], offsets[place + 1], chars, start, end);
  }

  private void insert(long hash, long what) {
    int at = (int) hash & mask;
    while (table[2 * at + 1] != 0) {
      table[2 * at + 1] |= MORE;
      at = (at + 1) & mask;
    }
    table[2 * at] = hash;
    table[2 * at + 1] = what;
  }
}
