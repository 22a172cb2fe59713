package org.mekongdragon.shell;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;

/**
 * A page of the audit record.
 *
 * @param fields what is filtered by
 * @param next address of the next page, empty at the end
 * @param export address of the same as a file
 */
public record AuditView(
    Map<String, String> fields, List<Row> rows, List<Chip> chips, String next, String export) {

  /**
   * One entry.
   *
   * @param moment in words
   * @param instant ISO 8601
   */
  public record Row(
      String seq,
      String moment,
      String instant,
      String actor,
      String sentence,
      String action,
      String operation,
      List<Fact> facts) {

    public Row {
      facts = List.copyOf(facts);
    }
  }

  /** A small fact with its name. */
  public record Fact(String name, String value) {}

  public AuditView {
    fields = Map.copyOf(fields);
    rows = List.copyOf(rows);
    chips = List.copyOf(chips);
  }

  /** What stands in a field of the filter. */
  public String of(String field) {
    return fields.getOrDefault(field, "");
  }
}
