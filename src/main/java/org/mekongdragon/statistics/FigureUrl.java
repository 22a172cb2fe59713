package org.mekongdragon.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of figures: the URL is the state of the page. */
final class FigureUrl {

  private FigureUrl() {}

  /** What is asked when nothing is: cases by regime. A second dimension joins the first. */
  static Map<String, String> withDefaults(Map<String, String> parameters) {
    Map<String, String> asked = new TreeMap<>(parameters);
    asked.putIfAbsent("measure", Measure.CASES.code());
    asked.putIfAbsent("by", Dimension.REGIME.code());
    String second = asked.getOrDefault("second", "");
    if (!second.isEmpty() && !asked.get("by").isEmpty()) {
      asked.put("by", asked.get("by") + "," + second);
    }
    asked.remove("second");
    return asked;
  }

  static String figures(String operation, Map<String, String> parameters) {
    return "/operations/" + operation + "/figures" + query(parameters);
  }

  static String records(String operation, Map<String, String> parameters) {
    return "/operations/" + operation + "/figures/records" + query(parameters);
  }

  static String file(String operation, Map<String, String> parameters) {
    return "/operations/" + operation + "/figures.csv" + query(parameters);
  }

  static Map<String, String> with(Map<String, String> parameters, String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return more;
  }

  static Map<String, String> without(Map<String, String> parameters, String... names) {
    Map<String, String> fewer = new TreeMap<>(parameters);
    for (String name : names) {
      fewer.remove(name);
    }
    return fewer;
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
