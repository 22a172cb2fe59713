package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.Optional;
import org.mekongdragon.access.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a demonstration: messages, steps and feedback at moments of the past, each marked as
 * generated wherever it is shown. They are checked like any other.
 */
@Component
public class GeneratedMessages {

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final DeliveryStore deliveries;

  GeneratedMessages(MessageDesk desk, MessageWriter writer, DeliveryStore deliveries) {
    this.desk = desk;
    this.writer = writer;
    this.deliveries = deliveries;
  }

  /**
   * Sends one as the caller.
   *
   * @param at when it was sent
   * @throws org.mekongdragon.kernel.Problem as {@link Messages#send}
   */
  @Transactional
  public Message send(String operation, NewMessage message, Instant at) {
    Person author = desk.sender(operation);
    MessageDesk.Checked checked = desk.check(operation, message, author);
    return writer
        .send(
            new MessageWriter.Setting(operation, author, at, true), checked.message(), checked.to())
        .message();
  }

  /**
   * Makes a step as the caller, who is a recipient.
   *
   * @throws org.mekongdragon.kernel.Problem as {@link Messages#acknowledge}
   */
  @Transactional
  public void step(Message message, Delivery.Step step, Instant at) {
    Person person = desk.sender(message.operation());
    desk.mine(message, person).forEach(one -> deliveries.step(one.id(), step, person.id(), at));
  }

  /**
   * Gives feedback as the caller, who is a recipient.
   *
   * @throws org.mekongdragon.kernel.Problem as {@link Messages#feedback}
   */
  @Transactional
  public Message feedback(Message message, FeedbackResult result, String text, Instant at) {
    Person person = desk.sender(message.operation());
    Message answer =
        writer.answer(
            new MessageWriter.Setting(message.operation(), person, at, true),
            message,
            new MessageWriter.Answer(
                text, person.language(), Optional.of(result), Optional.empty()));
    for (Delivery one : desk.mine(message, person)) {
      deliveries.step(
          one.id(),
          result.isFinal() ? Delivery.Step.ANSWERED : Delivery.Step.IN_PROGRESS,
          person.id(),
          at);
      deliveries.result(one.id(), result, answer.id());
    }
    return answer;
  }
}
