package org.mekongdragon.targeting.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Latin with any marks, and Cyrillic, letter by letter. */
final class Alphabet {

  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('ħ', "h"),
          Map.entry('ŋ', "ng"),
          Map.entry('ɓ', "b"),
          Map.entry('ɗ', "d"),
          Map.entry('ƙ', "k"),
          Map.entry('ŧ', "t"),
          Map.entry('ơ', "o"),
          Map.entry('ư', "u"));

  private static final String[] CYRILLIC =
      ("а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh"
              + " ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ё e є ye і i ї yi ґ g ў u ј j љ lj"
              + " њ nj ћ c ђ dj џ dz ѕ dz ќ k ѓ g ғ gh қ q ң n ө o ү u ұ u һ h ә a ҳ h ҷ j ӣ i ӯ u")
          .split(" ");

  private static final String[] TABLE = table();

  private Alphabet() {}

  /** Lower-case ASCII letters and digits; what has no letter is dropped. */
  static String fold(String word) {
    int length = word.length();
    StringBuilder out = new StringBuilder(length + 4);
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c < 128) {
        if (c >= 'A' && c <= 'Z') {
          out.append((char) (c + 32));
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          out.append(c);
        }
      } else if (c < TABLE.length) {
        out.append(TABLE[c]);
      }
    }
    return out.toString();
  }

  private static String[] table() {
    String[] table = new String[0x2000];
    java.util.Arrays.fill(table, "");
    for (int i = 0; i + 1 < CYRILLIC.length; i += 2) {
      String sound = "_".equals(CYRILLIC[i + 1]) ? "" : CYRILLIC[i + 1];
      table[CYRILLIC[i].charAt(0)] = sound;
      table[CYRILLIC[i].toUpperCase(Locale.ROOT).charAt(0)] = sound;
    }
    for (char c = 128; c < table.length; c++) {
      if (table[c].isEmpty()) {
        table[c] = letter(c);
      }
    }
    return table;
  }

  private static String letter(char c) {
    String bare =
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int index = 0; index < bare.length(); index++) {
      char part = bare.charAt(index);
      if ((part >= 'a' && part <= 'z') || (part >= '0' && part <= '9')) {
        out.append(part);
      } else if (LATIN.containsKey(part)) {
        out.append(LATIN.get(part));
      } else if (part == 'и' || part == 'е') {
        out.append(part == 'и' ? "i" : "e");
      }
    }
    return out.toString();
  }
}
