package org.mekongdragon.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place in the list: after the message of that moment and key. */
record MessageCursor(Instant at, UUID id) {

  static MessageCursor after(Message message) {
    return new MessageCursor(message.times().at(), message.id());
  }

  static Optional<MessageCursor> of(String text) {
    String[] parts = text.split("~", -1);
    try {
      return parts.length == 2
          ? Optional.of(new MessageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return at + "~" + id;
  }
}
