package org.mekongdragon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of messages.
 *
 * @param deliveries how far their recipients are
 * @param next where the list goes on
 */
public record MessageList(
    List<Message> messages, List<Delivery> deliveries, Optional<String> next) {

  public MessageList {
    messages = List.copyOf(messages);
    deliveries = List.copyOf(deliveries);
  }

  /** Those of one message. */
  public List<Delivery> of(UUID message) {
    return deliveries.stream().filter(one -> one.envelope().message().equals(message)).toList();
  }
}
