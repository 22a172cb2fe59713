package org.mekongdragon.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.notice.Live;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of messages, in the transaction that changes them, and open pages when it has
 * committed. Nobody is told more than number and sender.
 */
@Component
class MessageNotices {

  private static final String RECEIVED = "message-received";
  private static final String FITS = "message-fits";
  private static final String ANSWERED = "message-answered";
  private static final String WITHDRAWN = "message-withdrawn";
  private static final String OVERDUE = "message-overdue";
  private static final String HELD = "message-held";

  private final Notices notices;
  private final Live live;
  private final MessageStore store;
  private final Groups groups;
  private final People people;
  private final MessageMarks marks;

  MessageNotices(
      Notices notices,
      Live live,
      MessageStore store,
      Groups groups,
      People people,
      MessageMarks marks) {
    this.notices = notices;
    this.live = live;
    this.store = store;
    this.groups = groups;
    this.people = people;
    this.marks = marks;
  }

  @Bean
  static NoticeKind messagesReceived() {
    return new NoticeKind(RECEIVED, 10);
  }

  @Bean
  static NoticeKind messagesThatFit() {
    return new NoticeKind(FITS, 15, true);
  }

  @Bean
  static NoticeKind messagesAnswered() {
    return new NoticeKind(ANSWERED, 11);
  }

  @Bean
  static NoticeKind messagesOverdue() {
    return new NoticeKind(OVERDUE, 12);
  }

  @Bean
  static NoticeKind messagesWithdrawn() {
    return new NoticeKind(WITHDRAWN, 13);
  }

  @Bean
  static NoticeKind messagesHeld() {
    return new NoticeKind(HELD, 14);
  }

  /** The topic of an operation's list. */
  static String list(String operation) {
    return "messages:" + operation;
  }

  /** The topic of a message's page. */
  static String page(UUID message) {
    return "message:" + message;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(MessageEvent event) {
    live.touch(event.people(), list(event.operation()));
    live.touch(event.people(), page(event.message()));
    switch (event) {
      case MessageSent sent -> received(sent);
      case MessageAnswered answered -> answered(answered);
      case MessageRecalled recalled -> recalled(recalled);
      case MessageOverdue overdue ->
          notices.tellOthers(overdue.people(), notice(OVERDUE, overdue, overdue.number()));
      case MessageHeld held -> notices.tellOthers(held.people(), notice(HELD, held, held.issuer()));
      case MessageAcknowledged acknowledged -> {}
    }
  }

  /** Whoever asked for such a message by a rule is told that it is one of those. */
  private void received(MessageSent sent) {
    Notice fits =
        notice(FITS, sent, sent.number(), sent.issuer())
            .bundled(
                FITS + ":" + sent.operation(),
                "/operations/" + sent.operation() + "/messages?mine=1");
    notices.tellOthers(
        sent.people(),
        notice(RECEIVED, sent, sent.number(), sent.issuer()),
        fits,
        () -> store.find(sent.operation(), sent.message()).map(marks::of).orElse(Map.of()));
  }

  /** Its issuer is told of an answer; of what the issuer adds, all that read it. */
  private void answered(MessageAnswered answered) {
    boolean own =
        people
            .findCurrent()
            .filter(person -> store.issuer(answered.message()).equals(person.organisation()))
            .isPresent();
    notices.tellOthers(
        own ? answered.people() : issuers(answered),
        notice(ANSWERED, answered, answered.number(), answered.organisation()));
  }

  /** Whoever lost it is told so, and what pointed at it goes from their lists. */
  private void recalled(MessageRecalled recalled) {
    Set<UUID> keep =
        store
            .find(recalled.operation(), recalled.message())
            .map(message -> groups.readers(message.audience()))
            .orElse(Set.of());
    notices.forget(link(recalled), keep);
    Set<UUID> lost = new HashSet<>(recalled.people());
    lost.removeAll(keep);
    notices.tellOthers(lost, notice(WITHDRAWN, recalled, recalled.number(), recalled.issuer()));
  }

  private Set<UUID> issuers(MessageEvent event) {
    Audience own = new Audience(event.operation(), store.issuers(event.message()));
    return groups.readers(groups.numberOf(own));
  }

  /** Several are one until they are seen, and lead to the list. */
  private static Notice notice(String kind, MessageEvent event, String... arguments) {
    return new Notice(
        kind,
        java.util.List.of(arguments),
        link(event),
        Optional.of(event.operation()),
        new Notice.Bundle(
            list(event.operation()), "/operations/" + event.operation() + "/messages?mine=1"));
  }

  private static String link(MessageEvent event) {
    return "/operations/" + event.operation() + "/messages/" + event.message();
  }
}
