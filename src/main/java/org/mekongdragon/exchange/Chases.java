package org.mekongdragon.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is late: who owes feedback, and reminding them. */
@Component
public class Chases {

  /** The most late deliveries that are listed. */
  public static final int MOST = 500;

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final DeliveryStore deliveries;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Chases(
      MessageDesk desk,
      MessageWriter writer,
      DeliveryStore deliveries,
      People people,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.writer = writer;
    this.deliveries = deliveries;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Who is late, the longest first, at most {@value #MOST}: a coordinator sees all of the
   * operation, others what they may read.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Delivery> late(String operation) {
    desk.member(operation);
    return deliveries.late(operation, writer.now(), MOST);
  }

  /**
   * Reminds every recipient of a message who owes something; how many that were. The message's
   * issuer and the coordinators may.
   *
   * @throws Problem {@code no-operation}, {@code message-not-found}, {@code message-issuer}
   */
  @Transactional
  public int remind(String operation, UUID message) {
    Person person = desk.member(operation);
    List<Delivery> open =
        deliveries.of(List.of(message)).stream()
            .filter(one -> one.envelope().operation().equals(operation))
            .filter(one -> !one.has(last(one)))
            .toList();
    if (open.isEmpty()) {
      throw Problem.of(MessageProblem.MESSAGE_NOT_FOUND);
    }
    requireChaser(open.getFirst(), person);
    Set<UUID> told = new HashSet<>();
    open.forEach(one -> {
      deliveries.remind(one.id(), writer.now());
      told.addAll(behind(one));
    });
    Delivery.Envelope envelope = open.getFirst().envelope();
    audit.record(
        Audited.of("exchange.reminded", "message:" + message, operation)
            .with("number", envelope.number())
            .with("recipients", open.size()));
    events.publishEvent(
        new MessageOverdue(
            message,
            operation,
            envelope.number(),
            open.getFirst().recipient().organisation(),
            true,
            told));
    return open.size();
  }

  private static Delivery.Step last(Delivery one) {
    return one.envelope().kind().expectsFeedback()
        ? Delivery.Step.ANSWERED
        : Delivery.Step.ACKNOWLEDGED;
  }

  private static void requireChaser(Delivery delivery, Person person) {
    boolean ours = delivery.envelope().issuer().equals(person.organisation());
    if (!ours && !person.isIn(delivery.envelope().operation(), Role.COORDINATOR)) {
      throw Problem.of(MessageProblem.MESSAGE_ISSUER);
    }
  }

  /** The people whom a delivery reaches. */
  private Set<UUID> behind(Delivery delivery) {
    Set<UUID> reached = new HashSet<>();
    groups.enrolled(delivery.envelope().operation()).stream()
        .filter(one -> one.organisation().equals(delivery.recipient().organisation()))
        .map(Groups.Enrolled::person)
        .forEach(reached::add);
    if (delivery.recipient().unit().isPresent()) {
      reached.retainAll(people.inUnits(List.of(delivery.recipient().unit().get())));
    }
    return reached;
  }
}
