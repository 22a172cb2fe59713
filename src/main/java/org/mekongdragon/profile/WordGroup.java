package org.mekongdragon.profile;

import java.util.List;

/**
 * Terms that a rule may name together, as in {@code origin in @golden-triangle}.
 *
 * @param name without the {@code @}
 * @param terms never empty
 */
record WordGroup(String name, Kind kind, List<String> terms) {

  /** What its terms are. */
  enum Kind {
    /** ISO 3166-1 codes. */
    COUNTRIES,
    /** Names and synonyms in all languages. */
    NAMES,
    /** Names of the street: short, common words among them. */
    STREET,
    /** Codes of the Harmonized System. */
    HS
  }

  WordGroup {
    terms = List.copyOf(terms);
  }
}
