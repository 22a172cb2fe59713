package org.mekongdragon.access;

import java.text.Normalizer;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;

/** One line that somebody typed: trimmed, composed, bounded, without hidden characters. */
final class TypedText {

  private TypedText() {}

  /**
   * @throws Problem {@code missing} when blank, {@code text}
   */
  static String required(String field, String text, int longest) {
    return optional(field, text, longest)
        .orElseThrow(() -> Problem.at(field, WebProblem.MISSING, field));
  }

  /**
   * @throws Problem {@code text}
   */
  static Optional<String> optional(String field, String text, int longest) {
    String line =
        Normalizer.normalize(text.replaceAll("[\\t\\r\\n\\p{Z}]+", " "), Normalizer.Form.NFC)
            .strip();
    if (line.length() > longest || line.codePoints().anyMatch(TypedText::isHostile)) {
      throw Problem.at(field, WebProblem.TEXT, longest);
    }
    return Optional.of(line).filter(written -> !written.isEmpty());
  }

  /** Controls, half surrogates, and what changes the direction of the text that follows. */
  private static boolean isHostile(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
