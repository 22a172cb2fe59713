package org.mekongdragon.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * What the page of figures shows, all of it in the reader's words.
 *
 * @param title the measure with its unit and what it is broken down by
 * @param records where the records behind the total are listed
 */
public record FiguresView(
    String operation,
    String measure,
    String title,
    String definition,
    String unit,
    String asOf,
    String state,
    List<Choice> measures,
    List<Choice> dimensions,
    Chosen chosen,
    List<Chip> chips,
    List<String> heads,
    List<Row> rows,
    Row total,
    long withheld,
    Optional<String> base,
    String records,
    String csv,
    List<InPrint> inPrint) {

  /**
   * The form's values.
   *
   * @param where conditions, by parameter
   */
  public record Chosen(
      String by,
      String second,
      String asOf,
      String from,
      String to,
      String base,
      Map<String, String> where) {

    /** Keeps a copy. */
    public Chosen {
      where = Map.copyOf(where);
    }
  }

  /**
   * One line of the table.
   *
   * @param plain the value for the chart, with a decimal point
   * @param beside tablets of which, or and; empty when there are none
   */
  public record Row(
      List<String> keys, String value, String plain, String beside, String href, String regime) {}

  /** A figure in print beside the computed one. */
  public record InPrint(
      String metric,
      String printed,
      String computed,
      String difference,
      boolean agrees,
      String quote,
      String language,
      String source,
      String url,
      String records) {}

  /** A record behind a figure. */
  public record Behind(
      String href, String day, String place, String what, String lead, String regime) {}

  /** The page of records behind a figure. */
  public record BehindPage(
      String operation,
      String title,
      String back,
      List<Behind> records,
      String previous,
      String next,
      long withheld) {}

  /** A finding of the reconciliation in the reader's words. */
  public record Found(
      String operation,
      boolean agrees,
      String arithmetic,
      String explanation,
      List<Printed> figures) {}

  /** A figure in print. */
  public record Printed(
      String operation,
      String metric,
      String value,
      String quote,
      String language,
      String source,
      String url) {}
}
