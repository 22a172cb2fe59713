package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A recipient said that it received a message, or began or handed over its work.
 *
 * @param organisation code of the recipient
 */
public record MessageAcknowledged(
    UUID message, String operation, String number, String organisation, Set<UUID> people)
    implements MessageEvent {

  public MessageAcknowledged {
    people = Set.copyOf(people);
  }
}
