package org.mekongdragon.reference;

import java.util.List;
import java.util.Optional;

/**
 * A place of UN/LOCODE or a land border crossing.
 *
 * @param code UN/LOCODE, or a code of ours that begins with BCP
 * @param countries ISO 3166-1 alpha-2; two for a border crossing
 * @param subdivision second part of the ISO 3166-2 code, empty when the list has none
 * @param functions UN/LOCODE function characters (1 port, 2 rail, 3 road, 4 airport, 5 post, 6 dry
 *     port, B border); empty for our own crossings
 */
public record Place(
    String code,
    Names names,
    List<String> countries,
    String subdivision,
    String functions,
    Optional<Position> position) {

  /** Keeps a copy of the countries. */
  public Place {
    countries = List.copyOf(countries);
  }

  /** Whether goods cross a land border here. */
  public boolean isBorderCrossing() {
    return functions.indexOf('B') >= 0 || countries.size() > 1;
  }

  static Place of(Entry entry) {
    boolean crossing = entry.kind() == ReferenceKind.CROSSING;
    return new Place(
        entry.code(),
        entry.names(),
        entry.words(crossing ? "countries" : "country"),
        entry.text("subdivision"),
        entry.text("functions"),
        Position.of(entry));
  }
}
