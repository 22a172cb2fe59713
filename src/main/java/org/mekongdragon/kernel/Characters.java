package org.mekongdragon.kernel;

/** Looks at the characters of codes, of which a file has millions. */
final class Characters {

  private Characters() {}

  static boolean areUpper(String text, int from, int to) {
    return areBetween(text, from, to, 'A', 'Z');
  }

  static boolean areDigits(String text, int from, int to) {
    return areBetween(text, from, to, '0', '9');
  }

  private static boolean areBetween(String text, int from, int to, char first, char last) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < first || text.charAt(i) > last) {
        return false;
      }
    }
    return true;
  }

  /** Without blanks of ASCII and one more sign; the very same text where it has none. */
  static String without(char sign, String text) {
    if (text.chars().noneMatch(c -> isGap(c, sign))) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isGap(c, sign)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isGap(int c, char sign) {
    return c == sign || c == ' ' || (c >= '\t' && c <= '\r');
  }
}
