package org.mekongdragon.targeting.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a column's values were spread in training. Numbers fall in tenths, other values in the 30
 * most common ones and the rest; the last share is that of missing values.
 *
 * @param edges rising, upper bounds of the tenths but the last; empty when not a number
 * @param common fingerprints of the most common values; empty when a number
 * @param known fingerprints of all values, rising; empty when values do not repeat
 * @param shares of each bin, adding up to 1
 */
record ColumnProfile(Column column, double[] edges, long[] common, long[] known, double[] shares) {

  private static final int TENTHS = 10;
  private static final int COMMON = 30;
  private static final double AT_LEAST = 1e-4;

  static ColumnProfile of(Column column, String[] values) {
    boolean number = column.kind() == ColumnKind.NUMBER;
    double[] edges = number ? edges(column, values) : new double[0];
    Map<Long, Integer> counts = new HashMap<>();
    for (String value : values) {
      counts.merge(column.fingerprint(value, 0), 1, Integer::sum);
    }
    long[] common =
        number
            ? new long[0]
            : counts.entrySet().stream()
                .filter(entry -> entry.getKey() != 0)
                .sorted(
                    Comparator.comparingInt((Map.Entry<Long, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMON)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    boolean counted = column.repeats() && column.kind() != ColumnKind.DATE && !number;
    long[] known =
        counted
            ? counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray()
            : new long[0];
    ColumnProfile empty = new ColumnProfile(column, edges, common, known, new double[0]);
    return new ColumnProfile(column, edges, common, known, empty.spread(values));
  }

  private static double[] edges(Column column, String[] values) {
    double[] sorted =
        Arrays.stream(values)
            .mapToDouble(column::number)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double[] edges = new double[TENTHS - 1];
    for (int i = 1; i < TENTHS; i++) {
      edges[i - 1] = sorted.length == 0 ? i : sorted[sorted.length * i / TENTHS];
    }
    return Arrays.stream(edges).distinct().toArray();
  }

  /** The share of each bin in other rows. */
  double[] spread(String[] values) {
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < common.length; i++) {
      places.put(common[i], i);
    }
    int bins = (edges.length > 0 ? edges.length + 1 : common.length + 1) + 1;
    double[] shares = new double[bins];
    for (String value : values) {
      shares[bin(value, places, bins)] += 1.0 / Math.max(1, values.length);
    }
    return shares;
  }

  private int bin(String value, Map<Long, Integer> places, int bins) {
    if (Values.missing(value)) {
      return bins - 1;
    }
    if (edges.length == 0) {
      return places.getOrDefault(column.fingerprint(value, 0), bins - 2);
    }
    double number = column.number(value);
    int at = Arrays.binarySearch(edges, number);
    return Double.isNaN(number) ? bins - 1 : at >= 0 ? at : -at - 1;
  }

  /** How far other rows have moved from training: 0 not at all, from 0.25 on a lot. */
  double stability(String[] values) {
    double[] now = spread(values);
    double index = 0;
    for (int i = 0; i < now.length; i++) {
      double before = Math.max(AT_LEAST, shares[i]);
      double after = Math.max(AT_LEAST, now[i]);
      index += (after - before) * Math.log(after / before);
    }
    return index;
  }

  /** The share of present values that training never saw; 0 where values are not counted. */
  double unseen(String[] values) {
    if (known.length == 0) {
      return 0;
    }
    int present = 0;
    int unseen = 0;
    Set<String> met = new HashSet<>();
    for (String value : values) {
      if (!Values.missing(value)) {
        present++;
        boolean isNew =
            met.contains(value) || Arrays.binarySearch(known, column.fingerprint(value, 0)) < 0;
        if (isNew) {
          met.add(value);
          unseen++;
        }
      }
    }
    return present == 0 ? 0 : (double) unseen / present;
  }

  /** Where a number stands among those of training. */
  Reason.Kind place(double number) {
    if (Double.isNaN(number) || edges.length == 0) {
      return Reason.Kind.NUMBER;
    }
    int last = edges.length - 1;
    if (number > edges[Math.max(0, last - 1)]) {
      return Reason.Kind.HIGH;
    }
    return number < edges[Math.min(last, 1)] ? Reason.Kind.LOW : Reason.Kind.NUMBER;
  }
}
