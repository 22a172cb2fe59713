package org.mekongdragon.targeting.names;

import java.util.Map;

/**
 * Korean syllables, surnames in their usual spelling; eo and eu are written o and u, as lists do.
 */
final class Hangul {

  private static final String[] INITIALS = {
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h"
  };
  private static final String[] VOWELS = {
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "u", "ui", "i"
  };
  private static final String[] FINALS = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", ""
  };
  private static final Map<Character, String> SURNAMES =
      Map.ofEntries(
          Map.entry('김', "kim"),
          Map.entry('이', "lee"),
          Map.entry('리', "ri"),
          Map.entry('박', "park"),
          Map.entry('최', "choe"),
          Map.entry('정', "jong"),
          Map.entry('조', "jo"),
          Map.entry('강', "kang"),
          Map.entry('임', "im"),
          Map.entry('오', "o"),
          Map.entry('신', "shin"),
          Map.entry('유', "yu"),
          Map.entry('노', "ro"),
          Map.entry('안', "an"),
          Map.entry('전', "jon"));

  private Hangul() {}

  static String romanise(String word) {
    StringBuilder out = new StringBuilder(word.length() * 5);
    boolean person = word.length() >= 2 && word.length() <= 4;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int code = c - 0xAC00;
      if (code < 0 || code > 11171) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (i == 0 && person && SURNAMES.containsKey(c)) {
        out.append(SURNAMES.get(c));
      } else {
        out.append(INITIALS[code / 588]).append(VOWELS[code % 588 / 28]).append(FINALS[code % 28]);
      }
    }
    return out.toString();
  }
}
