package org.mekongdragon.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to messages: sending, reading, acknowledging, answering. Taking back and agreeing have
 * doors of their own, {@link Recalls} and {@link Approvals}.
 */
@Component
public class Messages {

  /** The most messages of one page. */
  public static final int MOST = 200;

  /** Pages count no further than this. */
  public static final int COUNTED = 1_000;

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final MessageStore store;
  private final MessageListStore lists;
  private final DeliveryStore deliveries;
  private final Recipients recipients;
  private final Groups groups;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Messages(
      MessageDesk desk,
      MessageWriter writer,
      MessageStore store,
      MessageListStore lists,
      DeliveryStore deliveries,
      Recipients recipients,
      Groups groups,
      Audit audit,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.writer = writer;
    this.store = store;
    this.lists = lists;
    this.deliveries = deliveries;
    this.recipients = recipients;
    this.groups = groups;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Sends a message, or keeps it until a second person has agreed where the operation asks for it.
   *
   * @throws Problem {@code no-operation}, {@code message-sender}, {@code no-messages-now}, {@code
   *     message-field-missing}, {@code message-choice}, {@code message-text-long}, {@code
   *     message-text-control}, {@code recipients-missing}, {@code recipients-many}, {@code
   *     recipient-unknown}, {@code recipient-nobody}, {@code recipient-ceiling}
   */
  @Transactional
  public Message send(String operation, NewMessage message) {
    return dispatch(operation, author -> message).message();
  }

  /**
   * As {@link #send}, for what is read only when its author may write there.
   *
   * @param written the message in the author's words
   * @throws Problem as {@link #send}
   */
  @Transactional
  public Dispatch dispatch(String operation, Function<Person, NewMessage> written) {
    Person author = desk.sender(operation);
    return dispatch(
        new MessageWriter.Setting(operation, author, writer.now(), false), written.apply(author));
  }

  /**
   * As {@link #send}, for a form whose button may be pressed twice: the same words to the same
   * recipients under the same key are one message, which is answered again.
   *
   * @param key that the form was given when it was shown
   * @throws Problem as {@link #send}
   */
  @Transactional
  public Message sendOnce(String operation, UUID key, NewMessage message) {
    Person author = desk.sender(operation);
    store.waitFor(key);
    Optional<Message> earlier = store.find(operation, key);
    if (earlier.filter(one -> isSame(one, message, author)).isPresent()) {
      return earlier.get();
    }
    UUID id = earlier.isPresent() ? MessageStore.identity() : key;
    return dispatch(new MessageWriter.Setting(operation, author, writer.now(), false, id), message)
        .message();
  }

  private static boolean isSame(Message sent, NewMessage wanted, Person author) {
    return sent.issuer().author().equals(author.id())
        && sent.content().subject().equals(wanted.content().subject())
        && sent.content().text().equals(wanted.content().text())
        && sent.content().fields().equals(wanted.content().fields())
        && Set.copyOf(sent.recipients()).equals(Set.copyOf(wanted.recipients()));
  }

  private Dispatch dispatch(MessageWriter.Setting setting, NewMessage message) {
    MessageDesk.Checked checked = desk.check(setting.operation(), message, setting.author());
    return checked.two()
        ? writer.hold(setting, checked.message(), checked.to())
        : writer.send(setting, checked.message(), checked.to());
  }

  /**
   * Who would read a message, by organisation and name, before anything is sent.
   *
   * @throws Problem as {@link #send}, for the recipients
   */
  @Transactional(readOnly = true)
  public AudiencePreview preview(String operation, List<String> to) {
    Person author = desk.sender(operation);
    return recipients.preview(operation, recipients.resolve(operation, to, author), author);
  }

  /** Whether the caller may write messages in an operation now. */
  @Transactional(readOnly = true)
  public boolean maySend(String operation) {
    return desk.maySend(operation);
  }

  /**
   * Refuses whoever may not write messages, before a form is filled in for nothing.
   *
   * @throws Problem {@code no-operation}, {@code message-sender}, {@code no-messages-now}
   */
  @Transactional(readOnly = true)
  public void requireSender(String operation) {
    var _ = desk.sender(operation);
  }

  /**
   * Opens a message: that it was read is on record, and its recipient has opened it.
   *
   * @throws Problem {@code no-operation}, {@code message-not-found}, {@code message-withdrawn}
   */
  @Transactional
  public Message read(String operation, UUID id) {
    Person reader = desk.member(operation);
    Message message = desk.require(operation, id);
    audit.record(MessageWriter.recorded("exchange.read", message));
    List<Delivery> unopened =
        deliveries.mine(id, MessageListStore.mine(operation, reader)).stream()
            .filter(one -> !one.has(Delivery.Step.OPENED))
            .toList();
    if (!unopened.isEmpty()) {
      unopened.forEach(
          one -> deliveries.step(one.id(), Delivery.Step.OPENED, reader.id(), writer.now()));
      announce(message, reader);
    }
    return message;
  }

  /**
   * A message, for what only names it; not on record.
   *
   * @throws Problem as {@link #read}
   */
  @Transactional(readOnly = true)
  public Message find(String operation, UUID id) {
    desk.member(operation);
    return desk.require(operation, id);
  }

  /**
   * Messages, the newest first; those addressed to the reader count as delivered from now on.
   *
   * @param after a place that an earlier page ended at
   * @param limit 1 to {@value #MOST}
   */
  @Transactional
  public MessageList list(MessageFilter filter, Optional<String> after, int limit) {
    Person reader = desk.member(filter.operation());
    int most = Math.clamp(limit, 1, MOST);
    List<Message> found =
        lists.page(filter, reader, writer.now(), after.flatMap(MessageCursor::of), most + 1);
    List<Message> page = found.subList(0, Math.min(most, found.size()));
    List<UUID> ids = page.stream().map(Message::id).toList();
    deliveries.deliver(ids, MessageListStore.mine(filter.operation(), reader), writer.now());
    return new MessageList(
        page,
        deliveries.of(ids),
        found.size() > most
            ? Optional.of(MessageCursor.after(page.getLast()).text())
            : Optional.empty());
  }

  /**
   * As {@link #list}, {@value #MOST} at a time, for a file: each message is put on record as
   * exported.
   */
  @Transactional
  public MessageList export(MessageFilter filter, Optional<String> after) {
    MessageList page = list(filter, after, MOST);
    page.messages().forEach(one -> audit.record(MessageWriter.recorded("exchange.exported", one)));
    return page;
  }

  /** How many messages a filter finds. */
  @Transactional(readOnly = true)
  public long count(MessageFilter filter) {
    return lists.count(filter, desk.member(filter.operation()), writer.now());
  }

  /** As {@link #count}, but one more than {@value #COUNTED} when there are more. */
  @Transactional(readOnly = true)
  public long countSome(MessageFilter filter) {
    return lists.countUpTo(filter, desk.member(filter.operation()), writer.now(), COUNTED);
  }

  /** The messages of a thread that the reader sees, the first one first. */
  @Transactional(readOnly = true)
  public List<Message> thread(Message message) {
    return store.thread(message.place().thread());
  }

  /** How far the recipients of messages are. */
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(Collection<UUID> messages) {
    return deliveries.of(messages);
  }

  /** By what the things and people in a message can be found. */
  @Transactional(readOnly = true)
  public List<MessageIdentifier> identifiers(UUID message) {
    return store.identifiers(message);
  }

  /** What the caller may do with a message now. */
  @Transactional(readOnly = true)
  public Set<MessageAction> actions(Message message) {
    Person person = desk.member(message.operation());
    return desk.actions(message, deliveries.of(List.of(message.id())), person);
  }

  /** Whether the caller may add files to a message. */
  @Transactional(readOnly = true)
  public boolean mayAttach(Message message) {
    return desk.maySend(message.operation())
        && message.state() != MessageState.RECALLED
        && desk.isIssuer(message, desk.member(message.operation()));
  }

  /**
   * Says that the caller's organisation or unit received it; again changes nothing.
   *
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}, {@code
   *     message-recipient}, {@code message-state}
   */
  @Transactional
  public Message acknowledge(String operation, UUID id) {
    return step(operation, id, Delivery.Step.ACKNOWLEDGED);
  }

  /**
   * Says that the caller's organisation or unit works on it.
   *
   * @throws Problem as {@link #acknowledge}
   */
  @Transactional
  public Message begin(String operation, UUID id) {
    return step(operation, id, Delivery.Step.IN_PROGRESS);
  }

  private Message step(String operation, UUID id, Delivery.Step step) {
    Person person = desk.sender(operation);
    Message message = out(desk.lock(operation, id));
    List<Delivery> open =
        desk.mine(message, person).stream().filter(one -> !one.has(step)).toList();
    open.forEach(one -> deliveries.step(one.id(), step, person.id(), writer.now()));
    if (!open.isEmpty()) {
      audit.record(MessageWriter.recorded("exchange." + step.code(), message));
      announce(message, person);
    }
    return message;
  }

  private void announce(Message message, Person person) {
    events.publishEvent(
        new MessageAcknowledged(
            message.id(),
            message.operation(),
            message.number(),
            person.organisation(),
            groups.readers(message.audience())));
  }

  /**
   * Says what came of a message. All that read it read this too.
   *
   * @param seizure key of the seizure, for that result
   * @return the feedback, a message of its own
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}, {@code
   *     message-recipient}, {@code message-no-feedback}, {@code message-state}, {@code
   *     message-text-long}, {@code message-text-control}
   */
  @Transactional
  public Message feedback(
      String operation, UUID id, FeedbackResult result, Optional<UUID> seizure, String text) {
    Person person = desk.sender(operation);
    Message message = out(desk.lock(operation, id));
    if (!message.kind().expectsFeedback()) {
      throw Problem.of(MessageProblem.MESSAGE_NO_FEEDBACK);
    }
    List<Delivery> mine = desk.mine(message, person);
    Message answer = answer(message, person, text, Optional.of(result), seizure);
    Delivery.Step step = result.isFinal() ? Delivery.Step.ANSWERED : Delivery.Step.IN_PROGRESS;
    for (Delivery one : mine) {
      deliveries.step(one.id(), step, person.id(), answer.times().at());
      deliveries.result(one.id(), result, answer.id());
    }
    return answer;
  }

  /**
   * Writes in the thread of a message; its audience stays.
   *
   * @throws Problem {@code message-not-found}, {@code message-withdrawn}, {@code message-sender},
   *     {@code message-state}, {@code message-reason} for no words
   */
  @Transactional
  public Message reply(String operation, UUID id, String text) {
    Person person = desk.sender(operation);
    Message message = out(desk.lock(operation, id));
    Problem.throwIfAny(MessageRules.note("text", text, true));
    return answer(message, person, text, Optional.empty(), Optional.empty());
  }

  private Message answer(
      Message to,
      Person person,
      String text,
      Optional<FeedbackResult> result,
      Optional<UUID> seizure) {
    Problem.throwIfAny(MessageRules.note("text", text, false));
    Message answer =
        writer.answer(
            new MessageWriter.Setting(to.operation(), person, writer.now(), to.generated()),
            to,
            new MessageWriter.Answer(text.strip(), person.language(), result, seizure));
    events.publishEvent(
        new MessageAnswered(
            to.id(),
            to.operation(),
            to.number(),
            person.organisation(),
            result,
            groups.readers(to.audience())));
    return answer;
  }

  private static Message out(Message message) {
    if (!message.state().isOut()) {
      throw Problem.of(MessageProblem.MESSAGE_STATE);
    }
    return message;
  }
}
