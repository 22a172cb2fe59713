package org.mekongdragon.seizure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a list: everything that filters it stands in the query. */
final class ListAddress {

  /** Parameters that filter, in the order of the form. */
  static final List<String> FILTERS =
      List.of(
          "q",
          "regime",
          "code",
          "country",
          "place",
          "from",
          "until",
          "state",
          "mode",
          "detection",
          "direction",
          "owner",
          "lead",
          "unit",
          "admin1");

  /** What is shown of each record: no filter, but a part of the address. */
  static final String COLUMNS = "columns";

  private final String path;
  private final Map<String, String> query;

  private ListAddress(String path, Map<String, String> query) {
    this.path = path;
    this.query = query;
  }

  /** The address that was asked for; parameters that do not filter are left out. */
  static ListAddress of(String path, Map<String, String[]> parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : Stream.concat(FILTERS.stream(), Stream.of(COLUMNS)).toList()) {
      String value =
          Arrays.stream(parameters.getOrDefault(name, new String[0]))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(","));
      if (!value.isEmpty()) {
        query.put(name, value);
      }
    }
    return new ListAddress(path, query);
  }

  /** What filters. */
  Map<String, String> filters() {
    return without(COLUMNS).all();
  }

  /** What filters, and what is shown. */
  Map<String, String> all() {
    return Map.copyOf(query);
  }

  /** The address of the whole list, shown as this one. */
  ListAddress cleared() {
    ListAddress whole = new ListAddress(path, Map.of());
    String columns = value(COLUMNS);
    return columns.isEmpty() ? whole : whole.with(COLUMNS, columns);
  }

  /** The value of a filter, empty when it is not in force. */
  String value(String name) {
    return query.getOrDefault(name, "");
  }

  ListAddress with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return new ListAddress(path, more);
  }

  ListAddress without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(query);
    fewer.remove(name);
    return new ListAddress(path, fewer);
  }

  /** The same filters of another page. */
  ListAddress at(String other) {
    return new ListAddress(other, query);
  }

  /** As it stands in a link. */
  String text() {
    String parameters = query();
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  /** What stands behind the question mark. */
  String query() {
    return query.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
