package org.mekongdragon.kernel;

import java.util.Locale;

/** Which sign a writer puts before decimals; the other one then groups thousands. */
public enum DecimalSign {
  /** 1,234.5: English, Chinese, Thai, Burmese. */
  POINT,
  /** 1.234,5: Vietnamese, Lao, Khmer, Indonesian. */
  COMMA,
  /** Nobody said; only numbers that read one way are accepted. */
  UNKNOWN;

  /** The sign of a person's language; {@link #UNKNOWN} for the languages we do not speak. */
  public static DecimalSign of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "en", "zh", "th", "my", "ja", "ko", "ms" -> POINT;
      case "vi", "lo", "km", "id", "fr", "ru" -> COMMA;
      default -> UNKNOWN;
    };
  }
}
