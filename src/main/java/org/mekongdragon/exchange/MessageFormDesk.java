package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes the form for a new message of what was typed. */
@Component
class MessageFormDesk {

  private final Messages messages;
  private final Templates templates;
  private final Recipients recipients;
  private final Organisations organisations;
  private final People people;
  private final Reference reference;
  private final MessageWords words;

  MessageFormDesk(
      Messages messages,
      Templates templates,
      Recipients recipients,
      Organisations organisations,
      People people,
      Reference reference,
      MessageWords words) {
    this.messages = messages;
    this.templates = templates;
    this.recipients = recipients;
    this.organisations = organisations;
    this.people = people;
    this.reference = reference;
    this.words = words;
  }

  /** What was typed for a kind. */
  record Typed(
      MessageKind kind,
      Map<String, String> values,
      Map<String, String> fields,
      List<String> to,
      boolean kept) {}

  MessageFormView view(String operation, Typed typed, Faults faults, Texts texts) {
    Person person = people.current();
    Template template = templates.current(operation, typed.kind());
    Map<String, String> values = new LinkedHashMap<>(typed.values());
    values.put("template", Integer.toString(template.version()));
    values.putIfAbsent("once", MessageStore.identity().toString());
    return new MessageFormView(
        operation,
        typed.kind().code(),
        person.login(),
        kinds(operation, texts),
        values,
        Set.copyOf(typed.to()),
        members(operation, person, texts),
        roles(operation, person, texts),
        units(operation, texts),
        choices(texts),
        template.shown().stream().map(field -> field(field, typed, texts)).toList(),
        readers(operation, typed.to(), texts),
        templates.kindsForTwo(operation).contains(typed.kind().code()),
        typed.kept(),
        faults);
  }

  /** Who would read it, by name. */
  MessageFormView.ReadersView readers(String operation, List<String> to, Texts texts) {
    if (to.isEmpty()) {
      return MessageFormView.ReadersView.NONE;
    }
    try {
      AudiencePreview preview = messages.preview(operation, to);
      return new MessageFormView.ReadersView(
          preview.people(),
          preview.organisations().stream()
              .map(one ->
                  new MessageFormView.Named(
                      one.organisation().name(texts.language().code()), one.people()))
              .toList(),
          "");
    } catch (Problem problem) {
      return new MessageFormView.ReadersView(0, List.of(), texts.of(problem.faults().getFirst()));
    }
  }

  private List<Choice> kinds(String operation, Texts texts) {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> kind != MessageKind.FEEDBACK)
        .map(kind ->
            new Choice(
                "/operations/" + operation + "/messages/new?kind=" + kind.code(),
                words.kind(kind, texts)))
        .toList();
  }

  /** Officers reach their own organisation only; the others are reached through their units. */
  private List<Choice> members(String operation, Person person, Texts texts) {
    boolean far =
        person.isIn(
            operation, Role.NATIONAL_CONTACT, Role.COORDINATOR, Role.LEVEL2_CONTACT, Role.ANALYST);
    return recipients.members(operation).values().stream()
        .filter(one -> far || one.code().equals(person.organisation()))
        .map(one -> new Choice(one.code(), one.name(texts.language().code())))
        .toList();
  }

  private static List<Choice> roles(String operation, Person person, Texts texts) {
    boolean all = person.isIn(operation, Role.NATIONAL_CONTACT, Role.COORDINATOR);
    boolean far = all || person.isIn(operation, Role.LEVEL2_CONTACT, Role.ANALYST);
    Stream<Role> roles =
        far ? Stream.of(Role.NATIONAL_CONTACT, Role.LEVEL2_CONTACT, Role.COORDINATOR) : Stream.of();
    return Stream.concat(
            roles.map(role -> new Choice(role.code(), texts.of("exchange.to." + role.code()))),
            all ? Stream.of(new Choice(Recipients.ALL, texts.of("exchange.to.all"))) : Stream.of())
        .toList();
  }

  private Map<String, List<Choice>> units(String operation, Texts texts) {
    String language = texts.language().code();
    Map<String, List<Choice>> units = new TreeMap<>();
    for (Organisation one : recipients.members(operation).values()) {
      List<Choice> own =
          organisations.units(one.code()).stream()
              .map(unit -> new Choice(unit.id().toString(), unit.name(language)))
              .toList();
      if (!own.isEmpty()) {
        units.put(one.name(language), own);
      }
    }
    return units;
  }

  private static Map<String, List<Choice>> choices(Texts texts) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    choices.put(
        "action",
        Arrays.stream(RequestedAction.values())
            .map(one -> new Choice(one.code(), texts.of("exchange.action", one)))
            .toList());
    choices.put(
        "handling",
        Arrays.stream(Handling.values())
            .map(one ->
                new Choice(
                    one.code(), one.code() + " · " + texts.of("exchange.handling." + one.code())))
            .toList());
    choices.put(
        "source",
        Stream.of("A", "B", "C", "X")
            .map(one -> new Choice(one, one + " · " + texts.of("exchange.source." + one)))
            .toList());
    choices.put(
        "information",
        Stream.of("1", "2", "3", "4")
            .map(one -> new Choice(one, one + " · " + texts.of("exchange.information." + one)))
            .toList());
    choices.put(
        "due",
        Stream.of("24", "48", "72", "168", "office-4", "office-8", "office-16", "office-40")
            .map(one -> new Choice(one, texts.of("exchange.due." + one)))
            .toList());
    return choices;
  }

  private MessageFormView.FieldView field(TemplateField field, Typed typed, Texts texts) {
    List<Choice> choices =
        switch (field.type()) {
          case CHOICE ->
              field.choices().stream()
                  .map(one -> new Choice(one.code(), MessageWords.label(one, texts)))
                  .toList();
          case COUNTRY ->
              reference.all(ReferenceKind.COUNTRY).stream()
                  .map(one ->
                      new Choice(
                          one.code(),
                          reference.name(
                              ReferenceKind.COUNTRY, one.code(), texts.language().code())))
                  .sorted(java.util.Comparator.comparing(Choice::label))
                  .toList();
          case TEXT, DATE, NUMBER, PLACE -> List.of();
        };
    return new MessageFormView.FieldView(
        "fields." + field.code(),
        words.label(field, texts),
        field.type().code(),
        field.required(),
        typed.fields().getOrDefault(field.code(), ""),
        choices);
  }
}
