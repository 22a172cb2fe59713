package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A message was taken back, from everybody or from some.
 *
 * @param issuer code of the organisation
 * @param narrowed whether some still read it
 */
public record MessageRecalled(
    UUID message,
    String operation,
    String number,
    String issuer,
    boolean narrowed,
    Set<UUID> people)
    implements MessageEvent {

  public MessageRecalled {
    people = Set.copyOf(people);
  }
}
