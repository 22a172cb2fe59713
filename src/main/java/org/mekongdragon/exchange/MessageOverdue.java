package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A recipient is late, or was reminded.
 *
 * @param organisation code of the recipient
 * @param reminded whether somebody asked for it, rather than the clock
 */
public record MessageOverdue(
    UUID message,
    String operation,
    String number,
    String organisation,
    boolean reminded,
    Set<UUID> people)
    implements MessageEvent {

  public MessageOverdue {
    people = Set.copyOf(people);
  }
}
