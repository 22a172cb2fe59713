package org.mekongdragon.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Words as numbers: equal words have equal numbers, from 0 in the order of their appearance. */
final class WordColumn<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> words = new ArrayList<>();
  private int[] codes = new int[64];

  /** Sets a row; rows before it are set. */
  synchronized void set(int row, T word) {
    if (row >= codes.length) {
      codes = Arrays.copyOf(codes, 2 * row);
    }
    codes[row] =
        numbers.computeIfAbsent(
            word,
            fresh -> {
              words.add(fresh);
              return words.size() - 1;
            });
  }

  /** The numbers by row; rows that a snapshot knows of are never changed. */
  synchronized int[] codes() {
    return codes;
  }

  synchronized List<T> words() {
    return List.copyOf(words);
  }

  /** Which numbers stand for words that fulfil something. */
  synchronized boolean[] where(Predicate<T> wanted) {
    boolean[] all = new boolean[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = wanted.test(words.get(i));
    }
    return all;
  }
}
