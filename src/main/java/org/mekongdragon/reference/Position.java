package org.mekongdragon.reference;

import java.util.Optional;

/**
 * Where a place is.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param quality how far to trust it
 */
public record Position(double latitude, double longitude, Quality quality) {

  /** How far a position can be trusted. */
  public enum Quality {
    /** As the list states it, to a minute of arc. */
    STATED,
    /** Put right by us, to about 3 km. */
    REPAIRED,
    /** From general knowledge, to about 3 km. */
    APPROXIMATE,
    /** Found by name search; may be another place of that name. */
    GEOCODED,
    /** Probably wrong: outside its country or province. Not for maps without a warning. */
    SUSPECT
  }

  static Optional<Position> of(Entry entry) {
    if (entry.text("lat").isEmpty() || entry.text("lon").isEmpty()) {
      return Optional.empty();
    }
    Quality quality =
        switch (entry.text("position")) {
          case "repaired" -> Quality.REPAIRED;
          case "approximate" -> Quality.APPROXIMATE;
          case "geocoded" -> Quality.GEOCODED;
          case "suspect" -> Quality.SUSPECT;
          default -> Quality.STATED;
        };
    double latitude = Double.parseDouble(entry.text("lat"));
    double longitude = Double.parseDouble(entry.text("lon"));
    return Optional.of(new Position(latitude, longitude, quality));
  }
}
