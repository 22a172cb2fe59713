package org.mekongdragon.seizure;

import java.util.Optional;

/**
 * Somebody whom a seizure names.
 *
 * @param name as in the document; may be empty
 * @param role carrier, sender, driver, organiser…, in words
 * @param nationality ISO 3166-1 alpha-2
 * @param birth year or day, ISO 8601
 * @param document kind and number of the identity document
 */
public record InvolvedPerson(
    String name,
    String role,
    String nationality,
    String sex,
    String birth,
    String document,
    Optional<Status> status,
    String note) {

  /** What became of the person. */
  public enum Status {
    ARRESTED,
    SUSPECT,
    WITNESS,
    FUGITIVE,
    RELEASED
  }
}
