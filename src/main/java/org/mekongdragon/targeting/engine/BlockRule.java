package org.mekongdragon.targeting.engine;

import java.util.Comparator;
import java.util.List;

/** A rule made ready for one block. */
sealed interface BlockRule {

  /** Whether a row fulfils it. */
  boolean test(int row);

  /** How many rows a search would find, at most. */
  int estimate();

  /** Whether a search is cheaper than a test of every row. */
  boolean isSearched();

  /** Sets the bits of the rows that fulfil it, in an array of zeros. */
  void find(long[] found);

  /** Tests what a scan left open and clears the bits of rows that fail. */
  private static void filter(long[] found, BlockRule rule) {
    for (int i = 0; i < found.length; i++) {
      for (long bits = found[i]; bits != 0; bits &= bits - 1) {
        long bit = bits & -bits;
        if (!rule.test((i << 6) + Long.numberOfTrailingZeros(bits))) {
          found[i] &= ~bit;
        }
      }
    }
  }

  private static int count(long[] found) {
    int sum = 0;
    for (long word : found) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  private static void fill(long[] found, int rows) {
    for (int i = 0; i < found.length; i++) {
      int over = rows - (i << 6);
      found[i] = over >= 64 ? -1L : (1L << over) - 1;
    }
  }

  /** The rows of the buckets that fit wholly, and of the others those that pass the test. */
  private static void search(Sketch sketch, byte[] table, BlockRule rule, long[] found) {
    byte[] open = new byte[table.length];
    byte[] sure = table.clone();
    boolean any = false;
    for (int i = 0; i < table.length; i++) {
      if (table[i] == Sketch.MAYBE) {
        any = true;
        sure[i] = Sketch.NO;
        open[i] = Sketch.MAYBE;
      }
    }
    sketch.scan(sure, found);
    if (any) {
      long[] tested = new long[found.length];
      sketch.scan(open, tested);
      filter(tested, rule);
      for (int i = 0; i < found.length; i++) {
        found[i] |= tested[i];
      }
    }
  }

  /** The same for every row. */
  record Constant(boolean holds, int rows) implements BlockRule {
    @Override
    public boolean test(int row) {
      return holds;
    }

    @Override
    public int estimate() {
      return holds ? rows : 0;
    }

    @Override
    public boolean isSearched() {
      return true;
    }

    @Override
    public void find(long[] found) {
      if (holds) {
        fill(found, rows);
      }
    }
  }

  /**
   * A value is in a set.
   *
   * @param rare how many rows its rare values have, -1 when they are not rare
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Codes(CodeColumn column, long[] set, int rare, byte[] table) implements BlockRule {

    static Codes of(CodeColumn column, long[] set) {
      return new Codes(column, set, column.rare(set), column.table(set));
    }

    @Override
    public boolean test(int row) {
      return column.has(row, set);
    }

    @Override
    public int estimate() {
      return rare >= 0 ? rare : column.sketch().estimate(table);
    }

    @Override
    public boolean isSearched() {
      return true;
    }

    @Override
    public void find(long[] found) {
      if (rare >= 0 && rare < found.length * 2) {
        column.find(set, found);
        return;
      }
      search(column.sketch(), table, this, found);
    }
  }

  /** A number lies in a range, both ends included. */
  @SuppressWarnings("ArrayRecordComponent")
  record Range(NumberColumn column, double low, double high, byte[] table) implements BlockRule {

    static Range of(NumberColumn column, double low, double high) {
      return new Range(column, low, high, column.table(low, high));
    }

    @Override
    public boolean test(int row) {
      double value = column.value(row);
      return value >= low && value <= high;
    }

    @Override
    public int estimate() {
      return column.sketch().estimate(table);
    }

    @Override
    public boolean isSearched() {
      return true;
    }

    @Override
    public void find(long[] found) {
      search(column.sketch(), table, this, found);
    }
  }

  /** There is no value. */
  record Absent(Sketch sketch) implements BlockRule {

    private static byte[] table() {
      byte[] table = new byte[Sketch.BUCKETS];
      table[Sketch.MISSING] = Sketch.YES;
      return table;
    }

    @Override
    public boolean test(int row) {
      return sketch.bucket(row) == Sketch.MISSING;
    }

    @Override
    public int estimate() {
      return sketch.estimate(table());
    }

    @Override
    public boolean isSearched() {
      return true;
    }

    @Override
    public void find(long[] found) {
      sketch.scan(table(), found);
    }
  }

  /** What the history knows of a value. */
  record Past(
      Condition rule, Field field, CodeColumn column, Block block, Circumstances circumstances)
      implements BlockRule {

    @Override
    public boolean test(int row) {
      CargoRecord.Builder cargo = CargoRecord.of("");
      boolean any = false;
      for (int at = column.from(row); at < column.to(row); at++) {
        if (column.code(at) >= 0) {
          cargo.text(field, column.keys()[column.code(at)]);
          any = true;
        }
      }
      block
          .numbers(Field.ARRIVAL)
          .map(arrivals -> arrivals.value(row))
          .filter(day -> !day.isNaN())
          .ifPresent(day -> cargo.arrival(java.time.LocalDate.ofEpochDay(day.longValue())));
      return any && Rules.matches(rule, cargo.build(), circumstances);
    }

    @Override
    public int estimate() {
      return block.rows();
    }

    @Override
    public boolean isSearched() {
      return false;
    }

    @Override
    public void find(long[] found) {
      fill(found, block.rows());
      filter(found, this);
    }
  }

  /** It does not hold. */
  record Not(BlockRule rule, int rows) implements BlockRule {
    @Override
    public boolean test(int row) {
      return !rule.test(row);
    }

    @Override
    public int estimate() {
      return rows;
    }

    @Override
    public boolean isSearched() {
      return rule.isSearched();
    }

    @Override
    public void find(long[] found) {
      rule.find(found);
      long[] all = new long[found.length];
      fill(all, rows);
      for (int i = 0; i < found.length; i++) {
        found[i] = all[i] & ~found[i];
      }
    }
  }

  /** One of them holds. */
  record Any(List<BlockRule> parts, int rows) implements BlockRule {
    @Override
    public boolean test(int row) {
      for (BlockRule part : parts) {
        if (part.test(row)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int estimate() {
      return (int) Math.min(rows, parts.stream().mapToLong(BlockRule::estimate).sum());
    }

    @Override
    public boolean isSearched() {
      return parts.stream().allMatch(BlockRule::isSearched);
    }

    @Override
    public void find(long[] found) {
      long[] one = new long[found.length];
      for (BlockRule part : parts) {
        java.util.Arrays.fill(one, 0);
        part.find(one);
        for (int i = 0; i < found.length; i++) {
          found[i] |= one[i];
        }
      }
    }
  }

  /** All of them hold; the one that finds fewest comes first. */
  record All(List<BlockRule> parts) implements BlockRule {

    /** Rows left, one in so many, below which each is tested rather than all scanned. */
    private static final int FEW = 16;

    static All of(List<Condition> conditions, Block block, Circumstances circumstances) {
      return new All(
          conditions.stream()
              .map(condition -> BlockCompiler.of(condition, block, circumstances))
              .sorted(
                  Comparator.comparing((BlockRule part) -> !part.isSearched())
                      .thenComparingInt(BlockRule::estimate))
              .toList());
    }

    @Override
    public boolean test(int row) {
      for (BlockRule part : parts) {
        if (!part.test(row)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int estimate() {
      return parts.stream().mapToInt(BlockRule::estimate).min().orElse(0);
    }

    @Override
    public boolean isSearched() {
      return parts.getFirst().isSearched();
    }

    @Override
    public void find(long[] found) {
      parts.getFirst().find(found);
      long[] one = new long[0];
      for (BlockRule part : parts.subList(1, parts.size())) {
        int left = count(found);
        if (left == 0) {
          return;
        }
        if (left < found.length * 64 / FEW || !part.isSearched()) {
          filter(found, part);
          continue;
        }
        one = one.length == 0 ? new long[found.length] : one;
        java.util.Arrays.fill(one, 0);
        part.find(one);
        for (int i = 0; i < found.length; i++) {
          found[i] &= one[i];
        }
      }
    }
  }
}
