package org.mekongdragon.targeting.names;

import java.lang.Character.UnicodeScript;

/** The scripts that are told apart; {@link #OTHER} is left to ICU. */
enum Script {
  LATIN(false),
  CYRILLIC(false),
  HAN(false),
  KANA(true),
  HANGUL(false),
  ARABIC(true),
  THAI(true),
  LAO(true),
  KHMER(true),
  BURMESE(true),
  OTHER(true);

  private final boolean guess;

  Script(boolean guess) {
    this.guess = guess;
  }

  static Script of(int c) {
    if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
      return LATIN;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case ARABIC -> ARABIC;
      case THAI -> THAI;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case MYANMAR -> BURMESE;
      default -> c == 'ー' ? KANA : OTHER;
    };
  }

  /** Whether romanising must guess vowels, or there are several usual ways to spell a word. */
  boolean isGuess() {
    return guess;
  }

  /** Whether given names are written syllable by syllable. */
  boolean isSyllabic() {
    return this == HAN || this == HANGUL || this == BURMESE;
  }

  /** The name as sentences quote it. */
  String english() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
