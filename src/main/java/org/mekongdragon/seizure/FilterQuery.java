package org.mekongdragon.seizure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;

/** A filter as it stands in an address; unknown parameters are left to others. */
final class FilterQuery {

  private final Map<String, String[]> parameters;

  FilterQuery(Map<String, String[]> parameters) {
    this.parameters = parameters;
  }

  SeizureFilter filter(String operation) {
    return new SeizureFilter(
        operation,
        text("q"),
        set("state", SeizureState::of),
        set("regime", Regime::of),
        text("code").toLowerCase(Locale.ROOT),
        new SeizureFilter.Where(
            text("country").toUpperCase(Locale.ROOT),
            text("admin1"),
            text("place").toUpperCase(Locale.ROOT),
            text("owner"),
            text("lead")),
        new SeizureFilter.How(text("mode"), text("direction"), text("detection")),
        new SeizureFilter.Span(one("from", LocalDate::parse), one("until", LocalDate::parse)),
        one("unit", UUID::fromString));
  }

  Optional<SeizureCursor> cursor() {
    return one("cursor", SeizureCursor::parse);
  }

  /** The moment whose knowledge is asked for. */
  Optional<Instant> asOf() {
    return one("asOf", text -> OffsetDateTime.parse(text).toInstant());
  }

  int limit() {
    return one("limit", Integer::parseInt).orElse(50);
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }

  private String text(String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    String text = values.length == 0 ? "" : values[0].strip();
    if (text.length() > 200) {
      throw Problem.at(name, SeizureProblem.TEXT_LONG, 200);
    }
    if (Plain.isHostile(text, false)) {
      throw Problem.at(name, SeizureProblem.TEXT_CONTROL);
    }
    return text;
  }

  /** Values of a parameter that may be repeated or hold several with commas. */
  private <T> Set<T> set(String name, Function<String, T> read) {
    List<String> values =
        Arrays.stream(parameters.getOrDefault(name, new String[0]))
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .limit(20)
            .toList();
    return values.stream().map(value -> parsed(name, value, read)).collect(Collectors.toSet());
  }

  private <T> Optional<T> one(String name, Function<String, T> read) {
    String text = text(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(parsed(name, text, read));
  }

  private static <T> T parsed(String name, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.at(name, SeizureProblem.CHOICE, Plain.shorten(name));
    }
  }
}
