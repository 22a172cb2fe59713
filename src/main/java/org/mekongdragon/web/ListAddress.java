package org.mekongdragon.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a list: everything that filters it stands in the query.
 *
 * @param values by parameter, in the order of the form; none is empty
 */
public record ListAddress(String path, Map<String, String> values) {

  /**
   * The address that was asked for; parameters of other names are left out, and several values of
   * one are joined with commas.
   */
  public static ListAddress of(
      String path, Map<String, String[]> parameters, Collection<String> names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : names) {
      String value =
          Arrays.stream(parameters.getOrDefault(name, new String[0]))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(","));
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    return new ListAddress(path, values);
  }

  /** The value of a parameter, empty when it has none. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** With a parameter more, or another value of it. */
  public ListAddress with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new ListAddress(path, more);
  }

  /** Without a parameter. */
  public ListAddress without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new ListAddress(path, fewer);
  }

  /** The same parameters of another page. */
  public ListAddress at(String other) {
    return new ListAddress(other, values);
  }

  /** As it stands in a link. */
  public String text() {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What stands behind the question mark. */
  public String query() {
    return values.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
