package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A place for each key: keys themselves where they are few, else found by their hash. */
final class Groups {

  /** The most groups that an answer has. */
  static final int MOST = 20_000;

  private static final long FEW_KEYS = 1 << 16;
  private static final int HASHED = 1 << 16;
  private static final long FREE = -1;

  private final boolean dense;
  private final boolean[] used;
  private final long[] keys;
  private int count;

  /**
   * @param keys how many keys there may be
   */
  Groups(long keys) {
    dense = keys <= FEW_KEYS;
    used = new boolean[dense ? (int) keys : HASHED];
    this.keys = new long[dense ? 0 : HASHED];
    Arrays.fill(this.keys, FREE);
  }

  int size() {
    return used.length;
  }

  /** Whether there are more than an answer may have; then places are no longer told apart. */
  boolean isFull() {
    return count > MOST;
  }

  /** The place of a key, which is taken from now on. */
  int take(long key) {
    int place = dense ? (int) key : find(key);
    if (!used[place]) {
      used[place] = true;
      count++;
    }
    return place;
  }

  private int find(long key) {
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 48);
    while (keys[place] != key && keys[place] != FREE) {
      place = (place + 1) & (HASHED - 1);
    }
    if (keys[place] == FREE && !isFull()) {
      keys[place] = key;
    }
    return place;
  }

  /** The key of a taken place. */
  long key(int place) {
    return dense ? place : keys[place];
  }

  void forEach(IntConsumer place) {
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        place.accept(i);
      }
    }
  }
}
