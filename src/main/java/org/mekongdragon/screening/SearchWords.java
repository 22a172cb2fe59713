package org.mekongdragon.screening;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are looked for: without case, marks and width. */
final class SearchWords {

  private SearchWords() {}

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replace("\u0000", "");
  }

  /** A LIKE pattern that finds the words anywhere. */
  static String pattern(String word) {
    return "%" + folded(word).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
