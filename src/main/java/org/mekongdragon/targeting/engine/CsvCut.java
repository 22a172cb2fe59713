package org.mekongdragon.targeting.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the cells of one CSV row (RFC 4180) in a byte array without making objects, eight bytes at
 * a time. It changes nothing in the array, so that a row cut short can be tried again with more
 * bytes.
 */
final class CsvCut {

  /** The bytes end within the row. */
  static final int MORE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long BREAKS = '\n' * ONES;

  private final byte delimiter;
  private final long delimiters;

  int count;
  int[] start = new int[64];
  int[] end = new int[64];
  boolean[] quoted = new boolean[64];

  CsvCut(char delimiter) {
    this.delimiter = (byte) delimiter;
    this.delimiters = delimiter * ONES;
  }

  /**
   * Cuts the row that begins at {@code from}.
   *
   * @param limit where the bytes end
   * @param last whether the file ends there too
   * @return where the next row begins, or {@link #MORE}
   */
  int row(byte[] bytes, int from, int limit, boolean last) {
    count = 0;
    int at = from;
    while (true) {
      int stop =
          at < limit && bytes[at] == '"' ? afterQuotes(bytes, at, limit) : stop(bytes, at, limit);
      if (stop > limit || (stop == limit && !last)) {
        return MORE;
      }
      cell(at, stop, at < stop && bytes[at] == '"');
      if (stop == limit) {
        trim(bytes);
        return limit;
      }
      at = stop + 1;
      if (bytes[stop] == '\n') {
        trim(bytes);
        return at;
      }
    }
  }

  private void cell(int from, int to, boolean inQuotes) {
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      end = Arrays.copyOf(end, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    start[count] = from;
    end[count] = to;
    quoted[count++] = inQuotes;
  }

  private void trim(byte[] bytes) {
    int cell = count - 1;
    if (end[cell] > start[cell] && bytes[end[cell] - 1] == '\r') {
      end[cell]--;
    }
  }

  /** The next delimiter or line break, or the limit. */
  private int stop(byte[] bytes, int from, int limit) {
    int at = from;
    for (; at + 8 <= limit; at += 8) {
      long word = (long) LONGS.get(bytes, at);
      long a = word ^ delimiters;
      long b = word ^ BREAKS;
      long found = (((a - ONES) & ~a) | ((b - ONES) & ~b)) & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < limit; at++) {
      if (bytes[at] == delimiter || bytes[at] == '\n') {
        return at;
      }
    }
    return limit;
  }

  /** The stop after a cell in quotes; beyond the limit when the quotes are open. */
  private int afterQuotes(byte[] bytes, int from, int limit) {
    int at = from + 1;
    while (at < limit) {
      if (bytes[at++] == '"') {
        if (at < limit && bytes[at] == '"') {
          at++;
        } else {
          return stop(bytes, at, limit);
        }
      }
    }
    return limit + 1;
  }
}
