package org.mekongdragon.exchange;

import java.util.Set;
import java.util.UUID;

/**
 * A recipient gave feedback, or somebody wrote in the thread.
 *
 * @param organisation code of whoever wrote
 * @param result what came of it, for feedback
 */
public record MessageAnswered(
    UUID message,
    String operation,
    String number,
    String organisation,
    java.util.Optional<FeedbackResult> result,
    Set<UUID> people)
    implements MessageEvent {

  public MessageAnswered {
    people = Set.copyOf(people);
  }
}
