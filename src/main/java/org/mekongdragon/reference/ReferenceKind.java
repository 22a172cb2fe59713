package org.mekongdragon.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code lists. The name in lower case with hyphens is the list's name in files and addresses.
 */
public enum ReferenceKind {
  /** ISO 3166-1 alpha-2. */
  COUNTRY,
  /** ISO 3166-2, countries of the Asia-Pacific; Viet Nam's 34 provinces of 2025. */
  SUBDIVISION,
  /** UN/LOCODE. */
  PLACE,
  /** Land border crossings of the region, codes of our own that begin with BCP. */
  CROSSING,
  /** Harmonized System 2022: chapters, headings, subheadings. */
  HS,
  /** Drugs, precursors and new psychoactive substances; codes of our own. */
  SUBSTANCE,
  /** Species and groups of the CITES appendices; the code is the scientific name with hyphens. */
  TAXON,
  /** CITES trade terms: tusk, scales, horn, live. */
  SPECIMEN,
  /** What a drug looks like. */
  FORM,
  /** Units as reported. */
  UNIT,
  /** Conversion factors between units, some for one substance only. */
  FACTOR,
  /** Modes of transport. */
  MODE,
  /** Ways of concealment. */
  CONCEALMENT,
  /** Ways of detection. */
  DETECTION,
  /** Kinds of places where goods are seized. */
  SITE,
  /** Import, export, transit, internal. */
  DIRECTION,
  /** Owner prefixes of containers (BIC); an unknown one is no error. */
  CONTAINER_PREFIX;

  /** The list's name: lower case with hyphens. */
  public String list() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a list's name; empty when there is none. */
  public static Optional<ReferenceKind> of(String list) {
    return Stream.of(values()).filter(kind -> kind.list().equals(list)).findFirst();
  }

  /** Other attributes by which people look an entry up as if they were its code. */
  List<String> codeAttributes() {
    if (this == SUBSTANCE) {
      return List.of("cas", "hs");
    }
    return this == PLACE ? List.of("iata") : List.of();
  }

  /** Whether the whole list is kept in memory. */
  boolean isSmall() {
    return this != PLACE && this != HS;
  }

  /** The lists that a search goes through: who looks for a place also means border crossings. */
  List<String> searched() {
    return this == PLACE ? List.of(PLACE.list(), CROSSING.list()) : List.of(list());
  }
}
