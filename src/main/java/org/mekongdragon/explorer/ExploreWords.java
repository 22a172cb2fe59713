package org.mekongdragon.explorer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.mekongdragon.web.Texts;

/** Words of the explorer as they stand in sentences. */
final class ExploreWords {

  private ExploreWords() {}

  /** In the middle of a sentence. */
  static String amid(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toLowerCase(Locale.ROOT) + words.substring(first);
  }

  /** A day as an address has it, as the reader writes it; three dots for none. */
  static String day(String typed, Texts texts) {
    try {
      return typed.isEmpty() ? "\u2026" : texts.date(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return typed;
    }
  }
}
