package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that listed names are made of, each once; the same letters are several words when they
 * are written in several scripts or stand for different things.
 */
final class Vocabulary {

  private record Key(String text, String key, Token.Role role, Script script) {

    static Key of(Token token) {
      return new Key(token.text(), token.key(), token.role(), token.script());
    }
  }

  /** Collects words. */
  static final class Builder {

    private final List<Token> words = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();

    /** The number of the word, a new one when it is new. */
    int number(Token token) {
      Integer known = numbers.putIfAbsent(Key.of(token), words.size());
      if (known != null) {
        return known;
      }
      words.add(token);
      return words.size() - 1;
    }

    Token word(int number) {
      return words.get(number);
    }

    int size() {
      return words.size();
    }

    /**
     * Numbers the words anew by their sound, so that what is alike is side by side in memory; by
     * the old numbers, the new ones.
     */
    int[] arrange() {
      Integer[] order = new Integer[words.size()];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          Comparator.comparing((Integer i) -> words.get(i).sound())
              .thenComparing(i -> words.get(i).text())
              .thenComparing(i -> i));
      int[] numbered = new int[order.length];
      List<Token> before = List.copyOf(words);
      for (int i = 0; i < order.length; i++) {
        numbered[order[i]] = i;
        words.set(i, before.get(order[i]));
      }
      return numbered;
    }

    Vocabulary build() {
      return new Vocabulary(words);
    }
  }

  private final List<Token> words;
  private final Filed texts;
  private final Filed neighbourhood;
  private final WordTable table;

  private Vocabulary(List<Token> words) {
    if (words.size() > Near.MOST_WORDS) {
      throw new IllegalArgumentException(words.size() + " different words");
    }
    this.words = List.copyOf(words);
    texts =
        new Filed(
            words.size(),
            taker -> {
              for (int i = 0; i < words.size(); i++) {
                taker.take(key(words.get(i).text()), i);
              }
            });
    neighbourhood = Deletions.file(words);
    table = new WordTable(this.words);
  }

  private static long key(String text) {
    return Deletions.mix(Hash.of(text, 0, text.length()));
  }

  int size() {
    return words.size();
  }

  Token word(int number) {
    return words.get(number);
  }

  /** The words under what is left when letters are struck out, and under their sound. */
  Filed neighbourhood() {
    return neighbourhood;
  }

  /** The words as they are looked through. */
  WordTable table() {
    return table;
  }

  /** Where words that are written so begin in {@link #texts}; check each by {@link #isWritten}. */
  Filed texts() {
    return texts;
  }

  /** The key in {@link #texts} of letters that hash so. */
  static long key(long hash) {
    return Deletions.mix(hash);
  }

  /** Whether a word is written with these letters, in this script. */
  boolean isWritten(int number, String text, int from, int to, Script script) {
    Token word = words.get(number);
    return word.script() == script
        && word.text().length() == to - from
        && word.text().regionMatches(0, text, from, to - from);
  }
}
