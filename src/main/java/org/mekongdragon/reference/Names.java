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
