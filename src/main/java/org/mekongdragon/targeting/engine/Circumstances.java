package org.mekongdragon.targeting.engine;

import java.time.LocalDate;

/**
 * What a rule may ask besides the record.
 *
 * @param today the day of records without arrival, given by the caller because the engine has no
 *     clock
 */
public record Circumstances(PartyHistory history, LocalDate today) {

  /** No history; records without arrival are of the given day. */
  public static Circumstances on(LocalDate today) {
    return new Circumstances(PartyHistory.NONE, today);
  }
}
