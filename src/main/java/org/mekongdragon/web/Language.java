package org.mekongdragon.web;

import java.util.Locale;
import java.util.Optional;

/** The languages of the first release. */
public enum Language {
  /** English. */
  EN("English", Locale.UK),
  /** Vietnamese. */
  VI("Tiếng Việt", Locale.of("vi", "VN")),
  /** Chinese as written on the mainland. */
  ZH("中文", Locale.SIMPLIFIED_CHINESE);

  private final String endonym;
  private final Locale locale;

  Language(String endonym, Locale locale) {
    this.endonym = endonym;
    this.locale = locale;
  }

  /** {@code en}, {@code vi}, {@code zh}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in itself. */
  public String endonym() {
    return endonym;
  }

  /** For numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The language of that code or tag ({@code vi}, {@code zh-Hans-CN}), if it is ours. */
  public static Optional<Language> of(String tag) {
    String start = tag.length() < 2 ? "" : tag.substring(0, 2).toUpperCase(Locale.ROOT);
    for (Language language : values()) {
      if (language.name().equals(start)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
