package org.mekongdragon.profile;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The builder.
 *
 * @param id key of the profile, {@code new} for one to come
 * @param kept whether the fields hold what was typed or asked for, so that no draft may replace it
 * @param values what stands in the fields, by name
 * @param readers who may read a profile to come
 * @param examples rules to begin with, each with what it finds
 * @param fields help of the language: fields and their operators
 * @param groups help of the language: groups by name
 */
public record ProfileFormView(
    String id,
    boolean kept,
    Map<String, String> values,
    EditorView editor,
    Faults faults,
    List<Choice> readers,
    List<Choice> examples,
    List<FieldHelp> fields,
    List<GroupHelp> groups) {

  /** Copies the lists. */
  public ProfileFormView {
    values = Map.copyOf(values);
    readers = List.copyOf(readers);
    examples = List.copyOf(examples);
    fields = List.copyOf(fields);
    groups = List.copyOf(groups);
  }

  /**
   * A field of the language.
   *
   * @param word as rules write it
   * @param operators as rules write them
   */
  public record FieldHelp(String word, String name, String operators, String example) {}

  /** A group: its name with the sign, how many terms, and the first few. */
  public record GroupHelp(String name, String kind, int size, String terms) {}

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether it is saved for the first time. */
  public boolean isNew() {
    return id.equals("new");
  }
}
