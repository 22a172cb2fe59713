package org.mekongdragon.intake;

import java.util.Map;

/**
 * A row with its columns mapped.
 *
 * @param number the row's number in the file, for people
 * @param values texts by the name of the field, stripped, never blank
 */
public record ImportRow(int number, Map<String, String> values) {

  /** Keeps a copy. */
  public ImportRow {
    values = Map.copyOf(values);
  }

  /** The value of a field, empty when the row does not state it. */
  public String text(String field) {
    return values.getOrDefault(field, "");
  }
}
