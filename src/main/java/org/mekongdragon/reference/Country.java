package org.mekongdragon.reference;

import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param iso3 alpha-3 code
 * @param region UN geoscheme region, English
 * @param position its middle
 */
public record Country(
    CountryCode code,
    Names names,
    String iso3,
    String region,
    String subregion,
    Optional<Position> position) {

  static Country of(Entry entry) {
    return new Country(
        new CountryCode(entry.code()),
        entry.names(),
        entry.text("iso3"),
        entry.text("region"),
        entry.text("subregion"),
        Position.of(entry));
  }
}
