package org.mekongdragon.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the filters of an address; what is no filter, or no value of one, is left out. */
final class MessageQuery {

  /** Parameters that filter a list, in the order of its form. */
  static final List<String> FILTERS =
      List.of("q", "kind", "state", "from", "to", "since", "until", "mine", "overdue");

  private static final int USUAL = 50;
  private static final int LONGEST = 200;

  private final Map<String, String[]> parameters;

  MessageQuery(Map<String, String[]> parameters) {
    this.parameters = parameters;
  }

  MessageFilter filter(String operation) {
    List<MessageState> states = new ArrayList<>(each("state", MessageState::find));
    String progress =
        values("state").stream().filter(MessageFilter.PROGRESS::contains).findFirst().orElse("");
    return new MessageFilter(
        operation,
        each("kind", MessageKind::find),
        states,
        progress,
        value("from"),
        value("to"),
        flag("mine"),
        flag("overdue") || values("state").contains("overdue"),
        value("q"),
        day("since"),
        day("until"));
  }

  Optional<String> cursor() {
    return Optional.of(value("cursor")).filter(text -> !text.isEmpty());
  }

  int limit() {
    String text = value("limit");
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : USUAL;
  }

  boolean flag(String name) {
    String text = value(name);
    return text.equals("1") || text.equals("true");
  }

  private <T> List<T> each(String name, Function<String, Optional<T>> find) {
    return values(name).stream().flatMap(code -> find.apply(code).stream()).distinct().toList();
  }

  private List<String> values(String name) {
    return Arrays.stream(parameters.getOrDefault(name, new String[0]))
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String value(String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    String text = values.length == 0 ? "" : values[0].strip().replace("\0", "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private Optional<LocalDate> day(String name) {
    try {
      return value(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value(name)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
