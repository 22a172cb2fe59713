package org.mekongdragon.reference;

import java.text.Normalizer;

/** Text from forms and files, brought to one way of writing without changing what it says. */
final class CleanText {

  private CleanText() {}

  /** Whether characters hide, reorder or control text. */
  static boolean isHostile(String text) {
    return text.codePoints().anyMatch(CleanText::isHostile);
  }

  /**
   * Full-width forms become plain, digits of every script become 0 to 9, blanks of every width one
   * blank. Superscripts are kept apart: "10²" must not become 102.
   */
  static String of(String text) {
    String units = text.replace("m³", "m3").replace("M³", "m3").replace("㎥", "m3");
    StringBuilder plain = new StringBuilder(units.length());
    units.codePoints().forEach(point -> append(plain, point));
    return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static void append(StringBuilder plain, int point) {
    int type = Character.getType(point);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      plain.append(Character.digit(point, 10));
    } else if (type == Character.OTHER_NUMBER) {
      plain.appendCodePoint(point);
    } else if (type != Character.FORMAT) {
      plain.append(sign(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)));
    }
  }

  private static String sign(String text) {
    return switch (text) {
      case "٫" -> ",";
      case "٬" -> "'";
      case "−", "‐", "‑", "–", "—" -> "-";
      case "。" -> ".";
      case "、" -> ",";
      default -> text;
    };
  }

  private static boolean isHostile(int point) {
    boolean directs = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    int type = Character.getType(point);
    boolean controls = type == Character.CONTROL && !Character.isWhitespace(point);
    return directs || controls || type == Character.UNASSIGNED || type == Character.SURROGATE;
  }
}
