package org.mekongdragon.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose duty is asked for; what is empty matches all.
 *
 * @param at the moment
 * @param organisation code of a member
 * @param place UN/LOCODE of the unit, or words of what unit, desk and place are called
 * @param way how they must be reachable
 * @param language ISO 639 code that they must speak
 */
public record DutyFilter(
    Instant at,
    Optional<String> organisation,
    String place,
    Optional<ContactPoint.Channel.Way> way,
    Optional<String> language) {

  /** Everybody at a moment. */
  public static DutyFilter at(Instant moment) {
    return new DutyFilter(moment, Optional.empty(), "", Optional.empty(), Optional.empty());
  }
}
