package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;

/** Changes of a map as its page sends them: one field at a time, or what the form is for. */
final class MapEdit {

  private final FieldMap map;
  private final Map<String, String[]> sent;

  MapEdit(FieldMap map, Map<String, String[]> sent) {
    this.map = map;
    this.sent = sent;
  }

  /**
   * The map after the change that {@code act} names: {@code scope}, {@code field}, {@code remove},
   * {@code up}, {@code down}.
   *
   * @throws Problem as the map, its faults at the page's fields; {@code form-choice}
   */
  FieldMap changed(String act) {
    try {
      return act.equals("scope")
          ? new FieldMap(map.form(), map.version(), scope(), map.fields())
          : new FieldMap(map.form(), map.version(), map.scope(), fields(act));
    } catch (Problem problem) {
      throw new Problem(problem.faults().stream().map(MapEdit::ofPage).toList());
    }
  }

  /** {@code fields[3].name} is {@code name} on the page of that field. */
  private static Fault ofPage(Fault fault) {
    String field = fault.field().replaceFirst("^fields\\[[0-9]+]\\.", "");
    return new Fault(field.equals("source") ? "source0" : field, fault.code(), fault.arguments());
  }

  private FieldMap.Scope scope() {
    List<Fault> faults = new ArrayList<>();
    String days = text("days");
    if (!days.matches("[0-9]{1,4}")) {
      faults.add(Fault.of("days", FormsProblem.MAP_DAYS, 365));
    }
    Problem.throwIfAny(faults);
    return new FieldMap.Scope(
        Stream.of(sent.getOrDefault("regimes", new String[0]))
            .filter(code -> Stream.of(Regime.values()).anyMatch(one -> one.code().equals(code)))
            .map(Regime::of)
            .collect(Collectors.toSet()),
        Stream.of(text("countries").toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)),
        Integer.parseInt(days));
  }

  private List<FormField> fields(String act) {
    List<FormField> fields = new ArrayList<>(map.fields());
    int index = index();
    boolean known = index >= 0 && index < fields.size();
    switch (act) {
      case "field" -> {
        FormField field = field();
        if (known) {
          fields.set(index, field);
        } else {
          fields.add(field);
        }
      }
      case "remove" -> {
        if (known) {
          fields.remove(index);
        }
      }
      case "up", "down" -> {
        int other = act.equals("up") ? index - 1 : index + 1;
        if (known && other >= 0 && other < fields.size()) {
          java.util.Collections.swap(fields, index, other);
        }
      }
      default -> throw Problem.at("act", FormsProblem.FORM_CHOICE, act);
    }
    return fields;
  }

  private int index() {
    String index = text("index");
    return index.matches("[0-9]{1,3}") ? Integer.parseInt(index) : -1;
  }

  private FormField field() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String source = text("source" + i);
      if (!source.isEmpty()) {
        sources.add(source);
      }
    }
    String longest = text("longest");
    String joint = String.join("", sent.getOrDefault("joint", new String[0]));
    return new FormField(
        text("name"),
        sources,
        text("constant"),
        joint.isEmpty() ? ", " : joint,
        table(),
        !text("required").isEmpty(),
        longest.matches("[0-9]{1,6}") ? Integer.parseInt(longest) : 0);
  }

  /** One translation a line: {@code ours = theirs}. */
  private Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : text("table").split("\\R", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        table.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      } else if (!line.isBlank()) {
        throw Problem.at("table", FormsProblem.FIELD_TABLE, 300);
      }
    }
    return table;
  }

  private String text(String name) {
    String[] values = sent.getOrDefault(name, new String[0]);
    return values.length == 0 ? "" : values[0].strip();
  }
}
