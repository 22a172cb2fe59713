package org.mekongdragon.targeting.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic, Persian and Urdu letters. Short vowels are not written: frequent words are read from a
 * table, elsewhere an a is put between the first two consonants. The article becomes a word of its
 * own.
 */
final class Arabic {

  private static final Map<Character, String> LETTERS =
      pairs(
          "ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z"
              + " ع ' غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ء ' ئ i ؤ u پ p چ ch ژ zh گ g"
              + " ک k ی y ڤ v ہ h ے e ں n ٹ t ڈ d ڑ r ھ h");

  private static final Map<String, String> WORDS = words();

  private Arabic() {}

  static String romanise(String word) {
    String bare = bare(word);
    String known = WORDS.get(bare);
    if (known != null) {
      return known;
    }
    if (bare.length() > 4 && bare.startsWith("عبدال")) {
      return "abdul " + romanise(bare.substring(5));
    }
    if (bare.length() > 4 && bare.startsWith("ال")) {
      return "al " + romanise(bare.substring(2));
    }
    return spell(bare);
  }

  private static String spell(String bare) {
    StringBuilder out = new StringBuilder(bare.length() * 2);
    boolean consonant = false;
    boolean spoken = false;
    for (int i = 0; i < bare.length(); i++) {
      String sound = LETTERS.getOrDefault(bare.charAt(i), "");
      if (sound.isEmpty()) {
        continue;
      }
      boolean glide = "w".equals(sound) || "y".equals(sound);
      if (glide && i > 0 && (consonant || i == bare.length() - 1)) {
        out.append("w".equals(sound) ? 'u' : 'i');
        consonant = false;
        continue;
      }
      boolean vowel = "aiue'".contains(sound);
      if (consonant && !vowel && !spoken) {
        out.append('a');
        spoken = true;
      }
      spoken |= vowel;
      out.append("'".equals(sound) ? "a" : sound);
      consonant = !vowel;
    }
    return out.toString();
  }

  /** Without vowel signs, stretching and the forms that keyboards mix up. */
  private static String bare(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int index = 0; index < composed.length(); index++) {
      char c = composed.charAt(index);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append(out.isEmpty() && c == 'إ' ? 'إ' : 'ا');
        case 'ی', 'ى' -> out.append('ي');
        case 'ک' -> out.append('ك');
        default -> {
          if (Character.isLetter(c) && c != 'ـ') {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static Map<Character, String> pairs(String text) {
    Map<Character, String> letters = new HashMap<>();
    String[] parts = text.split(" ", 0);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      letters.put(parts[i].charAt(0), parts[i + 1]);
    }
    return Map.copyOf(letters);
  }

  private static Map<String, String> words() {
    String text =
        "محمد muhammad|احمد ahmad|محمود mahmud|حسن hassan|حسين hussein|علي ali|عمر omar"
            + "|عثمان uthman|عبد abdul|عبدالله abdullah|الله allah|بن bin|ابن bin|بنت bint|ابو abu|ابي abi"
            + "|اسامة osama|خالد khalid|صالح saleh|سالم salem|سليم salim|سعد saad|سعيد said|يوسف yusuf"
            + "|ابراهيم ibrahim|إبراهيم ibrahim|اسماعيل ismail|إسماعيل ismail|مصطفى mustafa|مصطفي mustafa|طارق tariq"
            + "|كريم karim|رحمن rahman|الرحمن al rahman|عزيز aziz|العزيز al aziz|رحيم rahim|رشيد rashid|ناصر nasser"
            + "|جمال jamal|كمال kamal|بلال bilal|حمزة hamza|هشام hisham|بشار bashar|اسد asad|الاسد al assad"
            + "|فهد fahd|فيصل faisal|سلطان sultan|سلمان salman|ماجد majid|مجيد majid|نبيل nabil|هاني hani"
            + "|مروان marwan|عدنان adnan|غسان ghassan|بكر bakr|طه taha|موسى musa|موسي musa|عيسى isa|عيسي isa"
            + "|حاج haji|الحاج al haji|شيخ sheikh|الشيخ sheikh|دين din|الدين al din|نور nur|صدام saddam|قذافي qaddafi"
            + "|خان khan|رضا reza|مهدي mahdi|حسني husni|شركة company|مؤسسة corporation|المحدودة limited";
    Map<String, String> words = new HashMap<>();
    for (String entry : text.split("\\|", 0)) {
      int blank = entry.indexOf(' ');
      words.put(entry.substring(0, blank), entry.substring(blank + 1));
    }
    return Map.copyOf(words);
  }
}
