package org.mekongdragon.targeting.engine;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The one form in which texts are compared: lower case, half width, without accents, tone marks and
 * marks that writers leave out; đ is d, ß is ss, digits of every script are 0 to 9. What is neither
 * letter nor digit parts words. Each character is looked up in a table that fills itself page by
 * page; the result of a character does not depend on its neighbours.
 */
final class NormalText {

  /** Parts words. */
  static final char BREAK = ' ';

  /** Leaves no trace. */
  static final char NONE = 0;

  /** Becomes more than one character: ask {@link #expand}. */
  static final char SEVERAL = '\uFFFF';

  private static final AtomicReferenceArray<char[]> PAGES = new AtomicReferenceArray<>(256);

  private NormalText() {}

  /** Words parted by one blank, none at the ends. */
  static String text(String raw) {
    return isNormal(raw) ? raw : folded(raw);
  }

  /** As most terms are written: small letters and digits of ASCII, one blank between words. */
  private static boolean isNormal(String raw) {
    char before = BREAK;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!word && (c != BREAK || before == BREAK)) {
        return false;
      }
      before = c;
    }
    return before != BREAK || raw.isEmpty();
  }

  private static String folded(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    String source = composed(raw);
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      i += Character.charCount(c);
      char one = c > 0xFFFF || Character.isSurrogate((char) c) ? SEVERAL : one((char) c);
      if (one == SEVERAL) {
        expand(c).chars().forEach(part -> append(out, (char) part));
      } else if (one != NONE) {
        append(out, one);
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == BREAK) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char one) {
    if (one != BREAK || (!out.isEmpty() && out.charAt(out.length() - 1) != BREAK)) {
      out.append(one);
    }
  }

  /** Letters and digits only. */
  static String code(String raw) {
    return text(raw).replace(" ", "");
  }

  /** Whether the character, in normal form, is a word of its own: its script has no spaces. */
  static boolean isWord(char c) {
    if (c < 0x0E00) {
      return false;
    }
    return c <= 0x0EFF
        || within(c, 0x1000, 0x109F)
        || within(c, 0x1780, 0x17FF)
        || within(c, 0x3040, 0x30FF)
        || within(c, 0x31F0, 0x31FF)
        || within(c, 0x3400, 0x9FFF)
        || within(c, 0xA9E0, 0xA9FF)
        || within(c, 0xAA60, 0xAA7F)
        || within(c, 0xD800, 0xDFFF)
        || within(c, 0xF900, 0xFAFF);
  }

  /** A character that is no surrogate in normal form, or {@link #NONE} or {@link #SEVERAL}. */
  static char one(char c) {
    char[] page = PAGES.get(c >>> 8);
    if (page == null) {
      page = page(c >>> 8);
      PAGES.set(c >>> 8, page);
    }
    return page[c & 0xFF];
  }

  /** The normal form of any code point, possibly empty; a lone surrogate parts words. */
  static String expand(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return " ";
    }
    String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder();
    parts.codePoints().forEach(part -> fold(part, out));
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Whether the character may join the one before it, so that the text must be composed first. */
  static boolean joins(char c) {
    return c >= 0x0900
        && ((c <= 0x0DFF && Character.getType(c) != Character.OTHER_LETTER)
            || c == 0x102E
            || within(c, 0x1160, 0x11FF)
            || c == 0x3099
            || c == 0x309A);
  }

  private static String composed(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (joins(raw.charAt(i))) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
      }
    }
    return raw;
  }

  private static char[] page(int number) {
    char[] page = new char[256];
    for (int i = 0; i < 256; i++) {
      String normal = expand((number << 8) | i);
      page[i] =
          switch (normal.length()) {
            case 0 -> NONE;
            case 1 -> normal.charAt(0);
            default -> normal.isBlank() ? BREAK : SEVERAL;
          };
    }
    return page;
  }

  private static void fold(int part, StringBuilder out) {
    int c = Character.toLowerCase(part);
    if (isLeftOut(c)) {
      return;
    }
    if (Character.isDigit(c)) {
      out.append((char) ('0' + Character.digit(c, 10)));
      return;
    }
    switch (c) {
      case 'đ', 'ð', 'ɖ' -> out.append('d');
      case 'ł' -> out.append('l');
      case 'ø' -> out.append('o');
      case 'ħ' -> out.append('h');
      case 'ı' -> out.append('i');
      case 'ς' -> out.append('σ');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      default -> {
        if (Character.isLetterOrDigit(c) || isMark(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(BREAK);
        }
      }
    }
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isLeftOut(int c) {
    return within(c, 0x0300, 0x036F)
        || c == 0x00AD
        || within(c, 0x0483, 0x0489)
        || (within(c, 0x0591, 0x05C7) && isMark(c))
        || c == 0x0640
        || within(c, 0x064B, 0x065F)
        || c == 0x0670
        || (within(c, 0x06D6, 0x06ED) && isMark(c))
        || within(c, 0x0E47, 0x0E4E)
        || within(c, 0x0EC8, 0x0ECE)
        || within(c, 0x180B, 0x180F)
        || within(c, 0x1AB0, 0x1AFF)
        || within(c, 0x1DC0, 0x1DFF)
        || within(c, 0x200B, 0x200F)
        || within(c, 0x2060, 0x2064)
        || within(c, 0x20D0, 0x20FF)
        || within(c, 0xFE00, 0xFE0F)
        || within(c, 0xFE20, 0xFE2F)
        || c == 0xFEFF;
  }
}
