package org.mekongdragon.operation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;
import tools.jackson.databind.JsonNode;

/**
 * What somebody sent, a form or a JSON document alike: values by path ({@code titles.en}, {@code
 * periods[0].from}). Reading notes every fault with its path and goes on, so that all of them are
 * shown at once; {@link #done} throws them.
 */
final class Fields {

  /** The most values of one document. */
  static final int MOST_VALUES = 2000;

  private static final int MOST_ITEMS = 100;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;]+");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,3})].*");

  private final Map<String, List<String>> values;
  private final String path;
  private final List<Fault> faults;

  private Fields(Map<String, List<String>> values, String path, List<Fault> faults) {
    this.values = values;
    this.path = path;
    this.faults = faults;
  }

  static Fields of(Map<String, List<String>> form) {
    if (form.size() > MOST_VALUES) {
      throw Problem.of(OperationProblem.TOO_MANY, MOST_VALUES);
    }
    return new Fields(form, "", new ArrayList<>());
  }

  static Fields of(JsonNode document) {
    if (!document.isObject()) {
      throw Problem.of(WebProblem.UNREADABLE, "");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    flatten("", document, values);
    return new Fields(values, "", new ArrayList<>());
  }

  private static void flatten(String path, JsonNode node, Map<String, List<String>> values) {
    if (values.size() > MOST_VALUES) {
      throw Problem.of(OperationProblem.TOO_MANY, MOST_VALUES);
    }
    if (node.isObject()) {
      String start = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(entry -> flatten(start + entry.getKey(), entry.getValue(), values));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        JsonNode item = node.get(i);
        flatten(item.isContainer() ? path + "[" + i + "]" : path, item, values);
      }
    } else if (!node.isNull()) {
      values.computeIfAbsent(path, name -> new ArrayList<>()).add(node.asString());
    }
  }

  /** Everything as it came, to show it again. */
  Map<String, List<String>> values() {
    return values;
  }

  /** One line; empty when it was not sent. */
  String line(String name, int longest) {
    return text(name, PlainText.line(raw(name)), raw(name), longest);
  }

  /** One line that must be there. */
  String filled(String name, int longest) {
    String line = line(name, longest);
    if (line.isEmpty() && raw(name).isBlank()) {
      missing(name);
    }
    return line;
  }

  /** Several lines; empty when it was not sent. */
  String paragraph(String name, int longest) {
    return text(name, PlainText.paragraph(raw(name)), raw(name), longest);
  }

  int number(String name, int least, int most) {
    String text = raw(name).strip();
    if (text.isEmpty()) {
      missing(name);
      return least;
    }
    int number = text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : least - 1;
    if (number < least || number > most) {
      fault(name, OperationProblem.OUT_OF_RANGE, least, most);
      return least;
    }
    return number;
  }

  Optional<LocalDate> day(String name) {
    String text = raw(name).strip();
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
    fault(name, OperationProblem.DAY);
    return Optional.empty();
  }

  /** A day that must be there; any day when it is not, after noting the fault. */
  LocalDate filledDay(String name) {
    Optional<LocalDate> day = day(name);
    if (day.isEmpty() && raw(name).isBlank()) {
      missing(name);
    }
    return day.orElse(LocalDate.EPOCH);
  }

  boolean flag(String name) {
    return switch (raw(name).strip()) {
      case "true", "on" -> true;
      case "", "false" -> false;
      default -> {
        fault(name, OperationProblem.NO_CHOICE);
        yield false;
      }
    };
  }

  /** A choice that must be made. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    Set<E> chosen = choices(name, type);
    if (chosen.isEmpty() && raw(name).isBlank()) {
      missing(name);
    }
    return chosen.isEmpty() ? type.getEnumConstants()[0] : chosen.iterator().next();
  }

  /** Any number of choices by their codes. */
  <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String code : values.getOrDefault(path + name, List.of())) {
      Optional<E> constant = constant(type, code.strip());
      if (constant.isPresent()) {
        chosen.add(constant.get());
      } else if (!code.isBlank()) {
        fault(name, OperationProblem.NO_CHOICE);
      }
    }
    return chosen;
  }

  /** One choice at least. */
  <E extends Enum<E>> Set<E> filledChoices(String name, Class<E> type) {
    int before = faults.size();
    Set<E> chosen = choices(name, type);
    if (chosen.isEmpty() && faults.size() == before) {
      missing(name);
    }
    return chosen;
  }

  /** Words in lower case, each without blanks, separated by blanks or commas or sent one by one. */
  Set<String> words(String name, int longest) {
    Set<String> words = new TreeSet<>();
    for (String part : values.getOrDefault(path + name, List.of())) {
      BETWEEN_WORDS
          .splitAsStream(text(name, PlainText.line(part), part, longest))
          .filter(word -> !word.isEmpty())
          .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** All lines that were sent under a name. */
  List<String> lines(String name, int longest) {
    return values.getOrDefault(path + name, List.of()).stream()
        .map(part -> text(name, PlainText.line(part), part, longest))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  Optional<UUID> key(String name) {
    String text = raw(name).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> key = parseKey(text);
    if (key.isEmpty()) {
      fault(name, OperationProblem.NO_CHOICE);
    }
    return key;
  }

  /** A key as it stands in paths, empty when it is none. */
  static Optional<UUID> parseKey(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** The items of a list, without those that are wholly blank: empty rows of a form. */
  List<Fields> items(String name) {
    String start = path + name;
    Set<Integer> indexes = new TreeSet<>();
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (value.getKey().startsWith(start)
          && value.getValue().stream().anyMatch(text -> !text.isBlank())) {
        Matcher index = INDEX.matcher(value.getKey().substring(start.length()));
        if (index.matches()) {
          indexes.add(Integer.valueOf(index.group(1)));
        }
      }
    }
    if (indexes.size() > MOST_ITEMS) {
      fault(name, OperationProblem.TOO_MANY, MOST_ITEMS);
      return List.of();
    }
    return indexes.stream()
        .map(index -> new Fields(values, start + "[" + index + "].", faults))
        .toList();
  }

  /** One item at least. */
  List<Fields> filledItems(String name) {
    int before = faults.size();
    List<Fields> items = items(name);
    if (items.isEmpty() && faults.size() == before) {
      missing(name);
    }
    return items;
  }

  /** Makes a value that checks itself; empty when a part of it or the whole is wrong. */
  <T> Optional<T> make(Supplier<T> maker) {
    int before = faults.size();
    try {
      T made = maker.get();
      return faults.size() == before ? Optional.of(made) : Optional.empty();
    } catch (Problem problem) {
      if (faults.size() == before) {
        problem
            .faults()
            .forEach(fault ->
                faults.add(new Fault(path + fault.field(), fault.code(), fault.arguments())));
      }
      return Optional.empty();
    }
  }

  /** Makes the value of the whole document, or throws all faults. */
  <T> T done(Supplier<T> maker) {
    Optional<T> made = make(maker);
    Problem.throwIfAny(faults);
    return made.orElseThrow();
  }

  void fault(String name, OperationProblem code, Object... arguments) {
    faults.add(Fault.of(path + name, code, arguments));
  }

  private void missing(String name) {
    faults.add(Fault.of(path + name, WebProblem.MISSING, path + name));
  }

  private String raw(String name) {
    @Nullable List<String> sent = values.get(path + name);
    return sent == null || sent.isEmpty() ? "" : sent.getFirst();
  }

  private String text(String name, String clean, String raw, int longest) {
    Optional<Fault> fault =
        PlainText.fault(path + name, raw, Integer.MAX_VALUE)
            .or(() -> PlainText.fault(path + name, clean, longest))
            .map(found -> Fault.of(found.field(), found.code(), longest));
    fault.ifPresent(faults::add);
    return fault.isPresent() ? "" : clean;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
    String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
