package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Map;

/**
 * A closed dictionary: texts in normal form to the numbers of facts. Open addressing by a 64-bit
 * hash that the reader computes while it reads; a hash that fits is checked character by character.
 */
final class Terms {

  /** No such term. */
  static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] hashes;
  private final int[] slots;
  private final int[] facts;
  private final int[] offsets;
  private final char[] pool;
  private final int mask;

  Terms(Map<String, Integer> factByTerm) {
    int size = factByTerm.size();
    int capacity = Integer.highestOneBit(Math.max(4, 2 * size)) << 1;
    hashes = new long[capacity];
    slots = new int[capacity];
    Arrays.fill(slots, NONE);
    mask = capacity - 1;
    facts = new int[size];
    offsets = new int[size + 1];
    pool = new char[factByTerm.keySet().stream().mapToInt(String::length).sum()];
    int n = 0;
    for (Map.Entry<String, Integer> entry : factByTerm.entrySet()) {
      String term = entry.getKey();
      term.getChars(0, term.length(), pool, offsets[n]);
      offsets[n + 1] = offsets[n] + term.length();
      facts[n] = entry.getValue();
      insert(hash(term), n++);
    }
  }

  /** Adds a character to a running hash. */
  static long step(long hash, char c) {
    return Long.rotateLeft(hash, 7) ^ c;
  }

  /** Closes a running hash. */
  static long finish(long hash, int length) {
    long mixed = (hash + length) * SPREAD;
    return mixed ^ mixed >>> 32;
  }

  static long hash(CharSequence term) {
    long hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = step(hash, term.charAt(i));
    }
    return finish(hash, term.length());
  }

  long bytes() {
    return 12L * hashes.length + 8L * facts.length + 2L * pool.length;
  }

  /** The fact of the term, or {@link #NONE}. */
  int find(long hash, char[] chars, int start, int end) {
    int at = (int) hash & mask;
    while (true) {
      int slot = slots[at];
      if (slot == NONE) {
        return NONE;
      }
      if (hashes[at] == hash && isAt(slot, chars, start, end)) {
        return facts[slot];
      }
      at = (at + 1) & mask;
    }
  }

  private boolean isAt(int slot, char[] chars, int start, int end) {
    return Arrays.equals(pool, offsets[slot], offsets[slot + 1], chars, start, end);
  }

  private void insert(long hash, int slot) {
    int at = (int) hash & mask;
    while (slots[at] != NONE) {
      at = (at + 1) & mask;
    }
    hashes[at] = hash;
    slots[at] = slot;
  }
}
