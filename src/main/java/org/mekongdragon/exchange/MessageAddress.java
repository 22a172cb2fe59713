package org.mekongdragon.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list: everything that filters it stands in the query. */
record MessageAddress(String path, Map<String, String> filters) {

  /** Parameters that filter, in the order of the form. */
  static final List<String> FILTERS =
      List.of("q", "kind", "state", "from", "to", "since", "until", "mine", "overdue");

  static MessageAddress of(String path, Map<String, String[]> parameters) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      String value =
          Arrays.stream(parameters.getOrDefault(name, new String[0]))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(","));
      if (!value.isEmpty()) {
        filters.put(name, value);
      }
    }
    return new MessageAddress(path, filters);
  }

  MessageAddress with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return new MessageAddress(path, more);
  }

  MessageAddress without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(filters);
    fewer.remove(name);
    return new MessageAddress(path, fewer);
  }

  /** The same filters of another page. */
  MessageAddress at(String other) {
    return new MessageAddress(other, filters);
  }

  /** As it stands in a link. */
  String text() {
    String query =
        filters.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
