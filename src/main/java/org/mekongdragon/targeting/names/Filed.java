package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * Numbers filed under hashed keys, several under one: two flat arrays and no objects. A few bits of
 * the key beside each number keep most numbers of other keys out; the rest is for the caller to
 * refuse.
 */
final class Filed {

  /** Tells what is to be filed; asked twice, it says the same in the same order. */
  @FunctionalInterface
  interface Source {
    void tell(Taker taker);
  }

  /** Takes one number for one key. */
  @FunctionalInterface
  interface Taker {
    void take(long key, int number);
  }

  private static final int MOST_BUCKETS = 1 << 28;
  private static final int LEAST_BUCKETS = 16;

  private final int[] starts;
  private final int[] values;
  private final int mask;
  private final int bits;
  private final int numbers;

  /**
   * @param most no number reaches this
   */
  Filed(int most, Source source) {
    bits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    numbers = (int) ((1L << bits) - 1);
    long[] total = new long[1];
    source.tell((key, number) -> total[0]++);
    int size = Math.clamp(total[0], LEAST_BUCKETS, MOST_BUCKETS);
    mask = (Integer.highestOneBit(size) << 1) - 1;
    starts = new int[mask + 2];
    source.tell((key, number) -> starts[((int) key & mask) + 1]++);
    for (int i = 0; i <= mask; i++) {
      starts[i + 1] += starts[i];
    }
    values = new int[starts[mask + 1]];
    int[] next = Arrays.copyOf(starts, mask + 1);
    source.tell((key, number) -> values[next[(int) key & mask]++] = number | print(key));
  }

  int start(long key) {
    return starts[(int) key & mask];
  }

  int end(long key) {
    return starts[((int) key & mask) + 1];
  }

  /** What memory holds at the place, for reading ahead; says nothing. */
  int raw(int place) {
    return place < values.length ? values[place] : 0;
  }

  /** The number filed at the place, or -1 when it is there for another key. */
  int value(int place, long key) {
    int value = values[place];
    return (value & ~numbers) == print(key) ? value & numbers : -1;
  }

  /** The high bits of the key, where a number has none. */
  private int print(long key) {
    return (int) (key >>> Integer.SIZE) & ~numbers;
  }
}
