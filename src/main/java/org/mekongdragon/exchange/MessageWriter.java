package org.mekongdragon.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores what the door has checked: message, deliveries, an audit entry and an event. */
@Component
class MessageWriter {

  private final MessageStore store;
  private final DeliveryStore deliveries;
  private final Recipients recipients;
  private final Deadlines deadlines;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MessageWriter(
      MessageStore store,
      DeliveryStore deliveries,
      Recipients recipients,
      Deadlines deadlines,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.recipients = recipients;
    this.deadlines = deadlines;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Where and when something is written, whether it is made up for a demonstration, and the key of
   * the message.
   */
  record Setting(String operation, Person author, Instant at, boolean generated, UUID id) {

    Setting(String operation, Person author, Instant at, boolean generated) {
      this(operation, author, at, generated, MessageStore.identity());
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Dispatch send(Setting setting, NewMessage wanted, Recipients.Resolved to) {
    Audience audience = recipients.audience(setting.operation(), to.grants(), setting.author());
    Map<Recipient, Deadline> receivers =
        deadlines.of(
            setting.operation(),
            new Deadlines.Wanted(wanted.content().kind(), wanted.dueAt(), wanted.officeHours()),
            setting.at(),
            to.to());
    List<Integer> numbers = groups.numbersOf(List.of(audience, chasing(audience)));
    Message message =
        made(
            setting,
            wanted.content(),
            new Written(
                MessageState.SENT,
                Optional.empty(),
                to.chosen(),
                new Due(Deadlines.last(receivers), wanted.officeHours()),
                numbers.getFirst()));
    Dispatch sent = store(setting, message, numbers.getLast(), receivers);
    announce(sent.message(), audience);
    return sent;
  }

  private void announce(Message sent, Audience audience) {
    events.publishEvent(
        new MessageSent(
            sent.id(),
            sent.operation(),
            sent.number(),
            sent.kind(),
            sent.issuer().organisation(),
            groups.readers(audience)));
  }

  /** Keeps a message until a second person has agreed. */
  Dispatch hold(Setting setting, NewMessage wanted, Recipients.Resolved to) {
    List<String> issuers = recipients.issuers(setting.operation(), setting.author());
    int audience = groups.numberOf(new Audience(setting.operation(), issuers));
    Message message =
        made(
            setting,
            wanted.content(),
            new Written(
                MessageState.AWAITING_APPROVAL,
                Optional.empty(),
                to.chosen(),
                new Due(wanted.dueAt(), wanted.officeHours()),
                audience));
    Dispatch held = insert(message, issuers);
    audit.record(recorded("exchange.held", message));
    announceHeld(message);
    return held;
  }

  void announceHeld(Message message) {
    events.publishEvent(
        new MessageHeld(
            message.id(),
            message.operation(),
            "",
            message.issuer().organisation(),
            groups.readers(message.audience())));
  }

  /** Sends what was held, with the audience that it was written for. */
  Message release(Message held, Person author, Person approver, Recipients.Resolved to) {
    Instant at = now();
    Audience audience = recipients.audience(held.operation(), to.grants(), author);
    Map<Recipient, Deadline> receivers =
        deadlines.of(
            held.operation(),
            new Deadlines.Wanted(held.kind(), held.times().dueAt(), held.times().officeHours()),
            at,
            to.to());
    Message sent =
        new Message(
            held.id(),
            held.operation(),
            MessageState.SENT,
            number(series(held.issuer().organisation(), held.kind(), at)),
            new Message.Issuer(
                held.issuer().organisation(),
                held.issuer().unit(),
                held.issuer().author(),
                Optional.of(approver.id())),
            held.content(),
            held.place(),
            held.recipients(),
            new Message.Times(
                held.times().writtenAt(),
                Optional.of(at),
                Deadlines.last(receivers),
                held.times().officeHours()),
            groups.numberOf(audience),
            held.generated());
    store.send(sent);
    deliver(sent, chased(audience), receivers);
    audit.record(recorded("exchange.approved", sent));
    announce(sent, audience);
    return sent;
  }

  /** What is written in the thread of a message. */
  record Answer(
      String text, String language, Optional<FeedbackResult> result, Optional<UUID> seizure) {}

  /** An answer: those who read the message read it, and its issuer receives it. */
  Message answer(Setting setting, Message to, Answer answer) {
    Message.Content content =
        new Message.Content(
            MessageKind.FEEDBACK,
            "",
            answer.text(),
            answer.language(),
            Grading.UNKNOWN,
            to.content().handling(),
            RequestedAction.INFORM,
            Map.of(),
            0);
    Message message =
        made(
            setting,
            content,
            new Written(
                MessageState.SENT,
                Optional.of(
                    new Message.Place(
                        to.place().thread(),
                        Optional.of(to.id()),
                        answer.result(),
                        answer.seizure())),
                List.of(to.issuer().organisation()),
                Due.NONE,
                to.audience()));
    Recipient issuer = new Recipient(to.issuer().organisation(), to.issuer().unit(), "");
    boolean own = setting.author().organisation().equals(issuer.organisation());
    List<Recipient> receivers =
        own
            ? deliveries.of(List.of(to.id())).stream().map(Delivery::recipient).distinct().toList()
            : List.of(issuer);
    Map<Recipient, Deadline> each = new LinkedHashMap<>();
    receivers.forEach(one -> each.put(one, Deadline.NONE));
    return store(setting, message, chased(groups.audience(to.audience())), each).message();
  }

  private Dispatch store(
      Setting setting, Message message, int chased, Map<Recipient, Deadline> receivers) {
    Dispatch stored = insert(message, recipients.issuers(setting.operation(), setting.author()));
    List<Delivery> delivered = deliver(stored.message(), chased, receivers);
    audit.record(
        recorded("exchange.sent", stored.message())
            .with("kind", message.kind().code())
            .with("recipients", receivers.size()));
    return new Dispatch(stored.message(), delivered, stored.identifiers());
  }

  private Dispatch insert(Message message, List<String> issuers) {
    Message.Content content = message.content();
    List<MessageIdentifier> identifiers =
        Identifiers.of(content.subject() + "\n" + content.text(), content.fields());
    String all =
        String.join(
            "\n",
            content.subject(),
            content.text(),
            String.join("\n", content.fields().values()),
            String.join("\n", identifiers.stream().map(MessageIdentifier::value).toList()));
    String number =
        store.insert(
            message,
            series(message.issuer().organisation(), message.kind(), message.times().at()),
            new MessageStore.Beside(issuers, SearchWords.of(all), identifiers));
    return new Dispatch(message.numbered(number), List.of(), identifiers);
  }

  private List<Delivery> deliver(Message message, int chased, Map<Recipient, Deadline> receivers) {
    return receivers.isEmpty() ? List.of() : deliveries.insert(message, receivers, chased);
  }

  /** Coordinators see how far a message is, without a word of it. */
  int chased(Audience audience) {
    return groups.numberOf(chasing(audience));
  }

  private static Audience chasing(Audience audience) {
    return audience.and("role:" + Role.COORDINATOR.code());
  }

  /** Until when, of the last recipient, and the office hours that each has. */
  private record Due(Optional<Instant> at, Optional<Integer> hours) {

    private static final Due NONE = new Due(Optional.empty(), Optional.empty());
  }

  /** What a message has beside its content. */
  private record Written(
      MessageState state,
      Optional<Message.Place> place,
      List<String> recipients,
      Due due,
      int audience) {}

  private Message made(Setting setting, Message.Content content, Written written) {
    Person author = setting.author();
    UUID id = setting.id();
    boolean sent = written.state() == MessageState.SENT;
    return new Message(
        id,
        setting.operation(),
        written.state(),
        "",
        new Message.Issuer(author.organisation(), author.unit(), author.id(), Optional.empty()),
        content,
        written
            .place()
            .orElse(new Message.Place(id, Optional.empty(), Optional.empty(), Optional.empty())),
        written.recipients(),
        new Message.Times(
            setting.at(),
            sent ? Optional.of(setting.at()) : Optional.empty(),
            written.due().at(),
            written.due().hours()),
        written.audience(),
        setting.generated());
  }

  private static MessageStore.Series series(String issuer, MessageKind kind, Instant at) {
    int year = at.atZone(MessageReader.ZONE).getYear();
    return new MessageStore.Series(issuer, kind.letter(), year);
  }

  private String number(MessageStore.Series series) {
    return series.prefix() + "%04d".formatted(store.next(series));
  }

  static Audited recorded(String action, Message message) {
    return Audited.of(action, "message:" + message.id(), message.operation())
        .with("number", message.number().isEmpty() ? message.id() : message.number());
  }

  /** Both audiences together. */
  static Audience together(Audience one, List<String> grants) {
    Set<String> all = new TreeSet<>(one.grants());
    all.addAll(grants);
    return new Audience(one.group(), all.stream().collect(Collectors.toList()));
  }
}
