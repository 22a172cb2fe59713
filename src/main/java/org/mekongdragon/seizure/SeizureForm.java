package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a report as a browser sends them. They bear the names of the JSON, so that every
 * fault finds its field; rows of lists are numbered from 0 without gaps, and blank rows are none.
 */
final class SeizureForm {

  /** The lists that a form has rows of. */
  static final List<String> LISTS = List.of("goods", "route", "persons", "companies");

  private static final Pattern ROW =
      Pattern.compile("(goods|route|persons|companies)\\[([0-9]{1,3})\\]\\.([A-Za-z]{1,30})");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]{1,30}(\\.[a-z0-9-]{1,30})?");
  private static final int MOST_FIELDS = 4_000;

  /** What a row carries beside what somebody typed: a row of these alone is blank. */
  private static final Set<String> COMPANIONS =
      Set.of("stop", "quantityShown", "quantityStated", "unitStated", "boundStated", "regime");

  private final Map<String, String> values;

  private SeizureForm(Map<String, String> values) {
    this.values = values;
  }

  /** An empty form. */
  static SeizureForm blank() {
    return new SeizureForm(new TreeMap<>());
  }

  /** The form that shows what is stored. */
  static SeizureForm of(SeizureContent content) {
    TreeMap<String, String> fields = new TreeMap<>();
    flatten("", SeizureJson.write(content), fields);
    fields.keySet().removeIf(name -> name.contains(".normalised.") || name.startsWith("origin."));
    join("containers", fields);
    join("takingPart", fields);
    return new SeizureForm(fields);
  }

  /**
   * What was sent. Fields of other names are left out.
   *
   * @throws Problem {@code too-large} for more fields than any form of ours has
   */
  static SeizureForm of(Map<String, String[]> parameters) {
    if (parameters.size() > MOST_FIELDS) {
      throw Problem.of(WebProblem.TOO_LARGE);
    }
    TreeMap<String, String> fields = new TreeMap<>();
    parameters.forEach((name, sent) -> {
      if (ROW.matcher(name).matches() || PLAIN.matcher(name).matches()) {
        fields.put(
            name, String.join(", ", Arrays.stream(sent).map(String::strip).distinct().toList()));
      }
    });
    return new SeizureForm(renumbered(fields));
  }

  /** What a field holds, empty when nothing. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The same with a field set. */
  SeizureForm with(String name, String value) {
    TreeMap<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new SeizureForm(more);
  }

  /** How many rows a list has. */
  int rows(String list) {
    return numbers(values, list).size();
  }

  /** All fields, by name. */
  Map<String, String> values() {
    return Map.copyOf(values);
  }

  private static Map<String, String> renumbered(Map<String, String> fields) {
    Map<String, String> result = new TreeMap<>();
    fields.forEach((name, value) -> {
      if (!ROW.matcher(name).matches()) {
        result.put(name, value);
      }
    });
    for (String list : LISTS) {
      int next = 0;
      for (int row : numbers(fields, list)) {
        String old = list + "[" + row + "].";
        String now = list + "[" + next++ + "].";
        fields.forEach((name, value) -> {
          if (name.startsWith(old)) {
            result.put(now + name.substring(old.length()), value);
          }
        });
      }
    }
    return result;
  }

  /** The numbers of rows in which somebody wrote something. */
  private static Set<Integer> numbers(Map<String, String> fields, String list) {
    Set<Integer> numbers = new TreeSet<>();
    fields.forEach((name, value) -> {
      Matcher row = ROW.matcher(name);
      if (row.matches()
          && row.group(1).equals(list)
          && !value.isBlank()
          && !COMPANIONS.contains(row.group(3))) {
        numbers.add(Integer.valueOf(row.group(2)));
      }
    });
    return numbers;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      String start = path.isEmpty() ? "" : path + ".";
      node.properties().forEach(field -> flatten(start + field.getKey(), field.getValue(), fields));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), fields);
      }
    } else {
      fields.put(path, node.asString());
    }
  }

  /** Short lists of texts stand in one field, with commas. */
  private static void join(String list, Map<String, String> fields) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; fields.containsKey(list + "[" + i + "]"); i++) {
      texts.add(fields.remove(list + "[" + i + "]"));
    }
    if (!texts.isEmpty()) {
      fields.put(list, String.join(", ", texts));
    }
  }
}
