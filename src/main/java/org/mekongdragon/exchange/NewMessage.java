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
 * @param officeHours how many hours each recipient has, counted in its own office hours, 1 to
 *     {@link #MOST_HOURS}; a given moment counts instead
 */
public record NewMessage(
    Message.Content content,
    List<String> recipients,
    Optional<Instant> dueAt,
    Optional<Integer> officeHours) {

  /** The most office hours that a deadline may be away. */
  public static final int MOST_HOURS = 240;

  public NewMessage {
    recipients = List.copyOf(recipients);
  }

  /** With a moment, or the usual time. */
  public NewMessage(Message.Content content, List<String> recipients, Optional<Instant> dueAt) {
    this(content, recipients, dueAt, Optional.empty());
  }
}
