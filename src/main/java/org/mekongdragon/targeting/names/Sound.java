package org.mekongdragon.targeting.names;

/**
 * The consonants of a romanised word in coarse classes, so that spellings of one sound in different
 * systems meet: Xi, Shi and Hsi; Mohammed and mhmd; Dhammika and Tammika.
 */
final class Sound {

  /** Class of each letter a to z; a blank is a vowel or a breath. */
  private static final String CLASSES = " PKT PK  SKLMN PKLST P S S";

  /** Finer classes for the first letter of a name, which is seldom heard wrong. */
  private static final String FIRST = " PJT VKH JKLMN PKLST VVSYS";

  /** Pairs of first classes that are taken for one another. */
  private static final String ALIKE = "H | Y|Y |YJ|JY|KJ|JS|KH|PV";

  private static final boolean[] STARTS_ALIKE = startsAlike();

  private Sound() {}

  static String of(String word) {
    StringBuilder out = new StringBuilder(word.length());
    char before = ' ';
    for (int i = 0; i < word.length(); i++) {
      char sound = classOf(word, i);
      if (sound != ' ' && sound != before) {
        out.append(sound);
      }
      before = sound == ' ' && word.charAt(i) == 'h' ? before : sound;
    }
    return out.length() < 2 ? "" : out.toString();
  }

  /** The hash of what {@link #of} says; 0 when that is empty. */
  static long hash(CharSequence word) {
    long hash = 0;
    int length = 0;
    char before = ' ';
    for (int i = 0; i < word.length(); i++) {
      char sound = classOf(word, i);
      if (sound != ' ' && sound != before) {
        hash = Hash.next(hash, sound);
        length++;
      }
      before = sound == ' ' && word.charAt(i) == 'h' ? before : sound;
    }
    return length < 2 ? 0 : hash;
  }

  /** How many consonants a word has, as {@link #of} counts them; less than two say nothing. */
  static int length(CharSequence word) {
    int length = 0;
    char before = ' ';
    for (int i = 0; i < word.length(); i++) {
      char sound = classOf(word, i);
      length += sound != ' ' && sound != before ? 1 : 0;
      before = sound == ' ' && word.charAt(i) == 'h' ? before : sound;
    }
    return length;
  }

  /** The hash of what {@link #syllable} says. */
  static long syllableHash(String word) {
    String syllable = syllable(word);
    return Hash.of(syllable, 0, syllable.length());
  }

  /** Whether two short words have one consonant of the same class and the same vowels: Xi, Shi. */
  static boolean isSyllableAlike(String a, String b) {
    return syllable(a).equals(syllable(b));
  }

  /** Whether two words may be one by their first sound. */
  static boolean startsAlike(String a, String b) {
    return startsAlike(first(a), first(b));
  }

  /** The same of first sounds. */
  static boolean startsAlike(int a, int b) {
    return a == b || STARTS_ALIKE[a << 7 | b];
  }

  private static boolean[] startsAlike() {
    boolean[] alike = new boolean[1 << 14];
    for (String pair : ALIKE.split("[|]", -1)) {
      alike[pair.charAt(0) << 7 | pair.charAt(1)] = true;
      alike[pair.charAt(1) << 7 | pair.charAt(0)] = true;
    }
    return alike;
  }

  /** The first sound of a word, an ASCII character. */
  static char first(String word) {
    char c = word.charAt(0);
    char next = word.length() > 1 ? word.charAt(1) : ' ';
    boolean hissed = (c == 't' && (next == 's' || next == 'c')) || (c == 'd' && next == 'j');
    return c < 'a' || c > 'z' ? c : hissed ? 'J' : FIRST.charAt(c - 'a');
  }

  static String syllable(String word) {
    StringBuilder out = new StringBuilder(4);
    for (int i = 0; i < word.length(); i++) {
      char sound = classOf(word, i);
      boolean breath = word.charAt(i) == 'h';
      if (!breath) {
        out.append(sound == ' ' ? word.charAt(i) : sound);
      }
    }
    return out.toString();
  }

  /** The class of one letter where it stands: c and g soften, digraphs count once. */
  static char classOf(CharSequence word, int i) {
    char c = word.charAt(i);
    if (c >= '0' && c <= '9') {
      return c;
    }
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    if (c == 'd' && next == 'j') {
      return ' ';
    }
    if (c == 'c') {
      return next == 'h' || next == 'e' || next == 'i' || next == 'y' || next == 'z' ? 'S' : 'K';
    }
    if (c == 'z' || (c == 'q' && next == 'i')) {
      return 'S';
    }
    if (c == 'n' && next == 'g' && i + 2 == word.length()) {
      return 'N';
    }
    if (c == 'g' && i > 0 && word.charAt(i - 1) == 'n' && i + 1 == word.length()) {
      return 'N';
    }
    return c < 'a' || c > 'z' ? ' ' : CLASSES.charAt(c - 'a');
  }
}
