package org.mekongdragon.screening;

import org.mekongdragon.kernel.Problem;

/** Words that officers type. */
final class Notes {

  static final int LONGEST = 2_000;

  private Notes() {}

  /** For a sentence that names what was sent. */
  static String shorten(String text) {
    String plain = text.replaceAll("\\p{C}+", " ").strip();
    return plain.length() <= 60 ? plain : plain.substring(0, 59) + "…";
  }

  /**
   * Without blanks around.
   *
   * @throws Problem {@code hit-text} when it is too long or holds characters that are not seen
   */
  static String checked(String field, String text, int longest) {
    String stripped = text.strip();
    boolean hidden =
        stripped
            .codePoints()
            .anyMatch(point ->
                (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                    || (point >= 0x202A && point <= 0x202E)
                    || (point >= 0x2066 && point <= 0x2069));
    if (hidden || stripped.length() > longest) {
      throw Problem.at(field, ScreeningProblem.HIT_TEXT, longest);
    }
    return stripped;
  }
}
