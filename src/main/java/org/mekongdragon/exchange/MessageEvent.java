package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * Something happened to a message. Published in the transaction that stored it; carries no word of
 * it.
 */
public sealed interface MessageEvent
    permits MessageHeld,
        MessageSent,
        MessageAcknowledged,
        MessageAnswered,
        MessageRecalled,
        MessageOverdue {

  /** Key of the message. */
  UUID message();

  /** Code of the operation. */
  String operation();

  /** Its number. */
  String number();

  /** Keys of the people who are concerned: those who see the change, the one who made it too. */
  Set<UUID> people();
}
