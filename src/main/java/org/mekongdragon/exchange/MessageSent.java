package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A message was sent.
 *
 * @param kind what it is
 * @param issuer code of the organisation
 */
public record MessageSent(
    UUID message,
    String operation,
    String number,
    MessageKind kind,
    String issuer,
    Set<UUID> people)
    implements MessageEvent {

  public MessageSent {
    people = Set.copyOf(people);
  }
}
