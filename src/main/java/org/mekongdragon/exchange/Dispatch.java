package org.mekongdragon.exchange;

import java.util.List;

/**
 * A message as it left.
 *
 * @param deliveries one a recipient; none while it waits for a second person
 * @param identifiers by what the things and people in it can be found
 */
public record Dispatch(
    Message message, List<Delivery> deliveries, List<MessageIdentifier> identifiers) {

  /** Keeps copies. */
  public Dispatch {
    deliveries = List.copyOf(deliveries);
    identifiers = List.copyOf(identifiers);
  }
}
