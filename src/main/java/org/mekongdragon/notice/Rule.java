package org.mekongdragon.notice;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to hear of. Empty parts let everything through; all that is stated must fit,
 * and of each list one is enough.
 *
 * @param name in the person's own words
 * @param operation code of an operation
 * @param kinds codes of kinds that rules are asked about
 * @param countries ISO 3166-1 alpha-2
 * @param places UN/LOCODE
 * @param hs two, four or six digits
 * @param codes of substances and taxa
 * @param modes of transport
 */
record Rule(
    UUID id,
    String name,
    Optional<String> operation,
    Set<String> kinds,
    Set<String> countries,
    Set<String> places,
    Set<String> hs,
    Set<String> codes,
    Set<String> modes) {

  Rule {
    kinds = Set.copyOf(kinds);
    countries = Set.copyOf(countries);
    places = Set.copyOf(places);
    hs = Set.copyOf(hs);
    codes = Set.copyOf(codes);
    modes = Set.copyOf(modes);
  }

  /** Whether it would let everything through. */
  boolean isOpen() {
    return operation.isEmpty()
        && kinds.isEmpty()
        && countries.isEmpty()
        && places.isEmpty()
        && hs.isEmpty()
        && codes.isEmpty()
        && modes.isEmpty();
  }
}
