package org.mekongdragon.screening;

import java.time.Clock;
import java.util.List;
import org.mekongdragon.access.People;
import org.mekongdragon.exchange.Delivery;
import org.mekongdragon.exchange.MessageAcknowledged;
import org.mekongdragon.exchange.MessageAnswered;
import org.mekongdragon.exchange.MessageEvent;
import org.mekongdragon.exchange.MessageRecalled;
import org.mekongdragon.exchange.MessageSent;
import org.mekongdragon.exchange.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps hand-overs with their messages, in the same transaction: who agrees to a message that waits
 * for a second person, narrows or recalls it changes who reads the hand-over, too; who acknowledges
 * or answers it takes note.
 */
@Component
class AlertSync {

  private final AlertStore store;
  private final Messages messages;
  private final People people;
  private final Clock clock;

  AlertSync(AlertStore store, Messages messages, People people, Clock clock) {
    this.store = store;
    this.messages = messages;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(MessageEvent event) {
    if (event instanceof MessageSent || event instanceof MessageRecalled) {
      store
          .ofMessage(event.message())
          .ifPresent(alert ->
              store.show(alert.id(), messages.find(event.operation(), event.message()).audience()));
    } else if (isTaken(event)) {
      store
          .ofMessage(event.message())
          .filter(alert -> alert.takenAt().isEmpty())
          .ifPresent(alert ->
              store.take(alert.id(), alert.recipient(), people.current().id(), clock.instant()));
    }
  }

  /** Opening it is told as acknowledging is, but takes no note. */
  private boolean isTaken(MessageEvent event) {
    return event instanceof MessageAnswered answered
        ? answered.result().isPresent()
        : event instanceof MessageAcknowledged
            && messages.deliveries(List.of(event.message())).stream()
                .anyMatch(one -> one.has(Delivery.Step.ACKNOWLEDGED));
  }
}
