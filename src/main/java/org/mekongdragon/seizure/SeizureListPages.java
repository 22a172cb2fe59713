package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.ListAddress;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of seizures and the queue of those that wait for a check. */
@Controller
@RequestMapping("/operations/{operation}")
class SeizureListPages {

  private static final int PAGE = 50;

  /** A longer list says "more than". */
  private static final int MOST_COUNTED = 5_000;

  private final Seizures seizures;
  private final SeizureLines lines;
  private final SeizureWords words;
  private final FormReader reader;
  private final Reference reference;
  private final SavedViews views;
  private final WaitingReports waiting;
  private final People people;
  private final Languages languages;

  SeizureListPages(
      Seizures seizures,
      SeizureLines lines,
      SeizureWords words,
      FormReader reader,
      Reference reference,
      SavedViews views,
      WaitingReports waiting,
      People people,
      Languages languages) {
    this.seizures = seizures;
    this.lines = lines;
    this.words = words;
    this.reader = reader;
    this.reference = reference;
    this.views = views;
    this.waiting = waiting;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping("/seizures")
  String list(@PathVariable String operation, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    ListAddress address = SeizureAddress.of(path(operation), request.getParameterMap());
    Optional<ListAddress> plain = plain(address, request, texts);
    if (plain.isPresent()) {
      return "redirect:" + plain.get().text();
    }
    FilterQuery query = new FilterQuery(request.getParameterMap());
    SeizureFilter filter = query.filter(operation);
    SeizureList page = seizures.list(filter, query.cursor(), PAGE);
    List<SeizureRowView> rows = lines.rows(page.seizures(), List.of(), texts);
    Map<String, String> named = named(address, texts);
    model.addAttribute(
        "view",
        new SeizureListView(
            operation,
            rows,
            seizures.count(filter, MOST_COUNTED),
            SeizureAddress.filters(address),
            named,
            chips(address, named, texts),
            choices(texts),
            links(operation, address, page, query),
            new SeizureListView.Look(
                address.values(),
                ListColumn.of(address.value(SeizureAddress.COLUMNS)),
                views.of(operation),
                address.query()),
            checks(operation),
            waiting.count(filter)));
    return "seizure/list";
  }

  @GetMapping("/quality")
  String quality(@PathVariable String operation, HttpServletRequest request, Model model) {
    people.require(operation, Role.NATIONAL_CONTACT, Role.COORDINATOR);
    Texts texts = languages.texts(request);
    SeizureFilter filter = waiting.among(SeizureFilter.of(operation)).orElseThrow();
    FilterQuery query = new FilterQuery(request.getParameterMap());
    SeizureList page = seizures.list(filter, query.cursor(), PAGE);
    List<SeizureCheck> checks =
        seizures.examine(operation, page.seizures().stream().map(Seizure::content).toList());
    List<List<String>> notes =
        checks.stream()
            .map(check -> check.findings().stream().map(one -> texts.of(one.fault())).toList())
            .toList();
    List<SeizureRowView> rows = lines.rows(page.seizures(), notes, texts);
    Tallied count = seizures.count(filter, MOST_COUNTED);
    ListAddress address = SeizureAddress.of("/operations/" + operation + "/quality", Map.of());
    model.addAttribute(
        "view",
        new SeizureListView(
            operation,
            rows,
            count,
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            links(operation, address, page, query),
            SeizureListView.Look.PLAIN,
            true,
            count.number()));
    return "seizure/quality";
  }

  /** Words in the form's coded fields become codes, so that an address means the same for all. */
  private Optional<ListAddress> plain(
      ListAddress address, HttpServletRequest request, Texts texts) {
    if (request.getParameter("go") == null) {
      return Optional.empty();
    }
    Person person = people.current();
    FormReader.Writer writer = new FormReader.Writer(texts.language().code(), "");
    ListAddress plain = address;
    for (CodedFilter coded : CodedFilter.values()) {
      String text = parameter(request, coded.field());
      Optional<String> code =
          reader.code(coded.kinds(), text, parameter(request, coded.field() + "Code"), writer);
      if (code.isPresent()) {
        plain = plain.with(coded.filter(), code.get());
      } else if (!text.isEmpty()) {
        // What no list knows is looked for as words.
        plain = plain.with("q", (plain.value("q") + " " + text).strip());
      }
    }
    if (request.getParameter("mine") != null) {
      plain =
          person.unit().isPresent()
              ? plain.with("unit", person.unit().get().toString())
              : plain.with("owner", person.organisation());
    }
    return Optional.of(plain);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private Map<String, String> named(ListAddress address, Texts texts) {
    Map<String, String> named = new HashMap<>();
    SeizureAddress.filters(address)
        .forEach((name, value) -> named.put(name, word(name, value, texts)));
    return named;
  }

  private String word(String filter, String value, Texts texts) {
    return switch (filter) {
      case "regime" -> each(value, code -> texts.of("regime." + code));
      case "state" -> each(value, code -> texts.of("seizure.state." + code));
      case "code" -> words.what(value, texts).orElse(value);
      case "country" -> words.name(ReferenceKind.COUNTRY, value, texts);
      case "place" -> words.name(ReferenceKind.PLACE, value, texts);
      case "admin1" -> words.name(ReferenceKind.SUBDIVISION, value, texts);
      case "mode" -> words.name(ReferenceKind.MODE, value, texts);
      case "direction" -> words.name(ReferenceKind.DIRECTION, value, texts);
      case "detection" -> words.name(ReferenceKind.DETECTION, value, texts);
      case "owner", "lead" -> words.organisation(value, texts);
      case "unit" -> texts.of("seizure.list.mine");
      default -> value;
    };
  }

  private static String each(String values, java.util.function.UnaryOperator<String> word) {
    return String.join(", ", java.util.Arrays.stream(values.split(",")).map(word).toList());
  }

  private static List<Chip> chips(ListAddress address, Map<String, String> named, Texts texts) {
    return SeizureAddress.FILTERS.stream()
        .filter(named::containsKey)
        .map(name ->
            new Chip(
                texts.of("seizure.filter." + name),
                named.getOrDefault(name, ""),
                address.without(name).text()))
        .toList();
  }

  private Map<String, List<Choice>> choices(Texts texts) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    choices.put(
        "regime",
        java.util.Arrays.stream(Regime.values())
            .map(regime -> new Choice(regime.code(), texts.of("regime." + regime.code())))
            .toList());
    choices.put(
        "state",
        java.util.Arrays.stream(SeizureState.values())
            .map(state -> new Choice(state.code(), texts.of("seizure.state", state)))
            .toList());
    choices.put("mode", FormChoices.list(reference, ReferenceKind.MODE, texts));
    choices.put("detection", FormChoices.list(reference, ReferenceKind.DETECTION, texts));
    return choices;
  }

  private Map<String, String> links(
      String operation, ListAddress address, SeizureList page, FilterQuery query) {
    Map<String, String> links = new HashMap<>();
    if (seizures.mayReport(operation)) {
      links.put("new", path(operation) + "/new");
    }
    links.put("clear", SeizureAddress.cleared(address.at(path(operation))).text());
    links.put("here", address.text());
    links.put("csv", address.at(path(operation) + "/export.csv").text());
    links.put("xlsx", address.at(path(operation) + "/export.xlsx").text());
    page.next().ifPresent(next -> links.put("next", address.with("cursor", next.text()).text()));
    if (query.cursor().isPresent()) {
      links.put("first", address.text());
    }
    return links;
  }

  private boolean checks(String operation) {
    return people.current().isIn(operation, Role.NATIONAL_CONTACT, Role.COORDINATOR);
  }

  private static String path(String operation) {
    return "/operations/" + operation + "/seizures";
  }
}
