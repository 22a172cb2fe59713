package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Released facts of one operation and one kind (cases, or goods lines), column by column, at one
 * moment. Later ones share its columns: rows are only added behind those that it knows, and a
 * record that changed leaves its rows as gone and comes again.
 */
final class FactColumns {

  /** The moment at which all holds that nothing has closed yet. */
  static final long NOW = Long.MAX_VALUE - 1;

  private static final List<Dimension> WORDS =
      java.util.Arrays.stream(Dimension.values()).filter(Dimension::isWord).toList();

  private final Data data;
  private final int rows;
  private final BitSet gone;

  /** The columns, filled by one thread at a time. */
  private static final class Data {

    private final Map<Dimension, WordColumn<String>> words = new EnumMap<>(Dimension.class);
    private final WordColumn<LocalDate> day = new WordColumn<>();
    private final WordColumn<List<String>> takingPart = new WordColumn<>();
    private final WordColumn<Integer> audience = new WordColumn<>();
    private final WordColumn<Integer> cases = new WordColumn<>();
    private final WordColumn<Integer> persons = new WordColumn<>();
    private final WordColumn<String> bound = new WordColumn<>();
    private final WordColumn<Boolean> partOfMass = new WordColumn<>();
    private final AmountColumn grams = new AmountColumn();
    private final AmountColumn tablets = new AmountColumn();
    private final AmountColumn specimens = new AmountColumn();
    private final LongColumn from = new LongColumn(Long.MIN_VALUE);
    private final LongColumn until = new LongColumn(Long.MAX_VALUE);
    private final LongColumn keyHigh = new LongColumn(0);
    private final LongColumn keyLow = new LongColumn(0);

    private Data() {
      WORDS.forEach(dimension -> words.put(dimension, new WordColumn<>()));
    }

    private void set(int row, Fact fact) {
      words.forEach(
          (dimension, column) -> column.set(row, fact.words().getOrDefault(dimension, "")));
      day.set(row, fact.day());
      takingPart.set(row, fact.takingPart());
      audience.set(row, fact.audience());
      from.set(row, fact.fromMicros());
      until.set(row, fact.untilMicros());
      keyHigh.set(row, fact.seizure().getMostSignificantBits());
      keyLow.set(row, fact.seizure().getLeastSignificantBits());
      if (fact.line() == 0) {
        cases.set(row, fact.cases());
        persons.set(row, fact.persons());
      } else {
        bound.set(row, fact.amounts().bound());
        partOfMass.set(row, fact.amounts().partOfMass());
        grams.set(row, fact.amounts().grams());
        tablets.set(row, fact.amounts().tablets());
        specimens.set(row, fact.amounts().specimens());
      }
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

  /** Adds a fact while nobody reads; answers the same with it. */
  static final class Builder {

    private final FactColumns start;
    private int rows;

    Builder(FactColumns start) {
      this.start = start;
      rows = start.rows;
    }

    void add(Fact fact) {
      start.data.set(rows++, fact);
    }

    FactColumns build() {
      return new FactColumns(start.data, rows, start.gone);
    }
  }

  /** The same without the rows of some records. */
  FactColumns without(Set<UUID> changed) {
    BitSet left = (BitSet) gone.clone();
    long mask = 0;
    for (UUID key : changed) {
      mask |= bit(key.getLeastSignificantBits());
    }
    for (int chunk = 0; chunk < Chunks.count(rows); chunk++) {
      long[] low = Objects.requireNonNull(data.keyLow.chunk(chunk));
      int first = chunk << Chunks.BITS;
      for (int i = 0; i < Math.min(Chunks.ROWS, rows - first); i++) {
        if ((mask & bit(low[i])) != 0 && changed.contains(seizure(first + i))) {
          left.set(first + i);
        }
      }
    }
    return new FactColumns(data, rows, left);
  }

  private static long bit(long key) {
    return 1L << ((key * 0x9E3779B97F4A7C15L) >>> 58);
  }

  int rows() {
    return rows;
  }

  /**
   * The rows of a chunk that held at a moment, by their place in the chunk.
   *
   * @param micros microseconds since 1970, or {@link #NOW}
   * @return how many
   */
  int known(int chunk, long micros, int[] found) {
    int first = chunk << Chunks.BITS;
    int count = Math.min(Chunks.ROWS, rows - first);
    if (data.from.isAbove(chunk, micros) || data.until.isAtMost(chunk, micros)) {
      return 0;
    }
    for (int i = 0; i < count; i++) {
      found[i] = i;
    }
    if (!data.from.isAtMost(chunk, micros)) {
      long[] from = Objects.requireNonNull(data.from.chunk(chunk));
      int kept = 0;
      for (int i = 0; i < count; i++) {
        found[kept] = found[i];
        kept += from[found[i]] <= micros ? 1 : 0;
      }
      count = kept;
    }
    long[] until = data.until.chunk(chunk);
    if (until != null && !data.until.isAbove(chunk, micros)) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        int row = found[i];
        found[kept] = row;
        kept += until[row] > micros ? 1 : 0;
      }
      count = kept;
    }
    int next = gone.nextSetBit(first);
    return next < 0 || next >= first + Chunks.ROWS ? count : present(first, found, count);
  }

  private int present(int first, int[] found, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = found[i];
      found[kept] = row;
      kept += gone.get(first + row) ? 0 : 1;
    }
    return kept;
  }

  boolean hasPersons(int row) {
    int[] only = {Chunks.within(row)};
    int[] value = new int[1];
    data.persons.read(Chunks.of(row), data.persons.mapped(Integer::intValue), only, 1, value);
    return value[0] > 0;
  }

  UUID seizure(int row) {
    return new UUID(data.keyHigh.at(row), data.keyLow.at(row));
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

  /** How many cases a case stands for; goods lines have none. */
  WordColumn<Integer> cases() {
    return data.cases;
  }

  /** How many persons a case has; goods lines have none. */
  WordColumn<Integer> persons() {
    return data.persons;
  }

  /** Whether the tablets of a goods line are part of a stated mass. */
  WordColumn<Boolean> partOfMass() {
    return data.partOfMass;
  }

  WordColumn<LocalDate> day() {
    return data.day;
  }

  WordColumn<Integer> audience() {
    return data.audience;
  }

  WordColumn<List<String>> takingPart() {
    return data.takingPart;
  }

  /** The bound of a goods line's quantity. */
  WordColumn<String> bound() {
    return data.bound;
  }

  /** The column of a dimension that is a word. */
  WordColumn<String> words(Dimension dimension) {
    return Objects.requireNonNull(data.words.get(dimension));
  }
}
