package org.mekongdragon.targeting.names;

import java.util.Map;

/** Burmese syllable by syllable: those of names from a table, others by ICU. */
final class Burmese {

  private static final char VIRAMA = '္';
  private static final char ASAT = '်';
  private static final Map<String, String> SYLLABLES = Seed.pairs("burmese.txt");

  private Burmese() {}

  static String romanise(String word) {
    StringBuilder out = new StringBuilder(word.length() * 2);
    int start = 0;
    for (int i = 1; i <= word.length(); i++) {
      if (i == word.length() || breaksBefore(word, i)) {
        String syllable = word.substring(start, i);
        if (!out.isEmpty()) {
          out.append(' ');
        }
        String known = SYLLABLES.get(syllable);
        out.append(known != null ? known : Romaniser.other(syllable));
        start = i;
      }
    }
    return out.toString();
  }

  /** A consonant opens a syllable unless it is stacked under or closes the one before. */
  private static boolean breaksBefore(String word, int i) {
    char c = word.charAt(i);
    boolean letter = (c >= 'က' && c <= 'အ') || (c >= 'ဣ' && c <= 'ဪ') || c == 'ဿ';
    if (!letter || word.charAt(i - 1) == VIRAMA) {
      return false;
    }
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    char then = i + 2 < word.length() ? word.charAt(i + 2) : ' ';
    return next != ASAT && next != VIRAMA && !(next == '့' && then == ASAT);
  }
}
