package org.mekongdragon.operation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;

/** Text that somebody typed: what is taken, and how it is compared. */
final class PlainText {

  private PlainText() {}

  /** The fault of a text that is too long or hides, reorders or controls text. */
  static Optional<Fault> fault(String field, String text, int longest) {
    return text.length() > longest || text.codePoints().anyMatch(PlainText::isHostile)
        ? Optional.of(Fault.of(field, WebProblem.TEXT, longest))
        : Optional.empty();
  }

  static void check(String field, String text, int longest) {
    fault(field, text, longest)
        .ifPresent(fault -> {
          throw new Problem(java.util.List.of(fault));
        });
  }

  static void checkFilled(String field, String text, int longest) {
    if (text.isBlank()) {
      throw Problem.at(field, WebProblem.MISSING, field);
    }
    check(field, text, longest);
  }

  /** One line: blanks of every kind become one blank. */
  static String line(String text) {
    return paragraph(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Several lines, each ended the same way. */
  static String paragraph(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .strip();
  }

  /** Without case and accents, for searching. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  /** Whatever the others call an isolate or override moves the text that follows it. */
  private static boolean isHostile(int point) {
    boolean directs = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    int type = Character.getType(point);
    boolean controls = type == Character.CONTROL && point != '\n' && point != '\t';
    return directs || controls || type == Character.SURROGATE;
  }
}
