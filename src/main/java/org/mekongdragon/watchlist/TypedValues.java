package org.mekongdragon.watchlist;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import tools.jackson.databind.JsonNode;

/**
 * Values by name as a form or a program sends them; several of a name stand in a list, or in lines.
 * What a program says in further languages, {@code "words": {"vi": {"name": …}}}, has the names of
 * the form's fields: {@code name.vi}.
 */
record TypedValues(Map<String, List<String>> values) {

  private static final int LARGEST = 1 << 20;
  private static final int MOST_PARTS = 5_000;

  TypedValues {
    values = Map.copyOf(values);
  }

  /**
   * A JSON object of texts, numbers and lists of them.
   *
   * @throws Problem {@code too-large} over 1 MiB, {@code unreadable}
   */
  static TypedValues of(InputStream body) {
    JsonNode json = JsonObjects.read(body, LARGEST);
    Map<String, List<String>> values = new LinkedHashMap<>();
    json.properties().forEach(field -> values.put(field.getKey(), texts(field.getValue())));
    json.path("words")
        .properties()
        .forEach(language ->
            language
                .getValue()
                .properties()
                .forEach(part ->
                    values.put(part.getKey() + "." + language.getKey(), texts(part.getValue()))));
    return new TypedValues(values);
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asString("")));
    } else if (!value.isNull()) {
      texts.add(value.asString(""));
    }
    return List.copyOf(texts);
  }

  /** The first value of a name, empty when there is none. */
  String text(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** All values of a name, each line of them on its own. */
  List<String> lines(String name) {
    return parts(name, "[\\r\\n]+");
  }

  /** All values of a name, parted by signs or lines. */
  List<String> parts(String name, String signs) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(value -> List.of(value.split(signs, MOST_PARTS)).stream())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Optional<LocalDate> day(String name, List<Fault> faults) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? "" : text);
      if (day.getYear() >= 1900 && day.getYear() <= 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException e) {
      // Told below, like a day out of range.
    }
    faults.add(Fault.of(name, WatchProblem.LIST_DAY));
    return Optional.empty();
  }
}
