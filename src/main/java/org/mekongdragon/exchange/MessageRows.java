package org.mekongdragon.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes lines of a list. */
@Component
class MessageRows {

  private final MessageWords words;
  private final People people;
  private final Clock clock;

  MessageRows(MessageWords words, People people, Clock clock) {
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  List<MessageRowView> of(MessageList list, Texts texts) {
    Person reader = people.current();
    Instant now = clock.instant();
    return list.messages().stream()
        .map(message -> row(message, list.of(message.id()), new Look(reader, now, texts)))
        .toList();
  }

  private record Look(Person reader, Instant now, Texts texts) {}

  private MessageRowView row(Message message, List<Delivery> all, Look look) {
    Texts texts = look.texts();
    Optional<Delivery> mine =
        all.stream().filter(one -> MessageDesk.isFor(one, look.reader())).findFirst();
    boolean late = all.stream().anyMatch(one -> one.isOverdue(look.now()));
    return new MessageRowView(
        message.id().toString(),
        path(message),
        words.subject(message, texts),
        message.number(),
        words.kind(message.kind(), texts),
        words.organisation(message.issuer().organisation(), texts),
        words.recipients(all, texts),
        words.moment(message.times().at(), texts),
        state(message, mine, late, texts),
        status(message, mine, late),
        progress(message, all, texts),
        message.times().dueAt().map(at -> words.moment(at, texts)).orElse(""),
        late,
        message.state().isOut()
            && mine.filter(one -> !one.has(Delivery.Step.ACKNOWLEDGED)).isPresent(),
        mine.filter(one -> !one.has(Delivery.Step.OPENED)).isPresent());
  }

  static String path(Message message) {
    return "/operations/" + message.operation() + "/messages/" + message.id();
  }

  private static String state(Message message, Optional<Delivery> mine, boolean late, Texts texts) {
    if (!message.state().isOut()) {
      return texts.of("exchange.state", message.state());
    }
    if (late) {
      return texts.of("exchange.overdue");
    }
    return mine.map(one -> MessageWords.step(one.state(), texts))
        .orElseGet(() -> texts.of("exchange.state", message.state()));
  }

  private static String status(Message message, Optional<Delivery> mine, boolean late) {
    return switch (message.state()) {
      case AWAITING_APPROVAL -> "warn";
      case REFUSED, RECALLED -> "alarm";
      case SENT, NARROWED ->
          late ? "alarm" : mine.flatMap(Delivery::state).map(MessageRows::status).orElse("info");
    };
  }

  static String status(Delivery.Step step) {
    return switch (step) {
      case DELIVERED, OPENED -> "warn";
      case ACKNOWLEDGED, IN_PROGRESS -> "info";
      case ANSWERED -> "good";
    };
  }

  /** "2 of 5 answered": what a sender looks for. */
  private static String progress(Message message, List<Delivery> all, Texts texts) {
    if (all.isEmpty() || !message.state().isOut()) {
      return "";
    }
    Delivery.Step step =
        message.kind().expectsFeedback() ? Delivery.Step.ANSWERED : Delivery.Step.ACKNOWLEDGED;
    long done = all.stream().filter(one -> one.has(step)).count();
    return texts.of("exchange.progress." + step.code(), done, all.size());
  }
}
