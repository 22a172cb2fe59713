package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Fills forms in, reads them, and says what is doubtful. */
@Component
class SeizureFormDesk {

  private static final int MOST_SUGGESTIONS = 5;

  private final Seizures seizures;
  private final FormReader reader;
  private final FormChoices choices;
  private final SeizureWords words;
  private final Reference reference;
  private final People people;
  private final Groups groups;
  private final Organisations organisations;

  SeizureFormDesk(
      Seizures seizures,
      FormReader reader,
      FormChoices choices,
      SeizureWords words,
      Reference reference,
      People people,
      Groups groups,
      Organisations organisations) {
    this.seizures = seizures;
    this.reader = reader;
    this.choices = choices;
    this.words = words;
    this.reference = reference;
    this.people = people;
    this.groups = groups;
    this.organisations = organisations;
  }

  /** A form under way. */
  record Sheet(String operation, Optional<Seizure> record, SeizureForm form, Texts texts) {

    Optional<UUID> self() {
      return record.map(Seizure::id);
    }

    Sheet with(SeizureForm other) {
      return new Sheet(operation, record, other, texts);
    }
  }

  /** What a form says: content, everything that was noticed, likely duplicates. */
  record Reading(SeizureContent content, List<Fault> faults, SeizureCheck check) {}

  Reading read(Sheet sheet) {
    SeizureReader.Reading reading = reader.read(sheet.form(), writer(sheet.texts()));
    SeizureCheck check = seizures.check(sheet.operation(), reading.content(), sheet.self());
    List<Fault> faults = new ArrayList<>(reading.faults());
    check.findings().stream()
        .filter(Finding::isError)
        .map(finding -> FormReader.shown(finding.fault(), sheet.form()))
        .filter(fault -> faults.stream().noneMatch(known -> known.field().equals(fault.field())))
        .forEach(faults::add);
    if (FormChoices.grants(sheet.form().value("audience")).isEmpty()) {
      faults.add(Fault.of("audience", SeizureProblem.AUDIENCE_MISSING));
    }
    return new Reading(reading.content(), faults, check);
  }

  FormReader.Writer writer(Texts texts) {
    return new FormReader.Writer(
        texts.language().code(),
        FormChoices.country(organisations.find(people.current().organisation())));
  }

  /** The form as a page shows it. */
  SeizureFormView view(Sheet sheet, List<Fault> faults, SeizureFormView.Doubts doubts) {
    Person person = people.current();
    Map<String, String> values = new HashMap<>(sheet.form().values());
    for (String list : SeizureForm.LISTS) {
      values.putIfAbsent("rows." + list, String.valueOf(sheet.form().rows(list)));
    }
    return new SeizureFormView(
        sheet.operation(),
        sheet.record().map(seizure -> seizure.id().toString()).orElse(""),
        sheet.record().map(Seizure::revision).orElse(0),
        person.login(),
        values,
        choices(sheet, person),
        way(sheet),
        new Faults(faults),
        doubts);
  }

  /** Places by name with their code beside it; those that no list knows as they were stated. */
  private List<Choice> way(Sheet sheet) {
    List<Choice> way = new ArrayList<>();
    for (int i = 0; i < sheet.form().rows("route"); i++) {
      String start = "route[" + i + "].";
      String stated = sheet.form().value(start + "name");
      String country = sheet.form().value(start + "country");
      String code = sheet.form().value(start + "place");
      String place =
          code.isEmpty()
              ? stated.isEmpty() ? named(ReferenceKind.COUNTRY, country, sheet.texts()) : stated
              : named(ReferenceKind.PLACE, code, sheet.texts());
      if (!place.isEmpty()) {
        way.add(new Choice(sheet.form().value(start + "stop"), place));
      }
    }
    return way;
  }

  private String named(ReferenceKind kind, String code, Texts texts) {
    String name = words.name(kind, code, texts);
    return name.equals(code) ? code : texts.of("seizure.place-code", name, code);
  }

  /** The audience in force stays a choice, whoever chose it. */
  private Map<String, List<Choice>> choices(Sheet sheet, Person person) {
    Map<String, List<Choice>> all = choices.all(sheet.operation(), person, sheet.texts());
    String audience = sheet.form().value("audience");
    List<Choice> known = all.getOrDefault("audience", List.of());
    if (!audience.isEmpty() && known.stream().noneMatch(one -> one.value().equals(audience))) {
      List<Choice> more = new ArrayList<>(known);
      List<String> grants = FormChoices.grants(audience);
      more.add(new Choice(audience, words.audience(grants, sheet.texts())));
      all.put("audience", more);
    }
    return all;
  }

  /** What should be looked at before it is stored. */
  SeizureFormView.Doubts doubts(Sheet sheet, Reading reading) {
    Texts texts = sheet.texts();
    List<String> warnings =
        reading.check().findings().stream()
            .filter(finding -> !finding.isError())
            .map(finding -> texts.of(finding.fault()))
            .distinct()
            .toList();
    return new SeizureFormView.Doubts(
        warnings,
        duplicates(sheet.operation(), reading.check(), texts),
        suggestions(sheet, reading));
  }

  /** Records that may be the same, in words. */
  List<SeizureFormView.DuplicateView> duplicates(
      String operation, SeizureCheck check, Texts texts) {
    return check.duplicates().stream()
        .map(duplicate -> duplicate(operation, duplicate, texts))
        .toList();
  }

  private SeizureFormView.DuplicateView duplicate(
      String operation, SeizureCheck.Duplicate duplicate, Texts texts) {
    String why =
        String.join(
            "; ",
            duplicate.reasons().stream()
                .map(reason ->
                    texts.of("seizure.same", reason.kind()) + ": " + detail(reason, texts))
                .toList());
    return new SeizureFormView.DuplicateView(
        "/operations/" + operation + "/seizures/" + duplicate.id(),
        words.title(seizures.find(operation, duplicate.id()).content(), texts),
        duplicate.number(),
        why);
  }

  private String detail(SeizureCheck.Reason reason, Texts texts) {
    return switch (reason.kind()) {
      case SUBSTANCE -> words.what(reason.detail(), texts).orElse(reason.detail());
      case PLACE -> words.name(ReferenceKind.PLACE, reason.detail(), texts);
      case COUNTRY -> words.name(ReferenceKind.COUNTRY, reason.detail(), texts);
      case IDENTIFIER, CITY, DAY, QUANTITY -> reason.detail();
    };
  }

  /** Goods that no list knows by these words: what may be meant. */
  private List<Choice> suggestions(Sheet sheet, Reading reading) {
    boolean unknown =
        reading.content().goods().stream()
            .findFirst()
            .filter(line -> line.code().isEmpty() && !line.description().isEmpty())
            .isPresent();
    return unknown && sheet.form().value("goods[0].regime").isEmpty()
        ? suggestions(sheet.form().value("goods[0].what"), sheet.texts())
        : List.of();
  }

  List<Choice> suggestions(String text, Texts texts) {
    String language = texts.language().code();
    List<Choice> found = new ArrayList<>();
    for (ReferenceKind kind : List.of(ReferenceKind.SUBSTANCE, ReferenceKind.TAXON)) {
      reference.suggest(kind, text, language, MOST_SUGGESTIONS).stream()
          .map(one -> new Choice(one.label(), one.label()))
          .forEach(found::add);
    }
    return found.stream().distinct().limit(MOST_SUGGESTIONS).toList();
  }

  /** Who would see the report once it is released. */
  LiveView audience(Sheet sheet) {
    Texts texts = sheet.texts();
    List<String> grants = FormChoices.grants(sheet.form().value("audience"));
    if (grants.isEmpty()) {
      return new LiveView(List.of(), List.of());
    }
    try {
      AudiencePreview preview = groups.preview(seizures.planned(sheet.operation(), grants));
      String text =
          texts.of("seizure.audience.preview", preview.organisations().size(), preview.people());
      return new LiveView(
          List.of(new LiveView.Line("info", text)),
          preview.organisations().stream()
              .map(readers ->
                  new LiveView.Readers(
                      readers.organisation().name(texts.language().code()), readers.people()))
              .toList());
    } catch (Problem problem) {
      return new LiveView(
          List.of(new LiveView.Line("alarm", texts.of(problem.faults().getFirst()))), List.of());
    }
  }
}
