package org.mekongdragon.reference;

import java.util.List;

/**
 * The name of something in the languages we speak.
 *
 * @param en never empty
 * @param vi empty when there is no name yet
 * @param zh mainland Chinese, empty when there is no name yet
 */
public record Names(String en, String vi, String zh) {

  /** The languages, in the order of the columns of our lists. */
  public static final List<String> LANGUAGES = List.of("en", "vi", "zh");

  /** Whether there is a name in a language of our own, without falling back. */
  public boolean has(String language) {
    return switch (language) {
      case "en" -> !en.isEmpty();
      case "vi" -> !vi.isEmpty();
      case "zh" -> !zh.isEmpty();
      default -> false;
    };
  }

  /** The language that {@link #in} answers in. */
  public String language(String wanted) {
    return has(wanted) ? wanted : "en";
  }

  /** The name in a language, or in English when that one is missing or not ours. */
  public String in(String language) {
    String name =
        switch (language) {
          case "vi" -> vi;
          case "zh" -> zh;
          default -> en;
        };
    return name.isEmpty() ? en : name;
  }
}
