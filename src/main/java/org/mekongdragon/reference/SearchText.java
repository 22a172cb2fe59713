package org.mekongdragon.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, accents, width and punctuation. */
final class SearchText {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LATIN_MARKS =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

  private SearchText() {}

  /** Lower case, Latin letters without accents, runs of anything else than letters as one blank. */
  static String fold(String text) {
    return NOT_WORD.matcher(withoutAccents(text)).replaceAll(" ").strip();
  }

  /** The folded text without blanks: how codes are compared. */
  static String compact(String text) {
    return fold(text).replace(" ", "");
  }

  /** Lower case without accents on Latin letters; punctuation and other scripts stay. */
  static String withoutAccents(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = LATIN_MARKS.matcher(lower).replaceAll("");
    String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
    return composed
        .replace('đ', 'd')
        .replace('ð', 'd')
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('ħ', 'h')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }
}
