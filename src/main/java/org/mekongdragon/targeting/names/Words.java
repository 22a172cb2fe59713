package org.mekongdragon.targeting.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A name cut into words of one script and romanised. Apostrophes join, abbreviations with dots
 * become one word, everything else that is not a letter or digit divides.
 */
final class Words {

  /** A romanised word: lower-case ASCII, and the script it was read from. */
  record Word(String text, Script script) {}

  private static final int MAX_WORDS = 40;
  private static final int LEAST_NAME = 4;
  private static final int MOST_CAPITALS = 5;
  private static final String APOSTROPHES = "'’‘ʼʻʿʾ`´ʹ\u200B\u200C\u200D\uFEFF\u00AD";

  private final String name;
  private final List<Word> words = new ArrayList<>(6);
  private final StringBuilder run = new StringBuilder();
  private Script script = Script.LATIN;
  private boolean dotted;

  private Words(String name) {
    this.name = name;
  }

  static List<Word> of(String name) {
    String text =
        name.length() > ListedName.MAX_LENGTH ? name.substring(0, ListedName.MAX_LENGTH) : name;
    if (!isAscii(text)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFKC);
      text = Lexicon.separateAffixes(text);
    }
    return new Words(text).split();
  }

  private List<Word> split() {
    int i = 0;
    while (i < name.length() && words.size() < MAX_WORDS) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128 ? isAsciiWord(c) : isWord(c)) {
        add(c);
      } else if (c == '.') {
        endAtDot();
      } else if (c == '&' && run.isEmpty()) {
        words.add(new Word("and", Script.LATIN));
      } else if (APOSTROPHES.indexOf(c) < 0) {
        end();
        dotted = false;
      }
    }
    end();
    return words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(int c) {
    if (c >= 128 && !isMark(c)) {
      Script next = Script.of(c);
      boolean digits = Character.isDigit(c);
      if (next != script && !digits) {
        if (!run.isEmpty() && !mixesWith(next)) {
          end();
        }
        script = next;
      }
    } else if (c < 128 && c > '9' && script != Script.LATIN) {
      if (!mixesWith(Script.LATIN)) {
        end();
      }
      script = Script.LATIN;
    }
    run.appendCodePoint(c);
  }

  /** Look-alike letters of Latin and Cyrillic stay in one word. */
  private boolean mixesWith(Script next) {
    return (next == Script.LATIN || next == Script.CYRILLIC)
        && (script == Script.LATIN || script == Script.CYRILLIC);
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED;
  }

  /** Where capitals are written to the end of a name, as in SiemensAG; 0 when they are not. */
  private static int legalForm(String text) {
    int from = text.length();
    while (from > 0 && Character.isUpperCase(text.charAt(from - 1))) {
      from--;
    }
    int capitals = text.length() - from;
    boolean cut = from >= LEAST_NAME && capitals >= 2 && capitals <= MOST_CAPITALS;
    return cut && Character.isLowerCase(text.charAt(from - 1)) ? from : 0;
  }

  private void endAtDot() {
    boolean letter = run.length() == 1;
    end();
    dotted = letter;
  }

  private void end() {
    if (run.isEmpty()) {
      return;
    }
    String text = run.toString();
    run.setLength(0);
    int form = legalForm(text);
    if (form > 0) {
      words.add(new Word(Romaniser.romanise(text.substring(0, form), script), script));
      text = text.substring(form);
    }
    String latin = Romaniser.romanise(text, script);
    boolean letter = latin.length() == 1 && text.length() == 1;
    if (dotted && letter && !words.isEmpty()) {
      Word before = words.removeLast();
      words.add(new Word(before.text() + latin, script));
      return;
    }
    dotted = false;
    int from = 0;
    while (from < latin.length() && words.size() < MAX_WORDS) {
      int blank = latin.indexOf(' ', from);
      int to = blank < 0 ? latin.length() : blank;
      if (to > from) {
        words.add(new Word(latin.substring(from, to), script));
      }
      from = to + 1;
    }
  }
}
