package org.mekongdragon.explorer;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.PivotQuery;

/**
 * What a page of the explorer is about; its address says all of it.
 *
 * @param asked the address's parameters that mean something, without empty ones; several values
 *     joined by commas
 */
record Exploration(String operation, Map<String, String> asked) {

  /** Further operations beside that of the path. */
  static final String WITH = "with";

  static final String PICTURE = "picture";

  private static final List<String> KNOWN =
      Stream.concat(
              Stream.of(
                  "measure",
                  "rows",
                  "columns",
                  "panels",
                  WITH,
                  PICTURE,
                  "from",
                  "to",
                  "asOf",
                  "organisation"),
              Arrays.stream(Dimension.values()).map(Dimension::code))
          .toList();

  Exploration {
    asked = Map.copyOf(asked);
  }

  /** That of a request. What is drawn when nothing is asked: cases by month and regime. */
  static Exploration of(String operation, Map<String, String[]> parameters) {
    Map<String, String> asked = new HashMap<>();
    for (String name : KNOWN) {
      String value =
          Arrays.stream(parameters.getOrDefault(name, new String[0]))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .distinct()
              .collect(Collectors.joining(","));
      if (!value.isEmpty()) {
        asked.put(name, value);
      }
    }
    asked.putIfAbsent("measure", "cases");
    if (!asked.containsKey("rows")) {
      asked.put("rows", Dimension.MONTH.code());
      if (!asked.containsKey("columns") && !asked.containsKey("panels")) {
        asked.put("columns", Dimension.REGIME.code());
      }
    }
    return new Exploration(operation, asked);
  }

  String value(String name) {
    return asked.getOrDefault(name, "");
  }

  /** The operations, that of the path first. */
  List<String> operations() {
    return Stream.concat(Stream.of(operation), Arrays.stream(value(WITH).split(",", -1)))
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  /** The question. */
  PivotQuery query() {
    Map<String, String> parameters = new HashMap<>(asked);
    parameters.put("operation", String.join(",", operations()));
    return PivotQuery.of(parameters);
  }

  /** The picture that was chosen, if it can be drawn. */
  Picture picture() {
    List<Dimension> by = query().by();
    Optional<Dimension> columns = side("columns");
    return Picture.of(value(PICTURE))
        .filter(chosen -> Picture.fitting(by.getFirst(), columns).contains(chosen))
        .orElseGet(() -> Picture.suiting(by.getFirst(), columns));
  }

  /** The dimension of rows, columns or panels; one that an earlier side has counts once. */
  Optional<Dimension> side(String side) {
    List<String> sides = List.of("rows", "columns", "panels");
    boolean repeated =
        sides.subList(0, sides.indexOf(side)).stream()
            .anyMatch(earlier -> value(earlier).equals(value(side)));
    return repeated ? Optional.empty() : Dimension.of(value(side));
  }

  Exploration with(String name, String value) {
    Map<String, String> more = new HashMap<>(asked);
    more.put(name, value);
    return new Exploration(operation, more);
  }

  Exploration without(String... names) {
    Map<String, String> fewer = new HashMap<>(asked);
    Stream.of(names).forEach(fewer::remove);
    return new Exploration(operation, fewer);
  }

  /** The address of the page. */
  String href() {
    return "/operations/" + operation + "/explore" + parameters();
  }

  /** The address of the same as a file. */
  String file(String ending) {
    return "/operations/" + operation + "/explore." + ending + parameters();
  }

  /**
   * Where the records behind a cell are listed.
   *
   * @param keys values by dimension code
   */
  String records(Map<String, String> keys) {
    Map<String, String> narrower = new HashMap<>(asked);
    List.of("rows", "columns", "panels", WITH, PICTURE).forEach(narrower::remove);
    narrower.putAll(keys);
    String where = narrower.getOrDefault(Dimension.PHASE.code(), operation);
    narrower.remove(Dimension.PHASE.code());
    return "/operations/" + where + "/figures/records" + joined(narrower);
  }

  /** What stands after the address, question mark included; empty when there is nothing. */
  String parameters() {
    return joined(asked);
  }

  /** Parameters of the part of an address after the question mark, which may be there or not. */
  static Map<String, String> parted(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String one : query.replaceFirst("^\\?", "").split("&", -1)) {
      int middle = one.indexOf('=');
      if (middle > 0) {
        parameters.put(
            one.substring(0, middle),
            URLDecoder.decode(one.substring(middle + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  /** Parameters as an address has them, question mark included. */
  static String joined(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
