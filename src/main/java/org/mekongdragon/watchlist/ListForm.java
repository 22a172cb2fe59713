package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.NameScorer;
import org.mekongdragon.web.Wordings;

/** Settings and entries as they are typed. */
final class ListForm {

  private ListForm() {}

  /**
   * @throws Problem with all faults
   */
  static ListSettings settings(TypedValues typed) {
    List<Fault> faults = new ArrayList<>();
    Optional<LocalDate> from = typed.day("validFrom", faults);
    Optional<LocalDate> until = typed.day("validUntil", faults);
    return made(
        faults,
        () ->
            new ListSettings(
                typed.text("name"),
                typed.text("description"),
                typed.text("source"),
                typed.text("operation"),
                typed.parts("readers", "[\\s,]+"),
                decimal(typed.text("threshold")),
                number(typed.text("severity")),
                from,
                until,
                words(typed)));
  }

  /** Of a form the fields {@code name.vi}, {@code description.vi}; of a program an object. */
  private static Wordings words(TypedValues typed) {
    return Wordings.of((part, language) ->
        typed.text((part.equals("name") ? "name." : "description.") + language.code()));
  }

  private static double decimal(String text) {
    if (text.isEmpty()) {
      return NameScorer.DEFAULT_THRESHOLD;
    }
    String point = text.replace(',', '.');
    return point.matches("[01](\\.[0-9]{1,6})?") ? Double.parseDouble(point) : Double.NaN;
  }

  private static int number(String text) {
    if (text.isEmpty()) {
      return ListSettings.USUAL_SEVERITY;
    }
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }

  static Map<String, List<String>> values(ListSettings settings) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("name", List.of(settings.name()));
    values.put("description", List.of(settings.description()));
    settings
        .words()
        .fields("name", "description")
        .forEach((field, words) -> values.put(field, List.of(words)));
    values.put("source", List.of(settings.source()));
    values.put("operation", List.of(settings.operation()));
    values.put("readers", settings.readers());
    values.put("threshold", List.of(String.format(Locale.ROOT, "%.2f", settings.threshold())));
    values.put("severity", List.of(Integer.toString(settings.severity())));
    values.put("validFrom", settings.validFrom().map(Object::toString).stream().toList());
    values.put("validUntil", settings.validUntil().map(Object::toString).stream().toList());
    return values;
  }

  /**
   * @throws Problem with all faults
   */
  static EntryContent content(TypedValues typed) {
    List<Fault> faults = new ArrayList<>();
    Optional<EntryKind> kind = EntryKind.of(typed.text("kind"));
    if (kind.isEmpty()) {
      faults.add(Fault.of("kind", WatchProblem.ENTRY_KIND, EntryKind.codes()));
    }
    Set<CountryCode> countries = new LinkedHashSet<>();
    for (String country : typed.parts("countries", "[\\s,;]+")) {
      if (country.matches("[A-Za-z]{2}")) {
        countries.add(new CountryCode(country));
      } else {
        faults.add(Fault.of("countries", WatchProblem.ENTRY_COUNTRY, ListedText.cut(country)));
      }
    }
    return made(
        faults,
        () ->
            new EntryContent(
                kind.orElse(EntryKind.UNKNOWN),
                typed.text("name"),
                typed.lines("aliases"),
                Set.copyOf(typed.parts("birthDates", "[\\s,;]+")),
                countries,
                Set.copyOf(typed.parts("identifiers", "[\\r\\n;,]+")),
                String.join("\n", typed.lines("remarks"))));
  }

  static Map<String, List<String>> values(WatchEntry entry) {
    EntryContent content = entry.content();
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("key", List.of(entry.key()));
    values.put("kind", List.of(content.kind().code()));
    values.put("name", List.of(content.name()));
    values.put("aliases", List.of(String.join("\n", content.aliases())));
    values.put("birthDates", List.of(String.join(", ", content.sortedBirthDates())));
    values.put("countries", List.of(String.join(", ", content.countryCodes())));
    values.put("identifiers", List.of(String.join("\n", content.sortedIdentifiers())));
    values.put("remarks", List.of(content.remarks()));
    values.put("revision", List.of(Integer.toString(entry.revision())));
    return values;
  }

  private static <T> T made(List<Fault> faults, Supplier<T> maker) {
    Optional<T> made = Optional.empty();
    try {
      made = Optional.of(maker.get());
    } catch (Problem problem) {
      faults.addAll(problem.faults());
    }
    Problem.throwIfAny(faults);
    return made.orElseThrow();
  }
}
