package org.mekongdragon.targeting.engine;

import java.util.Arrays;

/**
 * Finds the cells of one CSV row (RFC 4180) in a byte array without making objects, 64 bytes at a
 * time. It changes nothing in the array, so that a row cut short can be tried again with more
 * bytes.
 */
final class CsvCut {

  /** The bytes end within the row. */
  static final int MORE = -1;

  private static final int BLOCK = 64;
  private static final long BREAKS = '\n' * Eight.ONES;

  private final byte delimiter;
  private final long delimiters;

  int count;
  int[] start = new int[64];
  int[] end = new int[64];
  boolean[] quoted = new boolean[64];

  /** Some cell is in quotes. */
  boolean quotes;

  CsvCut(char delimiter) {
    this.delimiter = (byte) delimiter;
    this.delimiters = delimiter * Eight.ONES;
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
    quotes = false;
    int block = from;
    long stops = stops(bytes, block, limit);
    int at = from;
    while (true) {
      boolean open = at < limit && bytes[at] == '"';
      int stop;
      if (open) {
        quotes = true;
        stop = afterQuotes(bytes, at, limit);
        if (stop - block >= BLOCK) {
          block = stop;
          stops = stops(bytes, block, limit);
        }
        stops &= -1L << (stop - block);
      } else {
        while (stops == 0 && block + BLOCK < limit) {
          block += BLOCK;
          stops = stops(bytes, block, limit);
        }
        stop = stops == 0 ? limit : block + Long.numberOfTrailingZeros(stops);
        if (stop < limit && bytes[stop] != delimiter && bytes[stop] != '\n') {
          stops &= stops - 1;
          continue;
        }
      }
      if (stop > limit || (stop == limit && !last)) {
        return MORE;
      }
      cell(at, stop, open);
      if (stop == limit) {
        trim(bytes);
        return limit;
      }
      stops &= stops - 1;
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

  /**
   * The delimiters and line breaks among the next bytes before the limit, a bit each; and bytes one
   * bit beside them that come right after one.
   */
  private long stops(byte[] bytes, int from, int limit) {
    long stops = 0;
    if (from + BLOCK <= bytes.length) {
      for (int i = 0; i < BLOCK; i += 8) {
        long found = Eight.either(Eight.at(bytes, from + i), delimiters, BREAKS);
        stops |= Eight.gather(found) << i;
      }
      return limit - from < BLOCK ? stops & ~(-1L << Math.max(0, limit - from)) : stops;
    }
    for (int i = from; i < limit; i++) {
      stops |= bytes[i] == delimiter || bytes[i] == '\n' ? 1L << (i - from) : 0;
    }
    return stops;
  }

  private int stop(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && bytes[at] != delimiter && bytes[at] != '\n') {
      at++;
    }
    return at;
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
