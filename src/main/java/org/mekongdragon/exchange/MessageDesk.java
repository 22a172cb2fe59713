package org.mekongdragon.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Status;
import org.mekongdragon.reference.Reference;
import org.springframework.stereotype.Component;

/** Who may do what with messages; nothing is stored here. */
@Component
class MessageDesk {

  /** Roles that write messages and work on them. */
  static final Role[] SENDERS = {
    Role.OFFICER, Role.NATIONAL_CONTACT, Role.LEVEL2_CONTACT, Role.ANALYST, Role.COORDINATOR
  };

  private final Operations operations;
  private final People people;
  private final MessageStore store;
  private final RecallStore recalls;
  private final DeliveryStore deliveries;
  private final Templates templates;
  private final Recipients recipients;
  private final Reference reference;

  MessageDesk(
      Operations operations,
      People people,
      MessageStore store,
      RecallStore recalls,
      DeliveryStore deliveries,
      Templates templates,
      Recipients recipients,
      Reference reference) {
    this.operations = operations;
    this.people = people;
    this.store = store;
    this.recalls = recalls;
    this.deliveries = deliveries;
    this.templates = templates;
    this.recipients = recipients;
    this.reference = reference;
  }

  /** Who calls, in the operation. */
  Person member(String operation) {
    var _ = operations.status(operation);
    return people.requireMember(operation);
  }

  /**
   * Who calls, when they may write messages there now.
   *
   * @throws Problem {@code no-operation}, {@code message-sender}, {@code no-messages-now}
   */
  Person sender(String operation) {
    Status status = operations.status(operation);
    Person person = people.requireMember(operation);
    if (!person.isIn(operation, SENDERS)) {
      throw Problem.of(MessageProblem.MESSAGE_SENDER);
    }
    if (status == Status.DRAFT || status == Status.CLOSED) {
      throw Problem.of(MessageProblem.NO_MESSAGES_NOW, operation);
    }
    return person;
  }

  boolean maySend(String operation) {
    Optional<Operation> entered = operations.find(operation);
    return entered
            .filter(one -> one.status() != Status.DRAFT && one.status() != Status.CLOSED)
            .isPresent()
        && people.findCurrent().filter(one -> one.isIn(operation, SENDERS)).isPresent();
  }

  /** Somebody of an organisation by key, whether signed in or not. */
  Optional<Person> person(String organisation, UUID id) {
    return people.of(organisation).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * A message that the caller reads, locked until the transaction ends.
   *
   * @throws Problem {@code message-withdrawn}, {@code message-not-found}
   */
  Message lock(String operation, UUID id) {
    return store.lock(operation, id).orElseThrow(() -> gone(operation, id));
  }

  /** As {@link #lock}, without locking. */
  Message require(String operation, UUID id) {
    return store.find(operation, id).orElseThrow(() -> gone(operation, id));
  }

  private Problem gone(String operation, UUID id) {
    return recalls.stone(operation, id, people.current().id()).isPresent()
        ? Problem.of(MessageProblem.MESSAGE_WITHDRAWN)
        : Problem.of(MessageProblem.MESSAGE_NOT_FOUND);
  }

  /**
   * What may be sent.
   *
   * @param message with the version of its template
   * @param two whether a second person has to agree
   */
  record Checked(NewMessage message, Recipients.Resolved to, boolean two) {}

  /** Checks what is to be sent; the answer is who receives it. */
  Checked check(String operation, NewMessage message, Person author) {
    Message.Content content = message.content();
    Templates.Ruled ruled = templates.ruled(operation, content.kind(), content.template());
    List<Fault> faults =
        new ArrayList<>(
            MessageRules.faults(
                content, ruled.template(), code -> reference.country(code).isPresent()));
    Recipients.Resolved resolved = new Recipients.Resolved(List.of(), List.of(), List.of());
    try {
      resolved = recipients.resolve(operation, message.recipients(), author);
    } catch (Problem problem) {
      faults.addAll(problem.faults());
    }
    Problem.throwIfAny(faults);
    return new Checked(
        new NewMessage(
            content.in(ruled.template().version()),
            message.recipients(),
            message.dueAt(),
            message.officeHours()),
        resolved,
        ruled.two().covers(content));
  }

  /**
   * The caller's deliveries of a message, locked.
   *
   * @throws Problem {@code message-recipient} when there are none
   */
  List<Delivery> mine(Message message, Person person) {
    List<Delivery> mine =
        deliveries.mine(message.id(), MessageListStore.mine(message.operation(), person));
    if (mine.isEmpty()) {
      throw Problem.of(MessageProblem.MESSAGE_RECIPIENT);
    }
    return mine;
  }

  /** What the caller may do with a message now. */
  Set<MessageAction> actions(Message message, List<Delivery> all, Person person) {
    Set<MessageAction> actions = EnumSet.noneOf(MessageAction.class);
    boolean sends = maySend(message.operation());
    boolean ours = isIssuer(message, person);
    if (message.state() == MessageState.AWAITING_APPROVAL && mayApprove(message, person)) {
      actions.add(MessageAction.APPROVE);
    }
    if (!message.state().isOut()) {
      return actions;
    }
    if (sends) {
      actions.add(MessageAction.REPLY);
    }
    List<Delivery> mine = all.stream().filter(one -> isFor(one, person)).toList();
    if (sends && mine.stream().anyMatch(one -> !one.has(Delivery.Step.ACKNOWLEDGED))) {
      actions.add(MessageAction.ACKNOWLEDGE);
    }
    if (sends && !mine.isEmpty() && message.kind().expectsFeedback()) {
      actions.add(MessageAction.FEEDBACK);
    }
    if (sends && !mine.isEmpty()) {
      actions.add(MessageAction.HAND_OVER);
    }
    if (ours) {
      actions.add(MessageAction.RECALL);
      if (all.size() > 1) {
        actions.add(MessageAction.NARROW);
      }
    }
    if ((ours || person.isIn(message.operation(), Role.COORDINATOR))
        && all.stream().anyMatch(one -> one.state().isEmpty() || isOpen(one))) {
      actions.add(MessageAction.REMIND);
    }
    return actions;
  }

  private static boolean isOpen(Delivery one) {
    return one.envelope().kind().expectsFeedback() && !one.has(Delivery.Step.ANSWERED);
  }

  /** Whether a delivery is addressed to somebody; the same as {@link DeliveryStore#MINE}. */
  static boolean isFor(Delivery delivery, Person person) {
    Recipient to = delivery.recipient();
    boolean contact = person.isIn(delivery.envelope().operation(), Role.NATIONAL_CONTACT);
    boolean unit =
        to.unit().isEmpty()
            || to.unit().equals(person.unit())
            || (delivery.handOver().offered().isPresent()
                && delivery.handOver().offered().equals(person.unit()));
    boolean role =
        to.role().isEmpty()
            || person.rolesIn(delivery.envelope().operation()).contains(Role.of(to.role()));
    return to.organisation().equals(person.organisation()) && (contact || (unit && role));
  }

  /**
   * Refuses whoever may not take a message back.
   *
   * @throws Problem {@code message-issuer}, {@code message-state}
   */
  void requireIssuer(Message message, Person person) {
    if (!isIssuer(message, person)) {
      throw Problem.of(MessageProblem.MESSAGE_ISSUER);
    }
    if (!message.state().isOut()) {
      throw Problem.of(MessageProblem.MESSAGE_STATE);
    }
  }

  /** The author and the issuer's contact points answer for a message. */
  boolean isIssuer(Message message, Person person) {
    return message.issuer().organisation().equals(person.organisation())
        && (message.issuer().author().equals(person.id())
            || person.isIn(message.operation(), Role.NATIONAL_CONTACT));
  }

  /**
   * Refuses whoever may not agree to a message: another person of the issuer does who is its
   * contact point.
   *
   * @throws Problem {@code message-approver}, {@code message-state}
   */
  void requireApprover(Message message, Person person) {
    if (message.state() != MessageState.AWAITING_APPROVAL) {
      throw Problem.of(MessageProblem.MESSAGE_STATE);
    }
    if (!mayApprove(message, person)) {
      throw Problem.of(MessageProblem.MESSAGE_APPROVER);
    }
  }

  private static boolean mayApprove(Message message, Person person) {
    return message.issuer().organisation().equals(person.organisation())
        && !message.issuer().author().equals(person.id())
        && person.isIn(message.operation(), Role.NATIONAL_CONTACT, Role.COORDINATOR);
  }
}
