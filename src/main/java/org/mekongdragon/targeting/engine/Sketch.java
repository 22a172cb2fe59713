package org.mekongdragon.targeting.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One byte a row: the bucket of its value, in the order of the values. A condition says of each
 * bucket whether all, none or some of its values fit; scanning finds the rows of the first and last
 * kind, eight at a time when the buckets lie together.
 */
final class Sketch {

  /** No value of the bucket fits. */
  static final byte NO = 0;

  /** Every value of the bucket fits. */
  static final byte YES = 1;

  /** The row must be looked at. */
  static final byte MAYBE = 2;

  /** The bucket of missing values. */
  static final int MISSING = 0;

  static final int BUCKETS = 256;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LOWS = ~HIGHS;
  private static final long GATHER = 0x0102040810204080L;

  private final byte[] buckets;
  private final int rows;
  private final int[] counts = new int[BUCKETS];

  /**
   * @param buckets one a row, padded with zeros to a multiple of 64
   */
  Sketch(byte[] buckets, int rows) {
    this.buckets = buckets;
    this.rows = rows;
    for (int i = 0; i < rows; i++) {
      counts[buckets[i] & 0xFF]++;
    }
  }

  static byte[] room(int rows) {
    return new byte[(rows + 63) & ~63];
  }

  int bucket(int row) {
    return buckets[row] & 0xFF;
  }

  long bytes() {
    return buckets.length + 4L * BUCKETS;
  }

  /** How many rows a scan finds. */
  int estimate(byte[] table) {
    int sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      sum += table[i] == NO ? 0 : counts[i];
    }
    return sum;
  }

  /** Sets the bit of each row whose bucket is not NO. */
  void scan(byte[] table, long[] found) {
    int first = 0;
    while (first < BUCKETS && (table[first] == NO || counts[first] == 0)) {
      first++;
    }
    int last = BUCKETS - 1;
    while (last >= first && (table[last] == NO || counts[last] == 0)) {
      last--;
    }
    if (first > last) {
      return;
    }
    boolean together = true;
    for (int i = first; i <= last; i++) {
      together &= table[i] != NO || counts[i] == 0;
    }
    if (!together && isPair(table, first, last)) {
      equal(first, found);
      equal(last, found);
    } else if (!together) {
      byTable(table, found);
    } else if (first == last) {
      equal(first, found);
    } else {
      between(first, last, found);
    }
    int over = rows & 63;
    if (over != 0) {
      found[rows >> 6] &= (1L << over) - 1;
    }
  }

  private boolean isPair(byte[] table, int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (table[i] != NO && counts[i] > 0) {
        return false;
      }
    }
    return true;
  }

  private void equal(int bucket, long[] found) {
    long pattern = bucket * ONES;
    for (int word = 0, at = 0; at < buckets.length; word++) {
      long bits = 0;
      for (int shift = 0; shift < 64; shift += 8, at += 8) {
        long x = (long) LONGS.get(buckets, at) ^ pattern;
        long hit = ~(((x & LOWS) + LOWS) | x) & HIGHS;
        bits |= (((hit >>> 7) * GATHER) >>> 56) << shift;
      }
      found[word] |= bits;
    }
  }

  private void between(int first, int last, long[] found) {
    long low = first * ONES;
    long high = last * ONES;
    long lowRest = low & LOWS;
    for (int word = 0, at = 0; at < buckets.length; word++) {
      long bits = 0;
      for (int shift = 0; shift < 64; shift += 8, at += 8) {
        long x = (long) LONGS.get(buckets, at);
        long from = (x & ~low) | (~(x ^ low) & ((x | HIGHS) - lowRest));
        long to = (high & ~x) | (~(high ^ x) & ((high | HIGHS) - (x & LOWS)));
        long hit = from & to & HIGHS;
        bits |= (((hit >>> 7) * GATHER) >>> 56) << shift;
      }
      found[word] |= bits;
    }
  }

  private void byTable(byte[] table, long[] found) {
    for (int word = 0, at = 0; at < buckets.length; word++) {
      long bits = 0;
      for (int i = 0; i < 64; i++, at++) {
        long hit = table[buckets[at] & 0xFF] == NO ? 0 : 1;
        bits |= hit << i;
      }
      found[word] |= bits;
    }
  }
}
