package org.mekongdragon.targeting.engine;

import java.util.Arrays;

/** The numbers of one field in one block: as they are, and a sketch for scanning. */
final class NumberColumn {

  private static final int FIRST = 1;
  private static final int DEPTHS = Sketch.BUCKETS - FIRST;

  private final double[] values;
  private final Sketch sketch;
  private final double[] least = new double[Sketch.BUCKETS];
  private final double[] most = new double[Sketch.BUCKETS];

  /**
   * @param values by row, NaN being missing
   */
  NumberColumn(double[] values) {
    this.values = values;
    double[] sorted =
        Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> v + 0.0).sorted().toArray();
    double[] bounds = new double[DEPTHS - 1];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] =
          sorted.length == 0
              ? Double.POSITIVE_INFINITY
              : sorted[(int) ((i + 1L) * sorted.length / DEPTHS)];
    }
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    byte[] buckets = Sketch.room(values.length);
    for (int row = 0; row < values.length; row++) {
      double value = values[row];
      if (!Double.isNaN(value)) {
        int bucket = FIRST + below(bounds, value);
        buckets[row] = (byte) bucket;
        least[bucket] = Math.min(least[bucket], value);
        most[bucket] = Math.max(most[bucket], value);
      }
    }
    sketch = new Sketch(buckets, values.length);
  }

  double value(int row) {
    return values[row];
  }

  Sketch sketch() {
    return sketch;
  }

  long bytes() {
    return 8L * values.length + sketch.bytes() + 16L * Sketch.BUCKETS;
  }

  /** What the buckets say of a range, both ends included. */
  byte[] table(double low, double high) {
    byte[] table = new byte[Sketch.BUCKETS];
    for (int i = FIRST; i < Sketch.BUCKETS; i++) {
      if (least[i] >= low && most[i] <= high) {
        table[i] = Sketch.YES;
      } else if (least[i] <= high && most[i] >= low) {
        table[i] = Sketch.MAYBE;
      }
    }
    return table;
  }

  /** How many of the ascending bounds are at or below the value. */
  private static int below(double[] bounds, double value) {
    int low = 0;
    int high = bounds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bounds[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
