package org.mekongdragon.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes a message's page of a message. */
@Component
class MessageViews {

  private final Messages messages;
  private final Recalls recalls;
  private final Templates templates;
  private final MessageWords words;
  private final Origins origins;
  private final MessageAttachments attachments;
  private final WorkViews work;
  private final List<IdentifierUse> uses;
  private final Clock clock;

  MessageViews(
      Messages messages,
      Recalls recalls,
      Templates templates,
      MessageWords words,
      Origins origins,
      MessageAttachments attachments,
      WorkViews work,
      List<IdentifierUse> uses,
      Clock clock) {
    this.messages = messages;
    this.recalls = recalls;
    this.templates = templates;
    this.words = words;
    this.origins = origins;
    this.attachments = attachments;
    this.work = work;
    this.uses = uses.stream().sorted(Comparator.comparingInt(IdentifierUse::order)).toList();
    this.clock = clock;
  }

  MessageView of(Message message, Texts texts) {
    Instant now = clock.instant();
    List<Delivery> deliveries = messages.deliveries(List.of(message.id()));
    Set<String> actions =
        messages.actions(message).stream().map(MessageAction::code).collect(Collectors.toSet());
    return new MessageView(
        message.operation(),
        message.id().toString(),
        head(message, deliveries.stream().anyMatch(one -> one.isOverdue(now)), texts),
        body(message, texts),
        facts(message, texts),
        messages.identifiers(message.id()).stream().map(one -> found(message, one, texts)).toList(),
        deliveries.stream().map(one -> delivery(message, one, now, texts)).toList(),
        messages.thread(message).stream().map(one -> thread(message, one, texts)).toList(),
        readers(message, texts),
        origins.made(message.id()).stream()
            .map(one ->
                new Choice(one.href(), texts.of("exchange.made." + one.kind().code(), one.label())))
            .toList(),
        files(message, texts),
        messages.mayAttach(message),
        actions,
        Arrays.stream(FeedbackResult.values())
            .map(one -> new Choice(one.code(), texts.of("exchange.result", one)))
            .toList());
  }

  private MessageView.Head head(Message message, boolean late, Texts texts) {
    String status =
        switch (message.state()) {
          case AWAITING_APPROVAL -> "warn";
          case REFUSED, RECALLED -> "alarm";
          case SENT, NARROWED -> "info";
        };
    return new MessageView.Head(
        words.subject(message, texts),
        message.content().subject().isEmpty() ? "" : message.content().language(),
        message.number(),
        words.kind(message.kind(), texts),
        texts.of("exchange.state", message.state()),
        status,
        words.organisation(message.issuer().organisation(), texts),
        words.person(Optional.of(message.issuer().author())),
        words.moment(message.times().at(), texts),
        message.times().dueAt().map(at -> words.moment(at, texts)).orElse(""),
        late,
        message.generated(),
        message.state() == MessageState.SENT ? "" : recalls.reason(message));
  }

  private MessageView.Body body(Message message, Texts texts) {
    Message.Content content = message.content();
    return new MessageView.Body(
        content.text(),
        content.language(),
        texts.of("exchange.action", content.action()),
        texts.of(
            "exchange.grading.both",
            content.grading().code(),
            texts.of("exchange.source." + content.grading().source()),
            texts.of("exchange.information." + content.grading().information())),
        content.handling().code()
            + " · "
            + texts.of("exchange.handling." + content.handling().code()),
        seizure(message),
        message
            .place()
            .replyTo()
            .map(id -> "/operations/" + message.operation() + "/messages/" + id)
            .orElse(""));
  }

  private static String seizure(Message message) {
    return message
        .place()
        .seizure()
        .map(id -> "/operations/" + message.operation() + "/seizures/" + id)
        .orElse("");
  }

  private List<MessageView.Fact> facts(Message message, Texts texts) {
    Map<String, String> values = message.content().fields();
    return templates
        .version(message.operation(), message.kind(), message.content().template())
        .fields()
        .stream()
        .filter(field -> values.containsKey(field.code()))
        .map(field ->
            new MessageView.Fact(
                words.label(field, texts),
                words.value(field, values.getOrDefault(field.code(), ""), texts)))
        .toList();
  }

  private MessageView.FoundView found(Message message, MessageIdentifier one, Texts texts) {
    List<Offer> offers = new ArrayList<>();
    if (message.state().isOut()) {
      uses.forEach(use -> offers.addAll(use.offers(message, one, texts)));
    }
    return new MessageView.FoundView(
        texts.of("exchange.identifier." + one.kind().code()), one.text(), offers);
  }

  private MessageView.DeliveryView delivery(
      Message message, Delivery one, Instant now, Texts texts) {
    boolean late = one.isOverdue(now);
    return new MessageView.DeliveryView(
        one.id().toString(),
        words.recipient(one.recipient(), texts),
        MessageWords.step(one.state(), texts),
        late ? "alarm" : one.state().map(MessageRows::status).orElse(""),
        steps(one, texts),
        one.chase().dueAt().map(at -> words.moment(at, texts)).orElse(""),
        words.why(one, texts),
        late,
        one.result().map(result -> texts.of("exchange.result", result)).orElse(""),
        one.answer().map(id -> "/operations/" + message.operation() + "/messages/" + id).orElse(""),
        work.of(message, one, texts));
  }

  private List<MessageView.StepView> steps(Delivery one, Texts texts) {
    List<MessageView.StepView> steps = new ArrayList<>();
    steps.add(
        new MessageView.StepView(
            texts.of("exchange.step.sent"), words.moment(one.sentAt(), texts), ""));
    one.steps().stream()
        .sorted(Comparator.comparing(Delivery.Mark::at))
        .map(mark ->
            new MessageView.StepView(
                texts.of("exchange.step", mark.step()),
                words.moment(mark.at(), texts),
                words.person(mark.by())))
        .forEach(steps::add);
    one.chase()
        .remindedAt()
        .map(at ->
            new MessageView.StepView(
                texts.of("exchange.step.reminded"), words.moment(at, texts), ""))
        .ifPresent(steps::add);
    return steps;
  }

  private List<MessageView.FileView> files(Message message, Texts texts) {
    return attachments.of(message.id()).stream()
        .map(one ->
            new MessageView.FileView(
                AttachmentApi.href(message.operation(), one),
                one.name(),
                texts.of("exchange.file.size", texts.number((one.bytes() + 1023) / 1024)),
                IntStream.rangeClosed(1, one.pages())
                    .mapToObj(
                        page -> AttachmentApi.href(message.operation(), one) + "/pages/" + page)
                    .toList()))
        .toList();
  }

  private MessageView.ThreadView thread(Message shown, Message one, Texts texts) {
    return new MessageView.ThreadView(
        MessageRows.path(one),
        words.subject(one, texts),
        one.number(),
        words.organisation(one.issuer().organisation(), texts),
        words.moment(one.times().at(), texts),
        one.opens() ? "" : one.content().text(),
        one.content().language(),
        seizure(one),
        one.id().equals(shown.id()));
  }

  private List<MessageView.ReaderView> readers(Message message, Texts texts) {
    List<MessageView.ReaderView> all = new ArrayList<>();
    if (message.state() == MessageState.RECALLED || message.state() == MessageState.NARROWED) {
      recalls
          .confirmed(message)
          .forEach((person, at) ->
              all.add(
                  new MessageView.ReaderView(
                      words.person(Optional.of(person)),
                      texts.of("exchange.did.confirmed"),
                      words.moment(at, texts))));
    }
    recalls.readers(message).stream()
        .map(one ->
            new MessageView.ReaderView(
                words.login(one.login()),
                texts.of("exchange.did." + one.action()),
                words.moment(one.at(), texts)))
        .forEach(all::add);
    return all;
  }
}
