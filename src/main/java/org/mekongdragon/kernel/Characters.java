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
    int first = 0;
    while (first < text.length() && !isGap(text.charAt(first), sign)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first + 1; i < text.length(); i++) {
      if (!isGap(text.charAt(i), sign)) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isGap(char c, char sign) {
    return c == sign || c == ' ' || (c >= '\t' && c <= '\r');
  }
}
