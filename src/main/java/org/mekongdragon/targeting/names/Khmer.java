package org.mekongdragon.targeting.names;

/** Khmer by sound: consonants of two series, unwritten vowels added, close to press spelling. */
final class Khmer {

  private static final String[] CONSONANTS =
      "k kh k kh ng ch chh ch chh nh d th d th n t th t th n b ph p ph m y r l v sh s s h l"
          .split(" ", 0);
  private static final String SECOND_SERIES = "គឃងជឈញឌឍទធនពភមយរលវណ";
  private static final String[] VOWELS =
      "a i ey oe ue u ou uo aeu oea ie e ae ai ao au".split(" ", 0);
  private static final String[] INDEPENDENT =
      "a a e e u uk ou au ru rue lu lue e ai ao ao au".split(" ", 0);
  private static final char FIRST = 'ក';
  private static final char LAST = 'ឡ';
  private static final char COENG = '្';

  private Khmer() {}

  static String romanise(String word) {
    StringBuilder out = new StringBuilder(word.length() * 2);
    boolean open = false;
    int i = 0;
    while (i < word.length()) {
      char c = word.charAt(i);
      if (!isConsonant(c)) {
        out.append(other(c));
        open = isIndependent(c) || isVowel(c);
        i++;
        continue;
      }
      int end = cluster(word, i);
      boolean vowel = end < word.length() && isVowel(word.charAt(end));
      boolean closes = open && !vowel;
      onset(word, i, end, out);
      if (!vowel && !closes) {
        out.append(SECOND_SERIES.indexOf(c) >= 0 ? "o" : "a");
      }
      open = !closes;
      i = end;
    }
    return out.toString();
  }

  private static int cluster(String word, int start) {
    int i = start + 1;
    while (i < word.length()) {
      if (word.charAt(i) == COENG && i + 1 < word.length()) {
        i += 2;
      } else if (isMark(word.charAt(i))) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private static void onset(String word, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      boolean hard = c == 'ប' && i + 1 < end && word.charAt(i + 1) == '៉';
      if (hard) {
        out.append('p');
      } else if (c == 'អ') {
        out.append("");
      } else if (isConsonant(c)) {
        out.append(CONSONANTS[c - FIRST]);
      }
    }
  }

  private static String other(char c) {
    if (isVowel(c)) {
      return c < 'ំ' ? VOWELS[c - 'ា'] : c == 'ំ' ? "am" : "ah";
    }
    return isIndependent(c) ? INDEPENDENT[c - 'ឣ'] : "";
  }

  private static boolean isConsonant(char c) {
    return (c >= FIRST && c <= LAST) || c == 'អ';
  }

  private static boolean isIndependent(char c) {
    return c >= 'ឣ' && c <= 'ឳ';
  }

  private static boolean isVowel(char c) {
    return c >= 'ា' && c <= 'ៈ';
  }

  private static boolean isMark(char c) {
    return c >= '៉' && c <= '៑';
  }
}
