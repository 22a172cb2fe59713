package org.mekongdragon.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Person;
import org.mekongdragon.exchange.Grading;
import org.mekongdragon.exchange.Handling;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.MessageKind;
import org.mekongdragon.exchange.NewMessage;
import org.mekongdragon.exchange.RequestedAction;
import org.mekongdragon.exchange.Template;
import org.mekongdragon.exchange.TemplateField;
import org.mekongdragon.exchange.Templates;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** A hand-over as a warning, in its writer's language. */
@Component
class AlertWords {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_FIELD = 500;
  private static final int UNLOCODE = 5;

  private final Templates templates;
  private final HitRows rows;
  private final Languages languages;

  AlertWords(Templates templates, HitRows rows, Languages languages) {
    this.templates = templates;
    this.rows = rows;
    this.languages = languages;
  }

  NewMessage message(PortAlert alert, Person author, String code) {
    Texts texts = languages.texts(Language.of(author.language()).orElse(Language.EN));
    Template template = templates.current(alert.operation(), MessageKind.WARNING);
    Message.Content content =
        new Message.Content(
            MessageKind.WARNING,
            cut(subject(alert, texts), LONGEST_SUBJECT),
            text(alert, texts),
            texts.language().code(),
            Grading.UNKNOWN,
            Handling.H1,
            RequestedAction.EXAMINE,
            fields(alert.facts(), template, texts),
            template.version());
    return new NewMessage(content, List.of(code), Optional.empty());
  }

  private String subject(PortAlert alert, Texts texts) {
    PortAlert.Facts facts = alert.facts();
    String what =
        facts.containers().isEmpty() ? plain(facts.waybill()) : facts.containers().getFirst();
    String port = rows.place(alert.port(), texts);
    return port.isEmpty()
        ? texts.of("screening.alert.subject", what)
        : texts.of("screening.alert.subject.port", what, port);
  }

  /** The officer's words, then what is known of the consignment, a line each. */
  private String text(PortAlert alert, Texts texts) {
    PortAlert.Facts facts = alert.facts();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("screening.field.waybill", facts.waybill());
    lines.put("screening.field.container", String.join(", ", facts.containers()));
    lines.put("screening.part.goods", facts.goods());
    lines.put(
        "screening.part.parties",
        Stream.of(facts.shipper(), facts.consignee())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" → ")));
    lines.put(
        "screening.part.route",
        facts.route().stream()
            .map(stop -> rows.place(stop, texts))
            .collect(Collectors.joining(" → ")));
    lines.put("screening.field.vessel", (facts.vessel() + " " + facts.voyage()).strip());
    lines.put("screening.field.arrival", AlertPages.day(facts.arrival(), texts));
    String known =
        lines.entrySet().stream()
            .filter(line -> !line.getValue().isBlank())
            .map(line ->
                texts.of(
                    "screening.alert.line",
                    capital(texts.of(line.getKey())),
                    plain(line.getValue())))
            .collect(Collectors.joining("\n"));
    return alert.note().isEmpty() ? known : alert.note() + "\n\n" + known;
  }

  /** Those that the operation's form for warnings has, so that they can be looked for. */
  private Map<String, String> fields(PortAlert.Facts facts, Template template, Texts texts) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("container", String.join(", ", facts.containers()));
    fields.put("bill", facts.waybill());
    fields.put("vessel", facts.vessel());
    fields.put("goods", facts.goods());
    fields.put("expected", facts.arrival());
    fields.put("company", facts.consignee());
    List<String> ports = facts.route().stream().filter(stop -> stop.length() == UNLOCODE).toList();
    if (!ports.isEmpty()) {
      fields.put("loading", ports.getFirst());
      fields.put("destination", ports.getLast());
    }
    facts.route().stream()
        .findFirst()
        .filter(stop -> stop.matches("[A-Z]{2}([A-Z2-9]{3})?"))
        .map(stop -> stop.substring(0, 2))
        .filter(country -> !rows.place(country, texts).equals(country))
        .ifPresent(country -> fields.put("origin", country));
    List<String> known = template.shown().stream().map(TemplateField::code).toList();
    return fields.entrySet().stream()
        .filter(field -> known.contains(field.getKey()) && !field.getValue().isBlank())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, field -> cut(plain(field.getValue()), LONGEST_FIELD)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  /** Without signs that cannot be seen: manifests may hold them, messages may not. */
  private static String plain(String text) {
    return text.replaceAll("\\p{C}+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
