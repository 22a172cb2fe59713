package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The released facts of one operation, column by column, at one moment. Later ones share its
 * columns: rows are only added behind those that it knows, and a record that changed leaves its
 * rows as gone and comes again.
 */
final class FactColumns {

  /** The moment at which all holds that nothing has closed yet. */
  static final long NOW = Long.MAX_VALUE - 1;

  private final Data data;
  private final int rows;
  private final BitSet gone;

  /** The columns, filled by one thread at a time. */
  private static final class Data {

    private final Map<Dimension, WordColumn<String>> words = new EnumMap<>(Dimension.class);
    private final WordColumn<List<String>> takingPart = new WordColumn<>();
    private final WordColumn<Integer> audience = new WordColumn<>();
    private final WordColumn<String> bound = new WordColumn<>();
    private final AmountColumn grams = new AmountColumn();
    private final AmountColumn tablets = new AmountColumn();
    private final AmountColumn specimens = new AmountColumn();
    private int capacity = 64;
    private long[] from = new long[capacity];
    private long[] until = new long[capacity];
    private UUID[] seizure = new UUID[capacity];
    private int[] day = new int[capacity];
    private int[] cases = new int[capacity];
    private int[] persons = new int[capacity];
    private boolean[] isCase = new boolean[capacity];
    private boolean[] partOfMass = new boolean[capacity];

    private Data() {
      for (Dimension dimension : Dimension.values()) {
        if (!dimension.isDay()) {
          words.put(dimension, new WordColumn<>());
        }
      }
    }

    private void set(int row, Fact fact) {
      if (row == capacity) {
        grow();
      }
      words.forEach(
          (dimension, column) -> column.set(row, fact.words().getOrDefault(dimension, "")));
      takingPart.set(row, fact.takingPart());
      audience.set(row, fact.audience());
      bound.set(row, fact.amounts().bound());
      grams.set(row, fact.amounts().grams());
      tablets.set(row, fact.amounts().tablets());
      specimens.set(row, fact.amounts().specimens());
      from[row] = fact.fromMicros();
      until[row] = fact.untilMicros();
      seizure[row] = fact.seizure();
      day[row] = Math.toIntExact(fact.day().toEpochDay());
      cases[row] = fact.cases();
      persons[row] = fact.persons();
      isCase[row] = fact.line() == 0;
      partOfMass[row] = fact.amounts().partOfMass();
    }

    private void grow() {
      capacity *= 2;
      from = Arrays.copyOf(from, capacity);
      until = Arrays.copyOf(until, capacity);
      seizure = Arrays.copyOf(seizure, capacity);
      day = Arrays.copyOf(day, capacity);
      cases = Arrays.copyOf(cases, capacity);
      persons = Arrays.copyOf(persons, capacity);
      isCase = Arrays.copyOf(isCase, capacity);
      partOfMass = Arrays.copyOf(partOfMass, capacity);
    }
  }

  private FactColumns(Data data, int rows, BitSet gone) {
    this.data = data;
    this.rows = rows;
    this.gone = gone;
  }

  static FactColumns none() {
    return new FactColumns(new Data(), 0, new BitSet());
  }

  /** Of all facts that a source hands over. */
  static FactColumns of(Consumer<Consumer<Fact>> source) {
    Data data = new Data();
    int[] rows = new int[1];
    source.accept(fact -> data.set(rows[0]++, fact));
    return new FactColumns(data, rows[0], new BitSet());
  }

  /**
   * The same with more facts. Only the latest may be asked, and by one thread at a time.
   *
   * @param changed records whose earlier rows are gone
   */
  FactColumns with(Set<UUID> changed, Collection<Fact> facts) {
    BitSet left = gone;
    if (!changed.isEmpty() && rows > 0) {
      left = (BitSet) gone.clone();
      for (int row = 0; row < rows; row++) {
        if (changed.contains(data.seizure[row])) {
          left.set(row);
        }
      }
    }
    int row = rows;
    for (Fact fact : facts) {
      data.set(row++, fact);
    }
    return new FactColumns(data, row, left);
  }

  int rows() {
    return rows;
  }

  /** Whether a row held at a moment, in microseconds since 1970, or {@link #NOW}. */
  boolean isKnownAt(int row, long micros) {
    return data.from[row] <= micros && data.until[row] > micros && !gone.get(row);
  }

  boolean isCase(int row) {
    return data.isCase[row];
  }

  /** Days since 1970. */
  int day(int row) {
    return data.day[row];
  }

  UUID seizure(int row) {
    return data.seizure[row];
  }

  int cases(int row) {
    return data.cases[row];
  }

  int persons(int row) {
    return data.persons[row];
  }

  boolean isPartOfMass(int row) {
    return data.partOfMass[row];
  }

  AmountColumn grams() {
    return data.grams;
  }

  AmountColumn tablets() {
    return data.tablets;
  }

  AmountColumn specimens() {
    return data.specimens;
  }

  WordColumn<Integer> audience() {
    return data.audience;
  }

  WordColumn<List<String>> takingPart() {
    return data.takingPart;
  }

  WordColumn<String> bound() {
    return data.bound;
  }

  /** The column of a dimension that is not a time. */
  WordColumn<String> words(Dimension dimension) {
    return java.util.Objects.requireNonNull(data.words.get(dimension));
  }

  /** The value of a dimension in a row. */
  static String dayText(Dimension dimension, int epochDay) {
    String text = LocalDate.ofEpochDay(epochDay).toString();
    return dimension == Dimension.MONTH ? text.substring(0, 7) : text;
  }
}
