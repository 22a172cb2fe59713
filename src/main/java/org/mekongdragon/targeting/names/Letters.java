package org.mekongdragon.targeting.names;

import java.nio.charset.StandardCharsets;

/**
 * A romanised word with what its letters sound like, worked out once.
 *
 * @param codes the letters, one byte each
 * @param kinds sound class of each letter, {@link #VOWEL} or {@link #BREATH}
 * @param profile how many letters of each of the seven consonant classes, eight bits each; a
 *     doubled letter counts once
 */
record Letters(String text, byte[] codes, byte[] kinds, long profile) {

  static final byte VOWEL = 0;
  static final byte BREATH = 1;
  private static final String CLASSES = "PTKSLMN";
  private static final int FIRST_CLASS = 2;
  private static final int VOWELS = 56;
  static final byte OTHER = 20;

  static Letters of(String text) {
    byte[] kinds = new byte[text.length()];
    long profile = 0;
    for (int i = 0; i < kinds.length; i++) {
      char c = text.charAt(i);
      kinds[i] = kind(text, i, c);
      boolean doubled = i > 0 && text.charAt(i - 1) == c;
      if (kinds[i] != BREATH && kinds[i] != OTHER && !doubled) {
        profile += 1L << (kinds[i] == VOWEL ? VOWELS : (kinds[i] - FIRST_CLASS) * 8);
      }
    }
    return new Letters(text, text.getBytes(StandardCharsets.ISO_8859_1), kinds, profile);
  }

  private static byte kind(String text, int i, char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> VOWEL;
      case 'h' -> BREATH;
      default -> {
        int at = CLASSES.indexOf(Sound.classOf(text, i));
        yield at < 0 ? OTHER : (byte) (FIRST_CLASS + at);
      }
    };
  }

  int length() {
    return kinds.length;
  }

  /**
   * The least cost, in hundredths of a letter, of turning one word into the other.
   *
   * @param vowel the cost of a lost vowel; a lost consonant costs 100
   */
  static int leastCost(long profile, long other, int vowel) {
    if (profile == other) {
      return 0;
    }
    int vowels = (int) (profile >>> VOWELS) - (int) (other >>> VOWELS);
    int more = Math.max(0, vowels) * vowel;
    int less = Math.max(0, -vowels) * vowel;
    for (int shift = 0; shift < VOWELS; shift += 8) {
      int difference = (int) (profile >>> shift & 0xFF) - (int) (other >>> shift & 0xFF);
      if (difference > 0) {
        more += difference * 100;
      } else {
        less -= difference * 100;
      }
    }
    return Math.max(more, less);
  }
}
