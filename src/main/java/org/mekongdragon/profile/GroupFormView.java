package org.mekongdragon.profile;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The form of a group.
 *
 * @param href its page; empty for one to come
 * @param values what stands in the fields, by name
 */
public record GroupFormView(
    String href,
    Map<String, String> values,
    List<Choice> kinds,
    List<Choice> readers,
    Faults faults) {

  /** Copies the lists. */
  public GroupFormView {
    values = Map.copyOf(values);
    kinds = List.copyOf(kinds);
    readers = List.copyOf(readers);
  }

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
