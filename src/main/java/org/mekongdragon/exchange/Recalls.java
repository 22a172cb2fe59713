package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for taking back: from everybody, or from some. Whoever may not read a message any more
 * loses it and the answers to it in one transaction, and is told that it was withdrawn.
 */
@Component
public class Recalls {

  private static final int MOST_READERS = 100;

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final MessageStore store;
  private final DeliveryStore deliveries;
  private final RecallStore recalls;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Recalls(
      MessageDesk desk,
      MessageWriter writer,
      MessageStore store,
      DeliveryStore deliveries,
      RecallStore recalls,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.writer = writer;
    this.store = store;
    this.deliveries = deliveries;
    this.recalls = recalls;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Takes a message back from everybody but its issuer.
   *
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}, {@code message-issuer},
   *     {@code message-state}, {@code message-reason}
   */
  @Transactional
  public Message recall(String operation, UUID id, String reason) {
    Person person = desk.member(operation);
    Message message = desk.lock(operation, id);
    desk.requireIssuer(message, person);
    Problem.throwIfAny(MessageRules.note("reason", reason, true));
    take(message, person, new Left(MessageState.RECALLED, Set.of(), List.of(), reason));
    return desk.require(operation, id);
  }

  /**
   * Takes a message back from some of its recipients.
   *
   * @param from keys of the deliveries that end
   * @throws Problem as {@link #recall}; {@code recipients-missing} when none or all are named
   */
  @Transactional
  public Message narrow(String operation, UUID id, Set<UUID> from, String reason) {
    Person person = desk.member(operation);
    Message message = desk.lock(operation, id);
    desk.requireIssuer(message, person);
    Problem.throwIfAny(MessageRules.note("reason", reason, true));
    List<Delivery> rest =
        deliveries.of(List.of(id)).stream().filter(one -> !from.contains(one.id())).toList();
    if (from.isEmpty() || rest.isEmpty()) {
      throw Problem.at("recipients", MessageProblem.RECIPIENTS_MISSING);
    }
    Set<UUID> kept = new HashSet<>(rest.stream().map(Delivery::id).toList());
    List<String> grants = rest.stream().map(one -> one.recipient().grant()).distinct().toList();
    take(message, person, new Left(MessageState.NARROWED, kept, grants, reason));
    store.narrow(id, grants.stream().map(Recalls::code).toList());
    return desk.require(operation, id);
  }

  /** What is left after it. */
  private record Left(
      MessageState state, Set<UUID> deliveries, List<String> grants, String reason) {}

  private void take(Message message, Person person, Left left) {
    Instant now = writer.now();
    boolean narrowed = left.state() == MessageState.NARROWED;
    Set<UUID> readers = groups.readers(message.audience());
    recalls.insert(message, narrowed, person.id(), now);
    Audience rest =
        MessageWriter.together(
            new Audience(message.operation(), store.issuers(message.id())), left.grants());
    List<Message> thread = store.thread(message.place().thread());
    for (Delivery one : deliveries.of(List.of(message.id()))) {
      if (!left.deliveries().contains(one.id())) {
        deliveries.withdraw(one.id(), now);
      }
    }
    answers(message, thread)
        .forEach(answer -> {
          Audience own = MessageWriter.together(rest, store.issuers(answer.id()));
          store.moveAudience(answer.id(), groups.numberOf(own));
          deliveries.moveAudience(answer.id(), writer.chased(own));
        });
    store.move(message.id(), left.state(), groups.numberOf(rest), left.reason().strip());
    deliveries.moveAudience(message.id(), writer.chased(rest));
    audit.record(
        MessageWriter.recorded(narrowed ? "exchange.narrowed" : "exchange.recalled", message)
            .with("reason", left.reason().strip()));
    events.publishEvent(
        new MessageRecalled(
            message.id(),
            message.operation(),
            message.number(),
            message.issuer().organisation(),
            narrowed,
            readers));
  }

  /** What was written to it, and to that, and so on. */
  private static List<Message> answers(Message message, List<Message> thread) {
    Set<UUID> below = new HashSet<>(Set.of(message.id()));
    // A thread is in the order of time: an answer comes after what it answers.
    return thread.stream()
        .filter(one -> one.place().replyTo().filter(below::contains).isPresent())
        .filter(one -> below.add(one.id()))
        .toList();
  }

  /** As a sender would have chosen it. */
  private static String code(String grant) {
    return grant.replaceFirst("^(org|unit):", "").replace("/role:", "/");
  }

  /** What the caller could read once and may not any more, newest first. */
  @Transactional(readOnly = true)
  public List<Tombstone> tombstones(String operation) {
    Person reader = desk.member(operation);
    Map<UUID, Tombstone> each = new LinkedHashMap<>();
    recalls.stones(operation, reader.id()).forEach(one -> each.putIfAbsent(one.message(), one));
    return List.copyOf(each.values());
  }

  /** What is left of a message that was taken back. */
  @Transactional(readOnly = true)
  public java.util.Optional<Tombstone> tombstone(String operation, UUID message) {
    return recalls.stone(operation, message, desk.member(operation).id());
  }

  /**
   * Says that the caller knows that a message was withdrawn.
   *
   * @throws Problem {@code message-not-found}
   */
  @Transactional
  public void confirm(String operation, UUID message) {
    Person reader = desk.member(operation);
    if (recalls.stone(operation, message, reader.id()).isEmpty()) {
      throw Problem.of(MessageProblem.MESSAGE_NOT_FOUND);
    }
    recalls.confirm(message, reader.id(), writer.now());
  }

  /**
   * A person who read, exported or confirmed.
   *
   * @param action {@code read}, {@code exported} or {@code confirmed}
   */
  public record Reader(String login, String action, Instant at) {}

  /**
   * Who read or exported a message, the newest first, and who confirmed that it was withdrawn; for
   * its issuer, nobody else.
   */
  @Transactional(readOnly = true)
  public List<Reader> readers(Message message) {
    Person person = desk.member(message.operation());
    if (!desk.isIssuer(message, person)) {
      return List.of();
    }
    return audit.entries(AuditFilter.of("message:" + message.id()), Long.MAX_VALUE).stream()
        .filter(entry ->
            entry.action().equals("exchange.read") || entry.action().equals("exchange.exported"))
        .limit(MOST_READERS)
        .map(entry ->
            new Reader(entry.actor(), entry.action().substring("exchange.".length()), entry.at()))
        .toList();
  }

  /** Keys of those who confirmed that a message was withdrawn, with the moment. */
  @Transactional(readOnly = true)
  public Map<UUID, Instant> confirmed(Message message) {
    Map<UUID, Instant> confirmed = new LinkedHashMap<>();
    recalls.confirmed(message.id()).forEach(one -> confirmed.put(one.person(), one.at()));
    return confirmed;
  }

  /** Why a message was taken back or refused, empty when it was not. */
  @Transactional(readOnly = true)
  public String reason(Message message) {
    return store.reason(message.id());
  }
}
