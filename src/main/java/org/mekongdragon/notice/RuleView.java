package org.mekongdragon.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The caller's rules, and the form of a new one.
 *
 * @param fields by name, as typed
 * @param ticked kinds that are ticked
 */
public record RuleView(
    List<Row> rules,
    Map<String, String> fields,
    Set<String> ticked,
    List<Choice> operations,
    List<Choice> kinds,
    List<Choice> modes,
    Faults faults) {

  /**
   * A rule in words.
   *
   * @param marks what it looks at, one line each
   */
  public record Row(String id, String name, List<String> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /** Keeps copies. */
  public RuleView {
    rules = List.copyOf(rules);
    fields = Map.copyOf(fields);
    ticked = Set.copyOf(ticked);
    operations = List.copyOf(operations);
    kinds = List.copyOf(kinds);
    modes = List.copyOf(modes);
  }

  /** What stands in a field. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
