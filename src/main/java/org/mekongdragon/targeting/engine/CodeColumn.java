package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The codes or texts of one field in one block: a sorted dictionary of the values in the form of
 * comparison, their numbers by row, a sketch for scanning, the rows of rare values, and for texts
 * the values of each word.
 */
final class CodeColumn {

  private static final int FIRST = 1;

  /** The bucket of rows with several values. */
  private static final int SEVERAL = Sketch.BUCKETS - 1;

  /** A value is rare in a block when fewer than one row in so many has it. */
  private static final int RARE = 64;

  private final Field field;
  private final int rows;
  private final String[] keys;
  private final int[] offsets;
  private final Numbers codes;
  private final Sketch sketch;
  private final int[] bucketOf;
  private final int[] bucketSizes = new int[Sketch.BUCKETS];
  private final int[] counts;
  private final int[] rowsFrom;
  private final int[] rowsOf;
  private final WordIndex words;

  /**
   * @param keys ascending
   * @param offsets where the codes of each row begin, one more than rows; empty when each row has
   *     at most one, at its own place, or -1
   */
  CodeColumn(Field field, int rows, String[] keys, int[] offsets, int[] codes) {
    this.field = field;
    this.rows = rows;
    this.keys = keys;
    this.offsets = offsets;
    this.codes = Numbers.of(codes, keys.length);
    counts = new int[keys.length];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    bucketOf = buckets(codes.length);
    sketch = drawn();
    rowsFrom = new int[keys.length + 1];
    for (int i = 0; i < keys.length; i++) {
      rowsFrom[i + 1] = rowsFrom[i] + (isRare(i) ? counts[i] : 0);
    }
    rowsOf = new int[rowsFrom[keys.length]];
    invert();
    words = field.kind() == Field.Kind.TEXT ? new WordIndex(keys) : new WordIndex(new String[0]);
  }

  Sketch sketch() {
    return sketch;
  }

  String[] keys() {
    return keys;
  }

  long bytes() {
    long texts = 0;
    for (String key : keys) {
      texts += 56L + key.length();
    }
    return texts
        + codes.bytes()
        + sketch.bytes()
        + words.bytes()
        + 4L * (offsets.length + bucketOf.length + counts.length + rowsFrom.length + rowsOf.length);
  }

  /** The codes of a row: from here. */
  int from(int row) {
    return offsets.length == 0 ? row : offsets[row];
  }

  /** The codes of a row: to here. */
  int to(int row) {
    return offsets.length == 0 ? row + 1 : offsets[row + 1];
  }

  /** The code at a place, -1 when missing. */
  int code(int at) {
    return codes.at(at);
  }

  /** Whether any value of the row is among the codes. */
  boolean has(int row, long[] wanted) {
    for (int at = from(row), end = to(row); at < end; at++) {
      int code = codes.at(at);
      if (code >= 0 && (wanted[code >> 6] & (1L << code)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Values that are one of these. */
  long[] in(List<String> values) {
    long[] set = set();
    for (String value : values) {
      String key = wanted(value);
      int code = Arrays.binarySearch(keys, key);
      if (code >= 0 && !key.isEmpty()) {
        add(code, set);
      }
      if (field.kind() == Field.Kind.PLACE && key.length() == 2) {
        for (int i = lower(key); i < keys.length && keys[i].startsWith(key); i++) {
          if (keys[i].length() == 5) {
            add(i, set);
          }
        }
      }
    }
    return set;
  }

  /** Values that begin with one of these. */
  long[] startsWith(List<String> prefixes) {
    long[] set = set();
    for (String prefix : prefixes) {
      String key = wanted(prefix);
      for (int i = lower(key); !key.isEmpty() && i < keys.length && keys[i].startsWith(key); i++) {
        add(i, set);
      }
    }
    return set;
  }

  /** Values that contain one of these. */
  long[] contains(List<String> terms) {
    long[] set = set();
    for (String term : terms) {
      String key = wanted(term);
      if (key.isEmpty()) {
        continue;
      }
      if (field.kind() == Field.Kind.TEXT) {
        words.add(PlainMatcher.words(key), set);
        continue;
      }
      for (int i = 0; i < keys.length; i++) {
        if (keys[i].contains(key)) {
          add(i, set);
        }
      }
    }
    return set;
  }

  /** How many values the set has in all rows; -1 when one of them is not rare. */
  int rare(long[] set) {
    int sum = 0;
    for (int code = next(set, 0); code >= 0; code = next(set, code + 1)) {
      if (!isRare(code)) {
        return -1;
      }
      sum += counts[code];
    }
    return sum;
  }

  /** Sets the bits of the rows that have one of these rare values. */
  void find(long[] set, long[] found) {
    for (int code = next(set, 0); code >= 0; code = next(set, code + 1)) {
      for (int i = rowsFrom[code]; i < rowsFrom[code + 1]; i++) {
        found[rowsOf[i] >> 6] |= 1L << rowsOf[i];
      }
    }
  }

  /** What the buckets say of a set. */
  byte[] table(long[] set) {
    int[] hits = new int[Sketch.BUCKETS];
    for (int code = next(set, 0); code >= 0; code = next(set, code + 1)) {
      hits[bucketOf[code]]++;
    }
    byte[] table = new byte[Sketch.BUCKETS];
    boolean any = false;
    for (int i = FIRST; i < SEVERAL; i++) {
      any |= hits[i] > 0;
      table[i] = hits[i] == 0 ? Sketch.NO : hits[i] == bucketSizes[i] ? Sketch.YES : Sketch.MAYBE;
    }
    table[SEVERAL] = any ? Sketch.MAYBE : Sketch.NO;
    return table;
  }

  private static int next(long[] set, int from) {
    int word = from >> 6;
    if (word >= set.length) {
      return -1;
    }
    long bits = set[word] & (-1L << from);
    while (bits == 0) {
      if (++word == set.length) {
        return -1;
      }
      bits = set[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  private boolean isRare(int code) {
    return counts[code] <= rows / RARE;
  }

  private long[] set() {
    return new long[(keys.length >> 6) + 1];
  }

  private static void add(int code, long[] set) {
    set[code >> 6] |= 1L << code;
  }

  private String wanted(String term) {
    return term.startsWith("@") ? "" : field.key(term);
  }

  private int lower(String key) {
    int found = Arrays.binarySearch(keys, key);
    return found >= 0 ? found : -found - 1;
  }

  /** Buckets of about equal depth; a frequent value has one for itself. */
  private int[] buckets(int total) {
    int[] of = new int[keys.length];
    int depth = Math.max(1, total / (SEVERAL - FIRST));
    int bucket = FIRST;
    long inside = 0;
    for (int code = 0; code < keys.length; code++) {
      boolean few = keys.length < SEVERAL - FIRST;
      if (inside > 0 && (few || inside + counts[code] > depth) && bucket < SEVERAL - 1) {
        bucket++;
        inside = 0;
      }
      of[code] = bucket;
      bucketSizes[bucket]++;
      inside += counts[code];
    }
    return of;
  }

  private Sketch drawn() {
    byte[] buckets = Sketch.room(rows);
    for (int row = 0; row < rows; row++) {
      int from = from(row);
      int size = to(row) - from;
      int code = size == 0 ? -1 : codes.at(from);
      buckets[row] = (byte) (size > 1 ? SEVERAL : code < 0 ? Sketch.MISSING : bucketOf[code]);
    }
    return new Sketch(buckets, rows);
  }

  private void invert() {
    int[] next = rowsFrom.clone();
    for (int row = 0; row < rows; row++) {
      for (int at = from(row), end = to(row); at < end; at++) {
        int code = codes.at(at);
        if (code >= 0 && isRare(code)) {
          rowsOf[next[code]++] = row;
        }
      }
    }
  }

  /** Gathers the values of one field row by row. */
  static final class Builder {

    private final Field field;
    private final java.util.Map<String, Integer> numbers = new java.util.HashMap<>();
    private final java.util.Map<String, Integer> raw = new java.util.HashMap<>();
    private int[] offsets = new int[1025];
    private int[] codes = new int[1024];
    private int rows;
    private int count;

    Builder(Field field) {
      this.field = field;
    }

    /** Adds the next row. */
    void add(List<String> values) {
      for (String value : values) {
        int number = raw.computeIfAbsent(value, this::number);
        if (number >= 0) {
          codes = count == codes.length ? Arrays.copyOf(codes, 2 * count) : codes;
          codes[count++] = number;
        }
      }
      rows++;
      offsets = rows == offsets.length ? Arrays.copyOf(offsets, 2 * rows) : offsets;
      offsets[rows] = count;
    }

    private int number(String value) {
      String key = field.key(value);
      return key.isEmpty() ? -1 : numbers.computeIfAbsent(key, absent -> numbers.size());
    }

    CodeColumn build() {
      TreeMap<String, Integer> sorted = new TreeMap<>(numbers);
      int[] place = new int[sorted.size()];
      int next = 0;
      for (int number : sorted.values()) {
        place[number] = next++;
      }
      boolean single = true;
      for (int row = 0; row < rows; row++) {
        single &= offsets[row + 1] - offsets[row] < 2;
      }
      int[] placed = new int[single ? rows : count];
      for (int row = 0; row < rows; row++) {
        if (single) {
          placed[row] = -1;
        }
        for (int at = offsets[row]; at < offsets[row + 1]; at++) {
          placed[single ? row : at] = place[codes[at]];
        }
      }
      String[] keys = sorted.keySet().toArray(String[]::new);
      return new CodeColumn(
          field, rows, keys, single ? new int[0] : Arrays.copyOf(offsets, rows + 1), placed);
    }
  }
}
