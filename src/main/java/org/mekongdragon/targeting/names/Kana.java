package org.mekongdragon.targeting.names;

/** Hiragana and katakana in Hepburn spelling; long vowels are written short. */
final class Kana {

  private static final String[] SYLLABLES =
      ("a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi"
              + " ji * tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo"
              + " po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke")
          .split(" ");
  private static final char FIRST = 'ぁ';
  private static final int TO_HIRAGANA = 0x60;
  private static final String SMALL = "ゃゅょぁぃぅぇぉ";

  private Kana() {}

  static String romanise(String word) {
    StringBuilder out = new StringBuilder(word.length() * 2);
    boolean doubled = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char hiragana = c >= 'ァ' && c <= 'ヶ' ? (char) (c - TO_HIRAGANA) : c;
      int at = hiragana - FIRST;
      if (at < 0 || at >= SYLLABLES.length) {
        continue;
      }
      if (hiragana == 'っ') {
        doubled = true;
        continue;
      }
      append(out, hiragana, SYLLABLES[at], doubled);
      doubled = false;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char kana, String syllable, boolean doubled) {
    boolean glides = SMALL.indexOf(kana) >= 0 && !out.isEmpty();
    if (glides) {
      out.setLength(out.length() - 1);
      boolean palatal = out.length() > 1 && out.charAt(out.length() - 1) == 'h';
      out.append(palatal && syllable.length() == 2 ? syllable.substring(1) : syllable);
      return;
    }
    if (doubled) {
      out.append(syllable.charAt(0));
    }
    out.append(syllable);
  }
}
