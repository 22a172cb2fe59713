package org.mekongdragon.intake;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * What the import pages show, in the reader's language.
 *
 * @param operation code
 * @param runs newest first
 * @param formats to choose from
 * @param audiences who may see what is stored, to choose from
 */
public record ImportsView(
    String operation, List<Run> runs, List<Choice> formats, List<Choice> audiences) {

  /** Keeps copies. */
  public ImportsView {
    runs = List.copyOf(runs);
    formats = List.copyOf(formats);
    audiences = List.copyOf(audiences);
  }

  /**
   * A run.
   *
   * @param state as a word
   * @param look good, warn, alarm, info or empty: how the state looks
   * @param done rows dealt with, out of total
   * @param canStart whether it can be started or taken up
   */
  public record Run(
      String href,
      String name,
      String state,
      String look,
      String started,
      int done,
      ImportRun.Counts counts,
      boolean canStart,
      boolean running,
      boolean over) {}

  /** A finding in words. */
  public record Line(int row, String field, String message) {}

  /** A column of the file with the fields it may be. */
  public record Column(int index, String name, String field) {}

  /**
   * One run's page.
   *
   * @param fields of the format, by name
   * @param problem why the file cannot be read, empty when it can
   */
  public record Page(
      String operation,
      Run run,
      List<Column> columns,
      List<String> fields,
      ImportRun.Counts planned,
      List<Line> errors,
      List<Line> warnings,
      String problem) {

    /** Keeps copies. */
    public Page {
      columns = List.copyOf(columns);
      fields = List.copyOf(fields);
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }
}
