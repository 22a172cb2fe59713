package org.mekongdragon.exchange;

import java.text.Normalizer;

/** Text that says what it shows: nothing hidden, nothing reordered. */
final class Plain {

  private static final int LONGEST_NAME = 120;

  private Plain() {}

  /** Whether characters control, hide or reorder text; line breaks are none of these. */
  static boolean isHostile(String text) {
    return text.codePoints().anyMatch(Plain::isHostile);
  }

  /** The beginning of a text that may be anything, fit to be quoted. */
  static String shorten(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(40)
        .map(point -> isHostile(point) || point == '\n' ? '?' : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A file name of ours: no folders, no hidden start, at most 120 characters. */
  static String fileName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(last, Normalizer.Form.NFC)
        .codePoints()
        .limit(LONGEST_NAME)
        .filter(point -> !isHostile(point) && point != '\n' && "<>:\"|?*".indexOf(point) < 0)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll("^\\.+", "");
  }

  private static boolean isHostile(int point) {
    boolean directs =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200E
            || point == 0x200F
            || point == 0x061C;
    int type = Character.getType(point);
    boolean breaks = point == '\n' || point == '\r' || point == '\t';
    boolean controls = type == Character.CONTROL && !breaks;
    boolean odd =
        type == Character.UNASSIGNED
            || type == Character.SURROGATE
            || type == Character.PRIVATE_USE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return directs || controls || odd;
  }
}
