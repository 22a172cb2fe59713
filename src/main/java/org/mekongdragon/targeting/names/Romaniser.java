package org.mekongdragon.targeting.names;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One word of one script into lower-case ASCII; syllables that are words of their own are set apart
 * by blanks. ICU is slow and its Thai and Arabic lack vowels, so the scripts of the region have
 * tables of their own and ICU is asked once per character, or once per word of a rare script.
 */
final class Romaniser {

  private static final int MAX_CACHED_WORDS = 20_000;

  private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
  private static final Transliterator HAN_SURNAME =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
  private static final Transliterator SIMPLIFY =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  private static final ConcurrentHashMap<Integer, String> HAN_SOUNDS = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Integer, String> SURNAME_SOUNDS =
      new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Integer, String> SIMPLE = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, String> WORDS = new ConcurrentHashMap<>();

  private Romaniser() {}

  static String romanise(String word, Script script) {
    return switch (script) {
      case LATIN, CYRILLIC -> Alphabet.fold(word);
      case HAN -> han(word);
      case KANA -> Kana.romanise(word);
      case HANGUL -> Hangul.romanise(word);
      case ARABIC -> Arabic.romanise(word);
      case THAI -> Tai.thai(word);
      case LAO -> Tai.lao(word);
      case KHMER -> Khmer.romanise(word);
      case BURMESE -> Burmese.romanise(word);
      case OTHER -> other(word);
    };
  }

  /** Chinese characters in their simplified form, so that both standards compare equal. */
  static String simplify(String han) {
    StringBuilder out = new StringBuilder(han.length());
    han.codePoints()
        .forEach(c ->
            out.append(
                SIMPLE.computeIfAbsent(c, k -> SIMPLIFY.transliterate(Character.toString(k)))));
    return out.toString();
  }

  static String other(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    String latin = ascii(ANY.transliterate(word));
    if (WORDS.size() < MAX_CACHED_WORDS) {
      WORDS.put(word, latin);
    }
    return latin;
  }

  private static String han(String word) {
    StringBuilder out = new StringBuilder(word.length() * 5);
    int[] characters = word.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      boolean surname = i == 0 && characters.length <= 4;
      String sound =
          surname
              ? SURNAME_SOUNDS.computeIfAbsent(characters[i], c -> sound(HAN_SURNAME, c))
              : HAN_SOUNDS.computeIfAbsent(characters[i], c -> sound(HAN, c));
      if (i > 0) {
        out.append(' ');
      }
      out.append(sound);
    }
    return out.toString();
  }

  private static String sound(Transliterator table, int character) {
    return ascii(table.transliterate(Character.toString(character)));
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
