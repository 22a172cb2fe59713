package org.mekongdragon.seizure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A number by which two records may turn out to be one, without blanks and signs, upper case. */
record Identifier(String kind, String value) {

  private static final int SHORTEST = 4;

  static List<Identifier> of(SeizureContent content) {
    Set<Identifier> found = new LinkedHashSet<>();
    content.transport().containers().forEach(number -> add(found, "container", number));
    add(found, "waybill", content.transport().waybill());
    add(found, "parcel", content.transport().parcel());
    add(found, "national", content.numbers().national());
    content.numbers().foreign().forEach((system, number) -> add(found, system, number));
    return List.copyOf(found);
  }

  /** Numbers of fewer than four signs are left out: too many things are called 12. */
  private static void add(Set<Identifier> found, String kind, String stated) {
    String value = stated.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    if (value.length() >= SHORTEST) {
      found.add(new Identifier(kind, value));
    }
  }
}
