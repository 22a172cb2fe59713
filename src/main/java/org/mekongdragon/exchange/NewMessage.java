package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to be sent.
 *
 * @param recipients country, organisation or unit codes, unit keys, roles, {@code ORG/role}, {@code
 *     all}
 * @param dueAt until when feedback is expected; empty for the kind's usual time
 */
public record NewMessage(
    Message.Content content, List<String> recipients, Optional<Instant> dueAt) {

  public NewMessage {
    recipients = List.copyOf(recipients);
  }
}
