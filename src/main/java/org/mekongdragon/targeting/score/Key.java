package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * What a rate is counted by: a column, the beginning of a code, or several of them together.
 *
 * @param parts at least one, each from another column
 */
record Key(List<Part> parts) {

  /**
   * @param column its position among the columns learnt from
   * @param digits how many leading characters count; 0 for all
   */
  record Part(int column, int digits) {}

  Key {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a key needs a part");
    }
  }

  static Key of(Part part) {
    return new Key(List.of(part));
  }

  boolean touches(int column) {
    return parts.stream().anyMatch(part -> part.column() == column);
  }

  Key with(Part part) {
    var all = new java.util.ArrayList<>(parts);
    all.add(part);
    all.sort(java.util.Comparator.comparingInt(Part::column).thenComparingInt(Part::digits));
    return new Key(all);
  }

  /** Fingerprint of one row's values under this key. */
  long fingerprint(List<Column> columns, String[] values) {
    long hash = 0;
    for (Part part : parts) {
      hash =
          join(hash, columns.get(part.column()).fingerprint(values[part.column()], part.digits()));
    }
    return hash;
  }

  static long join(long hash, long next) {
    return Values.mix(hash * 31 + next + 0x9e3779b97f4a7c15L);
  }
}
