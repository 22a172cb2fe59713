package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A message waits for a second person of its issuer, or was refused by one.
 *
 * @param number empty: it has none yet
 * @param issuer code of the organisation
 */
public record MessageHeld(
    UUID message, String operation, String number, String issuer, Set<UUID> people)
    implements MessageEvent {

  public MessageHeld {
    people = Set.copyOf(people);
  }
}
