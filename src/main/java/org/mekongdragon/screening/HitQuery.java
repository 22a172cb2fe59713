package org.mekongdragon.screening;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;

/** A filter as it stands in an address; parameters of other names are left out. */
final class HitQuery {

  /** Parameters that filter, in the order of the form. */
  static final List<String> FILTERS =
      List.of(
          "q",
          "state",
          "kind",
          "selected",
          "result",
          "assignee",
          "profile",
          "list",
          "manifest",
          "minScore",
          "minSeverity",
          "from",
          "until");

  private static final int LONGEST = 200;

  private final Map<String, String> values;

  private HitQuery(Map<String, String> values) {
    this.values = values;
  }

  /**
   * What was sent.
   *
   * @throws Problem {@code hit-text} when a value is too long
   */
  static HitQuery of(Map<String, String[]> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value =
          Arrays.stream(parameters.getOrDefault(name, new String[0]))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .distinct()
              .collect(Collectors.joining(","));
      if (!value.isEmpty()) {
        values.put(name, Notes.checked(name, value, LONGEST));
      }
    }
    return new HitQuery(values);
  }

  /**
   * The filter.
   *
   * @param self who is meant by {@code assignee=me}
   * @throws Problem {@code hit-choice} at the parameter that cannot be read
   */
  HitFilter filter(UUID self) {
    return new HitFilter(
        set("state", HitState::of),
        set("kind", code -> HitKind.of(code.replace("-", ""))),
        one("profile", UUID::fromString),
        one("list", UUID::fromString),
        one("manifest", UUID::fromString),
        one("minScore", HitQuery::share).orElse(0.0),
        one("minSeverity", Integer::parseInt).orElse(0),
        value("q"),
        new HitFilter.Work(
            one("assignee", who -> who.equals("me") ? self : UUID.fromString(who)),
            one("selected", HitQuery::truth),
            set("result", ExaminationResult::of)),
        new HitFilter.Arrival(one("from", LocalDate::parse), one("until", LocalDate::parse)));
  }

  /** The value of a filter, empty when it is not in force. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What filters, in the order of the form. */
  Map<String, String> values() {
    return values;
  }

  /** The address of a page with this filter. */
  String at(String path) {
    return address(path, values);
  }

  /** The address without one filter. */
  String without(String path, String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return address(path, fewer);
  }

  /** The address of the page behind this one. */
  String after(String path, HitCursor cursor) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put("cursor", cursor.text());
    return address(path, more);
  }

  static Optional<HitCursor> cursor(Map<String, String[]> parameters) {
    return single(parameters, "cursor").map(text -> parsed("cursor", text, HitCursor::parse));
  }

  static int limit(Map<String, String[]> parameters, int usual) {
    return single(parameters, "limit")
        .map(text -> parsed("limit", text, Integer::parseInt))
        .orElse(usual);
  }

  private static Optional<String> single(Map<String, String[]> parameters, String name) {
    return Arrays.stream(parameters.getOrDefault(name, new String[0]))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static String address(String path, Map<String, String> values) {
    String query =
        values.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private <T> Set<T> set(String name, Function<String, T> read) {
    return Arrays.stream(value(name).split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> parsed(name, text, read))
        .collect(Collectors.toSet());
  }

  private <T> Optional<T> one(String name, Function<String, T> read) {
    String text = value(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(parsed(name, text, read));
  }

  private static <T> T parsed(String name, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.at(name, ScreeningProblem.HIT_CHOICE, name);
    }
  }

  private static double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
