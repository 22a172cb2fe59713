package org.mekongdragon.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Groups;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of messages by number, never by what they say, and takes back what was told of a
 * message that was withdrawn from them.
 */
@Component
class MessageNotices {

  private static final String SENT = "message-sent";
  private static final String ANSWERED = "message-answered";
  private static final String OVERDUE = "message-overdue";
  private static final String HELD = "message-held";
  private static final String RECALLED = "message-recalled";

  private final Notices notices;
  private final MessageStore store;
  private final Groups groups;

  MessageNotices(Notices notices, MessageStore store, Groups groups) {
    this.notices = notices;
    this.store = store;
    this.groups = groups;
  }

  @Bean
  static NoticeKind sentMessages() {
    return new NoticeKind(SENT, 10);
  }

  @Bean
  static NoticeKind answeredMessages() {
    return new NoticeKind(ANSWERED, 11);
  }

  @Bean
  static NoticeKind overdueMessages() {
    return new NoticeKind(OVERDUE, 12);
  }

  @Bean
  static NoticeKind heldMessages() {
    return new NoticeKind(HELD, 13);
  }

  @Bean
  static NoticeKind recalledMessages() {
    return new NoticeKind(RECALLED, 14);
  }

  @EventListener
  void on(MessageEvent event) {
    switch (event) {
      case MessageSent sent ->
          notices.tellOthers(
              sent.people(),
              many(Notice.of(SENT, page(event), event.number(), sent.issuer()), event));
      case MessageAnswered answered ->
          notices.tellOthers(
              answered.people(),
              Notice.of(ANSWERED, page(event), event.number(), answered.organisation())
                  .in(event.operation()));
      case MessageOverdue late ->
          notices.tellOthers(
              late.people(),
              many(Notice.of(OVERDUE, page(event), event.number(), late.organisation()), event));
      case MessageHeld held ->
          notices.tellOthers(
              held.people(),
              many(Notice.of(HELD, page(event), event.operation(), held.issuer()), event));
      case MessageRecalled recalled -> recalled(recalled);
      case MessageAcknowledged acknowledged -> {
        // Seen in the message's own list of recipients: one notice each would be a storm.
      }
    }
  }

  private void recalled(MessageRecalled event) {
    Set<UUID> still =
        store
            .find(event.operation(), event.message())
            .map(Message::audience)
            .map(groups::readers)
            .orElse(Set.of());
    notices.forget(page(event), still);
    Set<UUID> lost = new HashSet<>(event.people());
    lost.removeAll(still);
    notices.tellOthers(
        lost,
        Notice.of(RECALLED, list(event), event.number(), event.issuer())
            .in(event.operation())
            .bundled(event.message().toString(), list(event)));
  }

  private static Notice many(Notice notice, MessageEvent event) {
    return notice.in(event.operation()).bundled(event.operation(), list(event));
  }

  private static String list(MessageEvent event) {
    return "/operations/" + event.operation() + "/messages";
  }

  private static String page(MessageEvent event) {
    return list(event) + "/" + event.message();
  }
}
