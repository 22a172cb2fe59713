package org.mekongdragon.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes the loop's pages of its figures. */
@Component
class LoopViews {

  private final Loops loops;
  private final Recipients recipients;
  private final MessageWords words;
  private final Clock clock;

  LoopViews(Loops loops, Recipients recipients, MessageWords words, Clock clock) {
    this.loops = loops;
    this.recipients = recipients;
    this.words = words;
    this.clock = clock;
  }

  LoopView of(LoopFilter filter, Map<String, String> filters, Texts texts) {
    Loop loop = loops.measure(filter);
    String records = "/operations/" + filter.operation() + "/loop/records";
    return new LoopView(
        filter.operation(),
        texts.of(
            "exchange.loop.sentence",
            loop.count(Loop.Step.SENT),
            loop.count(Loop.Step.ACKNOWLEDGED),
            loop.count(Loop.Step.EXAMINED),
            loop.count(Loop.Step.FOUND),
            loop.count(Loop.Step.UNANSWERED)),
        loop.steps().stream().map(one -> step(loop, one, records, filters, texts)).toList(),
        loop.spans().stream().map(one -> span(one, texts)).toList(),
        loops.byMember(filter).entrySet().stream()
            .map(one -> member(filter, one.getKey(), one.getValue(), filters, texts))
            .toList(),
        filters,
        choices(filter.operation(), texts));
  }

  private static LoopView.StepView step(
      Loop loop, Loop.Count one, String path, Map<String, String> filters, Texts texts) {
    long sent = loop.count(Loop.Step.SENT);
    String code = one.step().code();
    return new LoopView.StepView(
        code,
        texts.of("exchange.loop.step." + code),
        texts.of("exchange.loop.step." + code + ".means"),
        texts.number(one.deliveries()),
        Long.toString(one.deliveries()),
        sent == 0 ? "" : texts.number(Math.round(100.0 * one.deliveries() / sent)) + " %",
        address(path, filters, "step", code));
  }

  private static LoopView.SpanView span(Loop.Span one, Texts texts) {
    return new LoopView.SpanView(
        texts.of("exchange.loop.way." + one.way().code()),
        texts.number(one.deliveries()),
        shown(one.median(), texts),
        shown(one.ninetieth(), texts),
        shown(one.office().median(), texts),
        shown(one.office().ninetieth(), texts));
  }

  private static String shown(Optional<Duration> time, Texts texts) {
    return time.map(one -> duration(one, texts)).orElse("–");
  }

  private LoopView.MemberView member(
      LoopFilter filter, String code, Loop loop, Map<String, String> filters, Texts texts) {
    return new LoopView.MemberView(
        words.organisation(code, texts),
        address("/operations/" + filter.operation() + "/loop", filters, "to", code),
        loop.steps().stream().map(one -> texts.number(one.deliveries())).toList(),
        shown(loop.spans().getLast().median(), texts),
        shown(loop.spans().getLast().office().median(), texts));
  }

  private static String address(
      String path, Map<String, String> filters, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(filters);
    all.put(name, value);
    return path
        + "?"
        + all.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private Map<String, List<Choice>> choices(String operation, Texts texts) {
    List<Choice> members =
        recipients.members(operation).values().stream()
            .map(one -> new Choice(one.code(), one.name(texts.language().code())))
            .toList();
    List<Choice> kinds =
        Arrays.stream(MessageKind.values())
            .filter(MessageKind::expectsFeedback)
            .map(kind -> new Choice(kind.code(), words.kind(kind, texts)))
            .toList();
    return Map.of("kind", kinds, "from", members, "to", members);
  }

  LoopView.RecordView record(Delivery one, boolean reads, Texts texts) {
    Instant now = clock.instant();
    boolean late = one.isOverdue(now);
    Delivery.Envelope envelope = one.envelope();
    return new LoopView.RecordView(
        reads ? "/operations/" + envelope.operation() + "/messages/" + envelope.message() : "",
        envelope.number(),
        words.kind(envelope.kind(), texts),
        words.organisation(envelope.issuer(), texts),
        words.recipient(one.recipient(), texts),
        words.moment(one.sentAt(), texts),
        one.chase().dueAt().map(at -> words.moment(at, texts)).orElse(""),
        late
            ? one.chase().dueAt().map(at -> duration(Duration.between(at, now), texts)).orElse("")
            : "",
        late ? texts.of("exchange.overdue") : MessageWords.step(one.state(), texts),
        late ? "alarm" : one.state().map(MessageRows::status).orElse(""),
        one.result().map(result -> texts.of("exchange.result", result)).orElse(""),
        one.chase().remindedAt().map(at -> words.moment(at, texts)).orElse(""),
        envelope.message().toString());
  }

  /** As people say it: minutes, hours and minutes, days and hours. */
  static String duration(Duration time, Texts texts) {
    if (time.toHours() < 1) {
      return texts.of("exchange.duration.minutes", time.toMinutes());
    }
    return time.toHours() < 48
        ? texts.of("exchange.duration.hours", time.toHours(), time.toMinutesPart())
        : texts.of("exchange.duration.days", time.toDays(), time.toHoursPart());
  }

  static Optional<Loop.Step> step(String code) {
    return Arrays.stream(Loop.Step.values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
