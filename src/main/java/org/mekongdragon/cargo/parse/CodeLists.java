package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;

/**
 * The reference data that parsing asks: implemented by the room that keeps it. Called for every
 * record, so answers come from memory. Implementations are thread-safe.
 */
public interface CodeLists {

  /** Accepts every code of the right form and knows no airport by name. */
  CodeLists FORM_ONLY =
      new CodeLists() {
        @Override
        public boolean knowsPlace(String unlocode) {
          return true;
        }

        @Override
        public Optional<String> placeOfAirport(String iata) {
          return Optional.empty();
        }

        @Override
        public boolean knowsAirport(String iata) {
          return true;
        }
      };

  /**
   * Whether the place exists.
   *
   * @param unlocode five characters, upper case, without blank
   */
  boolean knowsPlace(String unlocode);

  /**
   * The UN/LOCODE of an airport or city.
   *
   * @param iata three Latin letters, upper case
   */
  Optional<String> placeOfAirport(String iata);

  /** Whether the IATA code exists. */
  default boolean knowsAirport(String iata) {
    return placeOfAirport(iata).isPresent();
  }

  /** Whether the country exists. */
  default boolean knowsCountry(CountryCode country) {
    return true;
  }

  /** Whether the code exists; its chapter has been checked before. */
  default boolean knowsHs(HsCode code) {
    return true;
  }
}
