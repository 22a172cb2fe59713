package org.mekongdragon.shell;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Finder;

/**
 * The search page.
 *
 * @param fields of the question by name
 * @param query the question as it stands in the address, empty when nothing is asked
 * @param parts what each room found, those with results only
 */
public record SearchView(
    Map<String, String> fields,
    String query,
    List<Choice> operations,
    List<Choice> rooms,
    List<Part> parts,
    List<Saved> saved) {

  /**
   * What one room found.
   *
   * @param all address of the whole list, empty when there is none
   */
  public record Part(
      String code, String name, List<Finder.Row> rows, OptionalLong count, String all) {

    /** Keeps a copy. */
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** A question under a name. */
  public record Saved(String id, String name, String href, boolean alert) {}

  /** Keeps copies. */
  public SearchView {
    fields = Map.copyOf(fields);
    operations = List.copyOf(operations);
    rooms = List.copyOf(rooms);
    parts = List.copyOf(parts);
    saved = List.copyOf(saved);
  }

  /** What stands in a field. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
