package org.mekongdragon.statistics;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The catalogue of measures in the reader's words.
 *
 * @param mine whether the reader may define measures
 * @param factors edition of the factors that turn tablets and volumes into mass
 */
public record MeasuresView(boolean mine, String factors, List<Row> rows) {

  /** Keeps a copy. */
  public MeasuresView {
    rows = List.copyOf(rows);
  }

  /**
   * A measure.
   *
   * @param filter what it is narrowed to; empty for nothing
   * @param tablets how tablets beside a mass are said; empty when it has none
   * @param href its page; empty for one of the house
   * @param checks what it says beside figures in print
   */
  public record Row(
      String code,
      String name,
      String definition,
      String unit,
      String rule,
      String filter,
      String tablets,
      String version,
      String href,
      List<Check> checks) {}

  /** A measure beside figures in print. */
  public record Check(boolean agrees, String words) {}

  /**
   * The page of one measure: its form, if the reader may change it, and its versions.
   *
   * @param fields the form's values
   * @param filters dimensions that it may be narrowed by
   */
  public record One(
      boolean mine,
      boolean fresh,
      Map<String, String> fields,
      List<Choice> rules,
      List<Choice> filters,
      List<Choice> golden,
      List<Row> versions,
      Faults faults) {

    /** A value of the form. */
    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }
}
