package org.mekongdragon.forms;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * What somebody took out of an operation, and what is made for them again and again.
 *
 * @param forms to choose from, with STIX and MISP
 */
public record RunsView(
    String operation,
    List<Row> rows,
    List<Planned> planned,
    boolean schedules,
    List<Choice> forms,
    List<Choice> formats,
    List<Choice> rhythms) {

  public RunsView {
    rows = List.copyOf(rows);
    planned = List.copyOf(planned);
    forms = List.copyOf(forms);
    formats = List.copyOf(formats);
    rhythms = List.copyOf(rhythms);
  }

  /**
   * A run.
   *
   * @param file address of its kept file, empty for none
   */
  public record Row(
      String href,
      String form,
      String format,
      String asOf,
      String at,
      String counts,
      String file) {}

  /** A schedule. */
  public record Planned(String end, String form, String rhythm, String next) {}

  /**
   * A run with its records.
   *
   * @param said records in it, the gone ones first
   */
  public record Shown(Row row, String operation, String sentence, List<Said> said) {
    public Shown {
      said = List.copyOf(said);
    }
  }

  /** A record as a run said it. */
  public record Said(String href, String number, int revision, boolean gone) {}
}
