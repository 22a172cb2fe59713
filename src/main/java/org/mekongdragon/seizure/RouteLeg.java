package org.mekongdragon.seizure;

import java.util.Optional;

/**
 * One stop of the way the goods took or were to take.
 *
 * @param country ISO 3166-1 alpha-2
 * @param place UN/LOCODE or code of a border crossing
 * @param name the place in words
 * @param mode how they left it
 */
public record RouteLeg(
    Stop stop, String country, String place, String name, Optional<Occurrence> when, String mode) {

  /** What the stop is on the way. */
  public enum Stop {
    ORIGIN,
    DEPARTURE,
    TRANSIT,
    SEIZED,
    DESTINATION
  }
}
