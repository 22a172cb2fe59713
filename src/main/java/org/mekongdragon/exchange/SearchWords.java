package org.mekongdragon.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text as it is searched: folded words without marks, so that "ma tuy" finds "ma túy", and pairs of
 * neighbouring Chinese characters, which are written without blanks.
 */
final class SearchWords {

  private static final int MOST = 4_000;
  private static final int LONGEST = 60;

  private SearchWords() {}

  /** The words of a text, each once, at most 4,000. */
  static List<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    StringBuilder characters = new StringBuilder();
    int[] points = (fold(text) + " ").codePoints().toArray();
    for (int point : points) {
      boolean han = Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
      if (!han) {
        pairs(characters, words);
      }
      if (han || !Character.isLetterOrDigit(point)) {
        keep(word, words);
      }
      if (han) {
        characters.appendCodePoint(point);
      } else if (Character.isLetterOrDigit(point)) {
        word.appendCodePoint(point);
      }
    }
    return words.stream().limit(MOST).toList();
  }

  /** The words that a search asks for: a single Chinese character finds nothing longer. */
  static List<String> asked(String text) {
    List<String> words = new ArrayList<>(of(text));
    boolean paired = words.stream().anyMatch(word -> word.codePointCount(0, word.length()) > 1);
    if (paired) {
      words.removeIf(SearchWords::isLone);
    }
    return List.copyOf(words);
  }

  /** Lower case, without marks and width; đ is d. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  private static boolean isLone(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static void keep(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString());
      word.setLength(0);
    }
  }

  private static void pairs(StringBuilder characters, Set<String> words) {
    int[] points = characters.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      words.add(Character.toString(points[i]));
      if (i > 0) {
        words.add(Character.toString(points[i - 1]) + Character.toString(points[i]));
      }
    }
    characters.setLength(0);
  }
}
