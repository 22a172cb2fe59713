package org.mekongdragon.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a dimension as whole numbers from 0.
 *
 * @param column the column they are read from
 * @param numbers the number of each of the column's codes; empty when all rows have the one value
 * @param words the values by number
 */
record Axis(WordColumn<?> column, int[] numbers, List<String> words) {

  /** That of a dimension, for the rows that are there now. */
  static Axis of(FactColumns facts, Dimension dimension, FigureQuery query, Terms terms) {
    if (dimension == Dimension.PHASE) {
      return new Axis(facts.day(), new int[0], List.of(query.operation()));
    }
    if (dimension.isDay()) {
      Map<String, Integer> known = new LinkedHashMap<>();
      int[] numbers =
          facts
              .day()
              .mapped(day -> {
                int fresh = known.size();
                return known.computeIfAbsent(terms.text(dimension, day), text -> fresh);
              });
      return new Axis(facts.day(), numbers, new ArrayList<>(known.keySet()));
    }
    WordColumn<String> column = facts.words(dimension);
    List<String> words = column.words();
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    return new Axis(column, numbers, words);
  }

  /** How many values there are, at least one. */
  int size() {
    return Math.max(1, words.size());
  }

  /** Appends the row's value to the key of each row. */
  void append(int chunk, int[] rows, int count, int[] values, long[] keys) {
    if (numbers.length == 0) {
      return;
    }
    column.read(chunk, numbers, rows, count, values);
    int size = size();
    for (int i = 0; i < count; i++) {
      keys[i] = keys[i] * size + values[i];
    }
  }
}
