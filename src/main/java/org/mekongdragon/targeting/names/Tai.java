package org.mekongdragon.targeting.names;

/**
 * Thai and Lao by sound, close to the Royal Thai General System: vowels written before their
 * consonant are put behind it, unwritten ones are added. The two scripts share one layout in
 * Unicode, so Lao is first mapped to the Thai letters of the same sound.
 */
final class Tai {

  private static final String CONSONANTS =
      "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r r"
          + " l l w s s s h l o h";
  private static final String[] INITIAL = CONSONANTS.split(" ");
  private static final char KO_KAI = 'ก';
  private static final char HO_NOKHUK = 'ฮ';
  private static final int LAO_TO_THAI = 0x80;

  private Tai() {}

  static String lao(String word) {
    StringBuilder thai = new StringBuilder(word.length() + 2);
    for (int index = 0; index < word.length(); index++) {
      char c = word.charAt(index);
      switch (c) {
        case 'ໜ' -> thai.append('น');
        case 'ໝ' -> thai.append('ม');
        case 'ຽ' -> thai.append("ีย");
        case 'ຼ' -> thai.append('ล');
        case 'ົ' -> thai.append('ฺ');
        default -> thai.append((char) (c - LAO_TO_THAI));
      }
    }
    return thai(thai.toString());
  }

  static String thai(String word) {
    String text = spoken(word);
    StringBuilder out = new StringBuilder(text.length() * 2);
    int i = 0;
    while (i < text.length()) {
      int next = syllable(text, i, out);
      i = Math.max(next, i + 1);
    }
    return out.toString();
  }

  /** Drops tone marks and letters that are written but silent. */
  private static String spoken(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int index = 0; index < word.length(); index++) {
      char c = word.charAt(index);
      boolean silencer = c == '์';
      boolean tone = (c >= '็' && c <= '๋') || c == '๎' || c == 'ๆ' || c == 'ฯ';
      if (silencer && !out.isEmpty()) {
        boolean vowelAbove = !isConsonant(out.charAt(out.length() - 1)) && out.length() > 1;
        out.setLength(out.length() - (vowelAbove ? 2 : 1));
      } else if (c == 'ำ') {
        out.append("ัม");
      } else if (c == 'า' && !out.isEmpty() && out.charAt(out.length() - 1) == 'ํ') {
        out.setCharAt(out.length() - 1, 'ั');
        out.append('ม');
      } else if (!tone && !silencer) {
        out.append(c == 'ๅ' ? 'า' : c);
      }
    }
    return out.toString();
  }

  private static int syllable(String text, int start, StringBuilder out) {
    char first = text.charAt(start);
    boolean before = first >= 'เ' && first <= 'ไ';
    int i = before ? start + 1 : start;
    if (i >= text.length() || !isConsonant(text.charAt(i))) {
      out.append(before ? "" : sign(first));
      return i;
    }
    int end = onset(text, i, before);
    for (int k = i; k < end; k++) {
      boolean silentLeader = end - i > 1 && k == i && (first == 'ห' || text.charAt(i) == 'ห');
      if (!silentLeader) {
        out.append(initial(text.charAt(k)));
      }
    }
    return before ? leading(text, first, end, out) : following(text, end, out);
  }

  /** Where the consonants that open the syllable end: one, or a cluster. */
  private static int onset(String text, int i, boolean before) {
    if (i + 1 >= text.length()) {
      return i + 1;
    }
    char second = text.charAt(i + 1);
    boolean pair =
        ("กขคตปพผ".indexOf(text.charAt(i)) >= 0 && (second == 'ร' || second == 'ล'))
            || (text.charAt(i) == 'ห' && "งนมยรลว".indexOf(second) >= 0);
    boolean vowelFollows = i + 2 < text.length() && !isConsonant(text.charAt(i + 2));
    boolean vowelGoesOn = vowelFollows && text.charAt(i + 2) < 'เ';
    return pair && (vowelGoesOn || (before && i + 2 < text.length())) ? i + 2 : i + 1;
  }

  private static int leading(String text, char vowel, int i, StringBuilder out) {
    char next = at(text, i);
    switch (vowel) {
      case 'แ' -> out.append("ae");
      case 'โ' -> out.append('o');
      case 'ใ', 'ไ' -> out.append("ai");
      default -> {
        return afterE(text, i, next, out);
      }
    }
    int rest = next == 'ะ' ? i + 1 : next == 'ย' && vowel == 'ไ' ? i + 1 : i;
    return vowel == 'ใ' || vowel == 'ไ' ? rest : closing(text, rest, out);
  }

  private static int afterE(String text, int i, char next, StringBuilder out) {
    char then = at(text, i + 1);
    if (next == 'ี' && then == 'ย') {
      out.append("ia");
      return closing(text, i + 2, out);
    }
    if (next == 'ื' && then == 'อ') {
      out.append("uea");
      return closing(text, i + 2, out);
    }
    if (next == 'า') {
      out.append("ao");
      return then == 'ะ' ? i + 2 : i + 1;
    }
    if (next == 'ิ' || next == 'อ') {
      out.append("oe");
      return closing(text, i + 1, out);
    }
    if (next == 'ย' && !isSign(then)) {
      out.append("oei");
      return i + 1;
    }
    out.append('e');
    return closing(text, next == 'ะ' ? i + 1 : i, out);
  }

  private static int following(String text, int i, StringBuilder out) {
    char next = at(text, i);
    char then = at(text, i + 1);
    if (next == 'ั' && then == 'ว') {
      out.append("ua");
      return closing(text, at(text, i + 2) == 'ะ' ? i + 3 : i + 2, out);
    }
    if (next == 'ื' && then == 'อ') {
      out.append("ue");
      return i + 2;
    }
    if (isSign(next)) {
      out.append(sign(next));
      return closing(text, i + 1, out);
    }
    if (next == 'ร' && then == 'ร') {
      boolean closed = isConsonant(at(text, i + 2)) && !isSign(at(text, i + 3));
      out.append(closed ? "a" : "an");
      return closed ? closing(text, i + 2, out) : i + 2;
    }
    if (next == 'ว' && isConsonant(then) && !isSign(at(text, i + 2))) {
      out.append("ua");
      return closing(text, i + 1, out);
    }
    if (next == 'อ' && !isSign(then)) {
      out.append('o');
      return closing(text, i + 1, out);
    }
    if (isConsonant(next) && !isSign(then)) {
      out.append('o');
      return closing(text, i, out);
    }
    out.append(i < text.length() ? "a" : "");
    return i;
  }

  /** Appends the consonant that ends the syllable, when the next one does not begin another. */
  private static int closing(String text, int i, StringBuilder out) {
    if (!isConsonant(at(text, i)) || isSign(at(text, i + 1)) || at(text, i) == 'อ') {
      return i;
    }
    if (at(text, i + 1) == 'ว' && isConsonant(at(text, i + 2))) {
      return i;
    }
    if (at(text, i + 1) == 'ร' && at(text, i + 2) == 'ร') {
      return i;
    }
    out.append(last(text.charAt(i)));
    return i + 1;
  }

  private static boolean isConsonant(char c) {
    return c >= KO_KAI && c <= HO_NOKHUK;
  }

  /** Whether the character is a vowel written after, above or below its consonant. */
  private static boolean isSign(char c) {
    return (c >= 'ะ' && c <= 'ฺ') || c == 'ํ';
  }

  private static String initial(char c) {
    return INITIAL[c - KO_KAI];
  }

  private static String last(char c) {
    return switch (initial(c)) {
      case "kh" -> "k";
      case "b", "f", "ph" -> "p";
      case "ch", "d", "s", "th" -> "t";
      case "l", "r" -> "n";
      case "y" -> "i";
      case "w" -> "o";
      case "o", "h" -> "";
      default -> initial(c);
    };
  }

  private static String sign(char c) {
    return switch (c) {
      case 'ะ', 'ั', 'า' -> "a";
      case 'ิ', 'ี' -> "i";
      case 'ึ', 'ื' -> "ue";
      case 'ุ', 'ู' -> "u";
      case 'ฺ', 'ํ' -> "o";
      default -> "";
    };
  }

  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }
}
