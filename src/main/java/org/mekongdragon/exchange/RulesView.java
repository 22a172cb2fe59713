package org.mekongdragon.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * An operation's rules for messages, as a form.
 *
 * @param kind whose fields are shown
 * @param version of the template, 0 for ours
 * @param kinds every kind with the address of its fields
 * @param twoKinds kinds of which some need a second person
 * @param typed what was typed for a new field
 */
public record RulesView(
    String operation,
    String kind,
    int version,
    List<Choice> kinds,
    List<FieldView> fields,
    List<Choice> types,
    List<Choice> handlings,
    Set<String> twoKinds,
    Set<String> twoHandlings,
    Map<String, String> typed,
    Faults faults) {

  public RulesView {
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
    types = List.copyOf(types);
    handlings = List.copyOf(handlings);
    twoKinds = Set.copyOf(twoKinds);
    twoHandlings = Set.copyOf(twoHandlings);
    typed = Map.copyOf(typed);
  }

  /** A field of the template. */
  public record FieldView(
      String code, String label, String type, boolean required, boolean hidden, String choices) {}

  /** What was typed. */
  public String value(String name) {
    return typed.getOrDefault(name, "");
  }
}
