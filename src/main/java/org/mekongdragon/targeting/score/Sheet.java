package org.mekongdragon.targeting.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Labelled rows of the columns learnt from, with their fingerprints kept once counted. */
final class Sheet {

  private final List<Column> columns;
  private final String[][] values;
  private final boolean[] labels;
  private final Map<Key.Part, long[]> fingerprints = new HashMap<>();

  /**
   * @param values by column, then by row
   */
  Sheet(List<Column> columns, String[][] values, boolean[] labels) {
    this.columns = List.copyOf(columns);
    this.values = values;
    this.labels = labels;
  }

  List<Column> columns() {
    return columns;
  }

  boolean[] labels() {
    return labels;
  }

  int size() {
    return labels.length;
  }

  String[] values(int column) {
    return values[column];
  }

  Groups groups(Key key) {
    long[] joined = new long[size()];
    for (Key.Part part : key.parts()) {
      long[] single = fingerprints.computeIfAbsent(part, this::fingerprints);
      for (int row = 0; row < joined.length; row++) {
        joined[row] = Key.join(joined[row], single[row]);
      }
    }
    return Groups.of(joined);
  }

  private long[] fingerprints(Key.Part part) {
    Column column = columns.get(part.column());
    Map<String, Long> known = new HashMap<>();
    long[] found = new long[size()];
    for (int row = 0; row < found.length; row++) {
      found[row] =
          known.computeIfAbsent(
              values[part.column()][row], value -> column.fingerprint(value, part.digits()));
    }
    return found;
  }

  /** Rows spread evenly over the whole, at most so many. */
  Sheet sample(int most) {
    if (size() <= most) {
      return this;
    }
    int[] rows = IntStream.range(0, most).map(i -> (int) ((long) i * size() / most)).toArray();
    String[][] some = new String[values.length][];
    for (int column = 0; column < values.length; column++) {
      String[] all = values[column];
      some[column] = IntStream.of(rows).mapToObj(row -> all[row]).toArray(String[]::new);
    }
    boolean[] someLabels = new boolean[most];
    IntStream.range(0, most).forEach(i -> someLabels[i] = labels[rows[i]]);
    return new Sheet(columns, some, someLabels);
  }
}
