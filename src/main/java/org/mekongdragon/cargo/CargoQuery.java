package org.mekongdragon.cargo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;

/** A filter as it stands in an address; parameters that do not filter are left out. */
final class CargoQuery {

  /** Parameters that filter, in the order of the form. */
  static final List<String> FILTERS =
      List.of(
          "waybill",
          "container",
          "party",
          "origin",
          "destination",
          "hs",
          "from",
          "until",
          "manifest");

  private static final int LONGEST = 200;

  private final Map<String, String> values;
  private final OptionalLong after;
  private final Optional<Integer> limit;

  private CargoQuery(Map<String, String> values, OptionalLong after, Optional<Integer> limit) {
    this.values = values;
    this.after = after;
    this.limit = limit;
  }

  /**
   * Reads the parameters of an address.
   *
   * @throws Problem {@code cargo-parameter}
   */
  static CargoQuery of(Map<String, String[]> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = text(parameters, name);
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    Optional<Long> after = one(parameters, "cursor", Long::valueOf, "1…");
    return new CargoQuery(
        values,
        after.map(OptionalLong::of).orElse(OptionalLong.empty()),
        one(parameters, "limit", Integer::valueOf, "1…" + Consignments.MOST_LISTED));
  }

  /** The same list of one manifest. */
  CargoQuery ofManifest(UUID manifest) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put("manifest", manifest.toString());
    return new CargoQuery(more, after, limit);
  }

  /**
   * The filter.
   *
   * @throws Problem {@code cargo-parameter}
   */
  CargoFilter filter() {
    return new CargoFilter(
        value("waybill"),
        value("container"),
        value("party"),
        value("origin").toUpperCase(Locale.ROOT),
        value("destination").toUpperCase(Locale.ROOT),
        value("hs").replaceAll("[.\\s]", ""),
        parsed("from", LocalDate::parse, "2026-05-01"),
        parsed("until", LocalDate::parse, "2026-05-01"),
        parsed("manifest", UUID::fromString, "UUID"));
  }

  OptionalLong after() {
    return after;
  }

  int limit(int usual) {
    return limit.orElse(usual);
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The address of the list without one of its filters. */
  String without(String path, String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return address(path, fewer);
  }

  /** The address of the list from some place on. */
  String from(String path, OptionalLong place) {
    Map<String, String> more = new LinkedHashMap<>(values);
    place.ifPresent(cursor -> more.put("cursor", Long.toString(cursor)));
    return address(path, more);
  }

  /** What filters besides the manifest whose page the path is, by parameter. */
  Map<String, String> values(String path) {
    return within(path, values);
  }

  private static Map<String, String> within(String path, Map<String, String> values) {
    Map<String, String> others = new LinkedHashMap<>(values);
    if (path.endsWith("/" + values.get("manifest"))) {
      others.remove("manifest");
    }
    return others;
  }

  private static String address(String path, Map<String, String> values) {
    String query =
        within(path, values).entrySet().stream()
            .map(value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private <T> Optional<T> parsed(String name, Function<String, T> read, String example) {
    return Optional.of(value(name))
        .filter(text -> !text.isEmpty())
        .map(text -> parse(name, text, read, example));
  }

  private static <T> Optional<T> one(
      Map<String, String[]> parameters, String name, Function<String, T> read, String example) {
    return Optional.of(text(parameters, name))
        .filter(text -> !text.isEmpty())
        .map(text -> parse(name, text, read, example));
  }

  private static <T> T parse(String name, String text, Function<String, T> read, String example) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.at(name, CargoRoomProblem.CARGO_PARAMETER, name, example);
    }
  }

  private static String text(Map<String, String[]> parameters, String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    String text = values.length == 0 ? "" : ChunkRows.clean(values[0]).strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
