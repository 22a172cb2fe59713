package org.mekongdragon.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole numbers. A chunk in which all are the common one takes no room. */
final class LongColumn {

  private final long common;
  private final List<Chunk> chunks = new ArrayList<>();

  /** The numbers of a chunk, none while all are the common one. */
  private static final class Chunk {

    private long @Nullable [] values;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
  }

  /**
   * @param common the number of rows that nobody set to another
   */
  LongColumn(long common) {
    this.common = common;
  }

  /** Sets a row; rows before it are set. */
  synchronized void set(int row, long value) {
    int number = Chunks.of(row);
    if (number == chunks.size()) {
      chunks.add(new Chunk());
    }
    Chunk chunk = chunks.get(number);
    chunk.least = Math.min(chunk.least, value);
    chunk.most = Math.max(chunk.most, value);
    int position = Chunks.within(row);
    long[] values = chunk.values;
    if (values == null && value == common) {
      return;
    }
    if (values == null || position >= values.length) {
      values = grown(values, position);
      chunk.values = values;
    }
    values[position] = value;
  }

  private long[] grown(long @Nullable [] values, int position) {
    int known = values == null ? 0 : values.length;
    int size = Math.max(Chunks.FIRST, Integer.highestOneBit(Math.max(1, position)) * 2);
    long[] larger = values == null ? new long[size] : Arrays.copyOf(values, size);
    Arrays.fill(larger, known, size, common);
    return larger;
  }

  /** The numbers of a chunk's rows; null when all are the common one. */
  synchronized long @Nullable [] chunk(int number) {
    return chunks.get(number).values;
  }

  long at(int row) {
    long[] values = chunk(Chunks.of(row));
    return values == null ? common : values[Chunks.within(row)];
  }

  /** Whether no number of a chunk is above this one; also counts rows that were added since. */
  synchronized boolean isAtMost(int chunk, long limit) {
    return chunks.get(chunk).most <= limit;
  }

  /** Whether all numbers of a chunk are above this one. */
  synchronized boolean isAbove(int chunk, long limit) {
    return chunks.get(chunk).least > limit;
  }
}
