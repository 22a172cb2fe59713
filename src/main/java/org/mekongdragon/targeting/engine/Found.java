package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The rows of a {@link ColumnStore} that fulfil a rule. */
public final class Found {

  private final ColumnStore store;
  private final List<long[]> bits;
  private final long searched;

  Found(ColumnStore store, List<long[]> bits, long searched) {
    this.store = store;
    this.bits = List.copyOf(bits);
    this.searched = searched;
  }

  /** How many rows fulfil the rule, of those searched. */
  public long hits() {
    long sum = 0;
    for (long[] block : bits) {
      for (long word : block) {
        sum += Long.bitCount(word);
      }
    }
    return sum;
  }

  /** How many rows were searched: all, unless the hunt was called off. */
  public long searched() {
    return searched;
  }

  /** Whether all rows were searched. */
  public boolean isComplete() {
    return searched == store.rows();
  }

  /** The numbers of the rows, ascending. */
  public LongStream rows() {
    LongStream all = LongStream.empty();
    long first = 0;
    for (int block = 0; block < bits.size(); block++) {
      long start = first;
      long[] words = bits.get(block);
      all =
          LongStream.concat(
              all,
              IntStream.range(0, words.length << 6)
                  .filter(i -> (words[i >> 6] & (1L << i)) != 0)
                  .mapToLong(i -> start + i));
      first += store.blocks().get(block).rows();
    }
    return all;
  }

  /** How many rows both hunts found in the same store: how far two rules overlap. */
  public long common(Found other) {
    long sum = 0;
    for (int block = 0; block < Math.min(bits.size(), other.bits.size()); block++) {
      long[] mine = bits.get(block);
      long[] theirs = other.bits.get(block);
      for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
        sum += Long.bitCount(mine[i] & theirs[i]);
      }
    }
    return sum;
  }

  /** Hits by day of arrival, those without arrival left out. */
  public SortedMap<LocalDate, Long> byDay() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    List<Block> blocks = new ArrayList<>(store.blocks());
    for (int block = 0; block < bits.size(); block++) {
      long[] words = bits.get(block);
      blocks
          .get(block)
          .numbers(Field.ARRIVAL)
          .ifPresent(arrivals ->
              RetroHunt.each(
                  words,
                  row -> {
                    double day = arrivals.value(row);
                    if (!Double.isNaN(day)) {
                      days.merge(LocalDate.ofEpochDay((long) day), 1L, Long::sum);
                    }
                  }));
    }
    return days;
  }
}
