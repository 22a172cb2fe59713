package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Which numbers belong to which other numbers, both ways flat: no objects per name. */
record Postings(int[] starts, int[] values) {

  /** Lists the values of each of {@code size} rows, in their order. */
  static Postings of(int size, IntFunction<int[]> rows) {
    int[] starts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      starts[i + 1] = starts[i] + rows.apply(i).length;
    }
    int[] values = new int[starts[size]];
    for (int i = 0; i < size; i++) {
      int[] row = rows.apply(i);
      System.arraycopy(row, 0, values, starts[i], row.length);
    }
    return new Postings(starts, values);
  }

  /** The same relation from the other side, each pair once, rows in ascending order. */
  Postings inverse(int size) {
    int[] counts = new int[size + 1];
    for (int value : values) {
      counts[value + 1]++;
    }
    for (int i = 0; i < size; i++) {
      counts[i + 1] += counts[i];
    }
    int[] next = Arrays.copyOf(counts, size);
    int[] rows = new int[values.length];
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        rows[next[values[i]]++] = row;
      }
    }
    return new Postings(counts, rows);
  }

  int size(int row) {
    return starts[row + 1] - starts[row];
  }

  static int[] distinct(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).distinct().toArray();
  }
}
