package org.mekongdragon.seizure;

import java.text.Normalizer;

/** Text that says what it shows: nothing hidden, nothing reordered. */
final class Plain {

  private Plain() {}

  /** Whether characters control, hide or reorder text; line breaks count in texts of one line. */
  static boolean isHostile(String text, boolean lines) {
    return text.codePoints().anyMatch(point -> isHostile(point, lines));
  }

  /** The beginning of a text that may be anything, fit to be quoted. */
  static String shorten(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(40)
        .map(point -> isHostile(point, false) ? '?' : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A file name of ours: no folders, no hidden start, at most 120 characters. */
  static String fileName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(last, Normalizer.Form.NFC)
        .codePoints()
        .limit(120)
        .filter(point -> !isHostile(point, false) && "<>:\"|?*".indexOf(point) < 0)
        .forEach(plain::appendCodePoint);
    String clean = plain.toString().strip().replaceAll("^\\.+", "");
    return clean.isEmpty() ? "photo" : clean;
  }

  private static boolean isHostile(int point, boolean lines) {
    boolean directs =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x200E
            || point == 0x200F
            || point == 0x061C;
    int type = Character.getType(point);
    boolean breaks = lines && (point == '\n' || point == '\r' || point == '\t');
    boolean controls = type == Character.CONTROL && !breaks;
    boolean odd = type == Character.UNASSIGNED || type == Character.SURROGATE;
    boolean apart =
        type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.PRIVATE_USE;
    return directs || controls || odd || apart;
  }
}
