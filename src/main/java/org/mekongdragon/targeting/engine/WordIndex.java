package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From a word to the dictionary entries that have it. Immutable. */
final class WordIndex {

  private final String[] keys;
  private final Terms terms;
  private final int[] from;
  private final int[] entries;

  WordIndex(String[] keys) {
    this.keys = keys;
    Map<String, Integer> numbers = new HashMap<>();
    int[] counts = new int[16];
    for (String key : keys) {
      for (String word : PlainMatcher.words(key)) {
        int number = numbers.computeIfAbsent(word, absent -> numbers.size());
        counts = number >= counts.length ? Arrays.copyOf(counts, 2 * counts.length) : counts;
        counts[number]++;
      }
    }
    from = new int[numbers.size() + 1];
    for (int i = 0; i < numbers.size(); i++) {
      from[i + 1] = from[i] + counts[i];
    }
    entries = new int[from[numbers.size()]];
    int[] next = from.clone();
    for (int key = 0; key < keys.length; key++) {
      for (String word : PlainMatcher.words(keys[key])) {
        entries[next[numbers.getOrDefault(word, 0)]++] = key;
      }
    }
    terms = new Terms(numbers);
  }

  long bytes() {
    return terms.bytes() + 4L * (from.length + entries.length);
  }

  /** Adds the entries that have these words next to each other. */
  void add(List<String> words, long[] set) {
    int rarest = Terms.NONE;
    for (String word : words) {
      int number = terms.find(Terms.hash(word), word.toCharArray(), 0, word.length());
      if (number == Terms.NONE) {
        return;
      }
      rarest = rarest == Terms.NONE || size(number) < size(rarest) ? number : rarest;
    }
    for (int i = from[rarest]; i < from[rarest + 1]; i++) {
      int key = entries[i];
      if (words.size() == 1
          || Collections.indexOfSubList(PlainMatcher.words(keys[key]), words) >= 0) {
        set[key >> 6] |= 1L << key;
      }
    }
  }

  private int size(int number) {
    return from[number + 1] - from[number];
  }
}
