package org.mekongdragon.reference;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a tariff code is called for a reader. Wording in other languages than English is our own
 * translation, of all chapters and of the headings that the operations are about; it is no official
 * text.
 *
 * @param own in the reader's language: of the code itself, else of its heading, else of its
 *     chapter; empty when nobody knows the code
 * @param english the English wording of the code itself, where {@code own} says less in another
 *     language; empty otherwise
 */
public record TariffName(String own, String english) {

  private static final int CHAPTER = 2;
  private static final int HEADING = 4;

  /** Whether nobody knows the code. */
  public boolean isEmpty() {
    return own.isEmpty() && english.isEmpty();
  }

  static TariffName of(String digits, String language, Function<String, Optional<Entry>> lookUp) {
    Optional<Entry> exact = lookUp.apply(digits);
    String english = exact.map(entry -> entry.names().en()).orElse("");
    if (!Names.LANGUAGES.contains(language) || language.equals("en")) {
      return new TariffName(english, "");
    }
    if (exact.filter(entry -> entry.names().has(language)).isPresent()) {
      return new TariffName(exact.get().name(language), "");
    }
    return Stream.of(HEADING, CHAPTER)
        .filter(length -> digits.length() > length)
        .flatMap(length -> lookUp.apply(digits.substring(0, length)).stream())
        .filter(entry -> entry.names().has(language))
        .findFirst()
        .map(entry -> new TariffName(entry.name(language), english))
        .orElse(new TariffName("", english));
  }
}
