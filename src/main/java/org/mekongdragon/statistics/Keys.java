package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;

/** The values of a dimension as whole numbers from 0, by row. */
sealed interface Keys {

  /** How many values there are at most. */
  int size();

  /** The number of a row's value, below {@link #size}. */
  int of(int row);

  /** A row's value. */
  String word(int row);

  /** Those of a dimension. */
  static Keys of(FactColumns facts, Dimension dimension) {
    if (!dimension.isDay()) {
      WordColumn<String> column = facts.words(dimension);
      // The numbers first: whatever they name is among the words that are read after them.
      int[] codes = column.codes();
      return new Words(codes, column.words());
    }
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int row = 0; row < facts.rows(); row++) {
      first = Math.min(first, facts.day(row));
      last = Math.max(last, facts.day(row));
    }
    return facts.rows() == 0
        ? new Days(facts, dimension, 0, new int[1])
        : new Days(facts, dimension, first, numbers(dimension, first, last));
  }

  private static int[] numbers(Dimension dimension, int first, int last) {
    int[] numbers = new int[last - first + 1];
    for (int day = first; day <= last; day++) {
      numbers[day - first] = dimension == Dimension.MONTH ? month(day) - month(first) : day - first;
    }
    return numbers;
  }

  private static int month(int epochDay) {
    return Math.toIntExact(LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH));
  }

  /** Words by the numbers of their column. */
  record Words(int[] codes, List<String> words) implements Keys {

    @Override
    public int size() {
      return words.size();
    }

    @Override
    public int of(int row) {
      return codes[row];
    }

    @Override
    public String word(int row) {
      return words.get(codes[row]);
    }
  }

  /** Days or months, counted from the first. */
  record Days(FactColumns facts, Dimension dimension, int first, int[] numbers) implements Keys {

    @Override
    public int size() {
      return numbers[numbers.length - 1] + 1;
    }

    @Override
    public int of(int row) {
      return numbers[facts.day(row) - first];
    }

    @Override
    public String word(int row) {
      return FactColumns.dayText(dimension, facts.day(row));
    }
  }
}
