package org.mekongdragon.exchange;

import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a message when a seizure names it, in the same transaction. */
@Component
class WarningAnswers {

  private final Messages messages;
  private final MessageStore store;
  private final DeliveryStore deliveries;
  private final People people;

  WarningAnswers(Messages messages, MessageStore store, DeliveryStore deliveries, People people) {
    this.messages = messages;
    this.store = store;
    this.deliveries = deliveries;
    this.people = people;
  }

  /** What the reporter may not read, did not receive or names wrongly is left alone. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(WarningNamed named) {
    find(named)
        .filter(message -> message.state().isOut() && message.kind().expectsFeedback())
        .filter(this::isWaiting)
        .ifPresent(message ->
            messages.feedback(
                named.operation(),
                message.id(),
                FeedbackResult.SEIZURE,
                Optional.of(named.seizure()),
                ""));
  }

  private boolean isWaiting(Message message) {
    return people
        .findCurrent()
        .filter(person -> messages.maySend(message.operation()))
        .map(person ->
            deliveries.mine(message.id(), MessageListStore.mine(message.operation(), person)))
        .filter(mine ->
            mine.stream().anyMatch(one -> one.result().isEmpty() || !one.result().get().isFound()))
        .isPresent();
  }

  private Optional<Message> find(WarningNamed named) {
    String text = named.warning().strip();
    if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      return store.find(named.operation(), UUID.fromString(text));
    }
    return text.isEmpty() ? Optional.empty() : store.byNumber(named.operation(), text);
  }
}
