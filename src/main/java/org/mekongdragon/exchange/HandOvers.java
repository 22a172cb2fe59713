package org.mekongdragon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who works on what was received: one person of the recipient, or another unit of the
 * same organisation that was asked and agrees. Only units whose people read the message already are
 * asked, so nothing is shown to anybody new.
 */
@Component
public class HandOvers {

  private final MessageDesk desk;
  private final DeliveryStore deliveries;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  HandOvers(
      MessageDesk desk,
      DeliveryStore deliveries,
      People people,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Gives a delivery to a person of its recipient who reads the message, or to nobody.
   *
   * @param login empty for nobody
   * @throws Problem {@code message-not-found}, {@code message-recipient}, {@code message-state},
   *     {@code message-hand-over}
   */
  @Transactional
  public void assign(String operation, UUID message, UUID delivery, String login) {
    Held held = hold(operation, message, delivery);
    Optional<Person> colleague =
        colleagues(held.message(), held.delivery()).stream()
            .filter(one -> one.login().equals(login))
            .findFirst();
    if (!login.isEmpty() && colleague.isEmpty()) {
      throw Problem.at("login", MessageProblem.MESSAGE_HAND_OVER);
    }
    deliveries.assign(delivery, colleague.map(Person::id));
    tell(held, "exchange.assigned");
  }

  /**
   * Gives what the caller received with a message to the caller.
   *
   * @throws Problem {@code message-not-found}, {@code message-recipient}, {@code message-state}
   */
  @Transactional
  public void takeOn(String operation, UUID message) {
    assign(operation, message, desk.sender(operation).login());
  }

  /**
   * Gives all that the caller's organisation has of a message to one of its people.
   *
   * @throws Problem as {@link #assign(String, UUID, UUID, String)}
   */
  @Transactional
  public void assign(String operation, UUID message, String login) {
    Person person = desk.sender(operation);
    List<Delivery> mine = desk.mine(desk.lock(operation, message), person);
    mine.forEach(one -> assign(operation, message, one.id(), login));
  }

  /**
   * Asks another unit to take a delivery; it stays where it is until that one agrees. The same unit
   * again, or none, takes the question back.
   *
   * @throws Problem as {@link #assign}
   */
  @Transactional
  public void offer(String operation, UUID message, UUID delivery, Optional<UUID> unit) {
    Held held = hold(operation, message, delivery);
    if (unit.isPresent() && !units(held.message(), held.delivery()).contains(unit.get())) {
      throw Problem.at("unit", MessageProblem.MESSAGE_HAND_OVER);
    }
    deliveries.offer(delivery, unit);
    tell(held, "exchange.offered");
  }

  /**
   * Takes a delivery that the caller's unit was asked to take.
   *
   * @throws Problem as {@link #assign}
   */
  @Transactional
  public void take(String operation, UUID message, UUID delivery) {
    Held held = hold(operation, message, delivery);
    if (!mayTake(held.delivery(), held.person())) {
      throw Problem.of(MessageProblem.MESSAGE_HAND_OVER);
    }
    deliveries.take(delivery, held.delivery().handOver().offered().orElseThrow());
    tell(held, "exchange.taken");
  }

  /**
   * Sends a delivery back that the caller's unit was asked to take.
   *
   * @throws Problem as {@link #assign}
   */
  @Transactional
  public void decline(String operation, UUID message, UUID delivery) {
    Held held = hold(operation, message, delivery);
    if (!mayTake(held.delivery(), held.person())) {
      throw Problem.of(MessageProblem.MESSAGE_HAND_OVER);
    }
    deliveries.offer(delivery, Optional.empty());
    tell(held, "exchange.declined");
  }

  /** Whether somebody is of the unit that was asked. */
  boolean mayTake(Delivery delivery, Person person) {
    return delivery.handOver().offered().isPresent()
        && delivery.handOver().offered().equals(person.unit());
  }

  /** The recipient's people who read the message, by name. */
  @Transactional(readOnly = true)
  public List<Person> colleagues(Message message, Delivery delivery) {
    Set<UUID> readers = groups.readers(message.audience());
    return people.of(delivery.recipient().organisation()).stream()
        .filter(one -> readers.contains(one.id()) && MessageDesk.isFor(delivery, one))
        .filter(one -> one.isIn(message.operation(), MessageDesk.SENDERS))
        .toList();
  }

  /** The other units of the recipient's organisation whose people read the message. */
  @Transactional(readOnly = true)
  public List<UUID> units(Message message, Delivery delivery) {
    Set<UUID> readers = groups.readers(message.audience());
    return people.of(delivery.recipient().organisation()).stream()
        .filter(one -> readers.contains(one.id()) && one.isIn(message.operation(), Role.values()))
        .flatMap(one -> one.unit().stream())
        .filter(unit -> !Optional.of(unit).equals(delivery.recipient().unit()))
        .distinct()
        .toList();
  }

  /** A delivery that the caller may work with, locked. */
  private record Held(Message message, Delivery delivery, Person person) {}

  private Held hold(String operation, UUID id, UUID delivery) {
    Person person = desk.sender(operation);
    Message message = desk.lock(operation, id);
    if (!message.state().isOut()) {
      throw Problem.of(MessageProblem.MESSAGE_STATE);
    }
    Delivery held =
        desk.mine(message, person).stream()
            .filter(one -> one.id().equals(delivery))
            .findFirst()
            .orElseThrow(() -> Problem.of(MessageProblem.MESSAGE_RECIPIENT));
    return new Held(message, held, person);
  }

  private void tell(Held held, String action) {
    Message message = held.message();
    audit.record(MessageWriter.recorded(action, message));
    events.publishEvent(
        new MessageAcknowledged(
            message.id(),
            message.operation(),
            message.number(),
            held.person().organisation(),
            groups.readers(message.audience())));
  }
}
