package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where it was.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 ISO 3166-2 code, or the province's name as stated
 * @param city name as stated
 * @param place UN/LOCODE or code of a border crossing
 * @param site kind of place: code of the reference list
 * @param physical the spot in words
 */
public record SeizurePlace(
    String country,
    String admin1,
    String city,
    String place,
    String site,
    String physical,
    Optional<Point> point) {

  /**
   * A position.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   * @param precision how far to trust it
   */
  public record Point(BigDecimal latitude, BigDecimal longitude, Precision precision) {}

  /** How far a position can be trusted. */
  public enum Precision {
    /** Taken on the spot. */
    EXACT,
    /** Of the place or town. */
    PLACE,
    /** Of the province or country. */
    AREA
  }

  /** The same in a country. */
  SeizurePlace withCountry(String found) {
    return new SeizurePlace(found, admin1, city, place, site, physical, point);
  }

  /** Whether anything says where. */
  public boolean isStated() {
    return !country.isEmpty() || !place.isEmpty();
  }
}
