package org.mekongdragon.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Says things of this room in the reader's language. */
@Component
class MessageWords {

  private static final int MOST_STRETCHES = 4;

  private final Organisations organisations;
  private final People people;
  private final Reference reference;

  MessageWords(Organisations organisations, People people, Reference reference) {
    this.organisations = organisations;
    this.people = people;
    this.reference = reference;
  }

  String organisation(String code, Texts texts) {
    return organisations.find(code).map(one -> one.name(texts.language().code())).orElse(code);
  }

  String unit(UUID id, Texts texts) {
    return organisations
        .unit(id)
        .map(one -> one.name(texts.language().code()))
        .orElse(texts.of("exchange.unit-gone"));
  }

  String recipient(Recipient to, Texts texts) {
    String organisation = organisation(to.organisation(), texts);
    if (to.unit().isPresent()) {
      return unit(to.unit().get(), texts) + " · " + organisation;
    }
    return to.role().isEmpty()
        ? organisation
        : texts.of("exchange.role." + to.role()) + " · " + organisation;
  }

  String recipients(List<Delivery> deliveries, Texts texts) {
    String named =
        deliveries.stream()
            .limit(2)
            .map(one ->
                one.recipient()
                    .unit()
                    .map(unit -> unit(unit, texts))
                    .orElseGet(() -> organisation(one.recipient().organisation(), texts)))
            .distinct()
            .collect(Collectors.joining(", "));
    return deliveries.size() > 2
        ? texts.of("exchange.and-more", named, deliveries.size() - 2)
        : named;
  }

  String person(Optional<UUID> id) {
    return id.flatMap(people::nameOf).orElse("");
  }

  /** The name and organisation of a login. */
  String login(String login) {
    return people
        .byLogin(login)
        .map(person -> person.name() + ", " + person.organisation())
        .orElse(login);
  }

  String moment(Instant at, Texts texts) {
    return texts.moment(at, MessageReader.ZONE);
  }

  /** Why a deadline is when it is; empty where the sender gave the moment itself. */
  String why(Delivery delivery, Texts texts) {
    Deadline due = delivery.chase().due();
    String who = recipient(delivery.recipient(), texts);
    return due.hours()
        .map(hours -> texts.of("exchange.due.why." + due.reason(), hours, who, counted(due, texts)))
        .orElse("");
  }

  private static String counted(Deadline due, Texts texts) {
    ZoneId zone = due.zone().orElse(MessageReader.ZONE);
    List<String> stretches =
        due.counted().stream()
            .map(one ->
                texts.moment(one.from(), zone)
                    + "–"
                    + DateTimeFormatter.ofPattern("HH:mm").format(one.until().atZone(zone)))
            .toList();
    List<String> shown =
        stretches.size() <= MOST_STRETCHES
            ? stretches
            : List.of(
                stretches.getFirst(),
                "…",
                stretches.get(stretches.size() - 2),
                stretches.getLast());
    return String.join(", ", shown) + " (" + zone.getId() + ")";
  }

  String kind(MessageKind kind, Texts texts) {
    return texts.of("exchange.kind", kind);
  }

  /** What a message is called: feedback has no subject of its own. */
  String subject(Message message, Texts texts) {
    if (!message.content().subject().isEmpty()) {
      return message.content().subject();
    }
    return message
        .place()
        .result()
        .map(result -> texts.of("exchange.subject.feedback", texts.of("exchange.result", result)))
        .orElseGet(() -> texts.of("exchange.subject.reply"));
  }

  String label(TemplateField field, Texts texts) {
    String own = field.labels().getOrDefault(texts.language().code(), "");
    if (!own.isEmpty()) {
      return own;
    }
    return field.labels().isEmpty()
        ? texts.of("exchange.field." + field.code())
        : field.labels().values().iterator().next();
  }

  static String label(TemplateField.Option option, Texts texts) {
    String own = option.labels().getOrDefault(texts.language().code(), "");
    return own.isEmpty()
        ? option.labels().values().stream().findFirst().orElse(option.code())
        : own;
  }

  /** A field's value in the reader's language, whatever the writer's. */
  String value(TemplateField field, String value, Texts texts) {
    return switch (field.type()) {
      case CHOICE ->
          field.choices().stream()
              .filter(one -> one.code().equals(value))
              .map(one -> label(one, texts))
              .findFirst()
              .orElse(value);
      case COUNTRY -> reference.name(ReferenceKind.COUNTRY, value, texts.language().code());
      case PLACE ->
          value.matches("[A-Z]{2}[A-Z0-9]{3}")
              ? reference.name(ReferenceKind.PLACE, value, texts.language().code())
              : value;
      case DATE -> texts.date(java.time.LocalDate.parse(value));
      case TEXT, NUMBER -> value;
    };
  }

  /** A step of a recipient, or that nothing happened yet. */
  static String step(Optional<Delivery.Step> step, Texts texts) {
    return step.map(one -> texts.of("exchange.step", one))
        .orElseGet(() -> texts.of("exchange.step.sent"));
  }
}
