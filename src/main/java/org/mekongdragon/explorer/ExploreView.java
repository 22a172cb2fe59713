package org.mekongdragon.explorer;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * What the explorer's page shows, in the reader's words.
 *
 * @param chosen the form's values by parameter
 * @param hidden parameters that the form keeps without a field
 * @param cut what is left out of the tables, a sentence; empty when nothing is
 */
public record ExploreView(
    String operation,
    String title,
    Answer answer,
    Choices choices,
    Map<String, String> chosen,
    Map<String, String> hidden,
    List<Chip> chips,
    Table timeline,
    List<Table> tables,
    String cut,
    Links links,
    List<Saved> saved) {

  /** Keeps copies. */
  public ExploreView {
    chosen = Map.copyOf(chosen);
    hidden = Map.copyOf(hidden);
    tables = List.copyOf(tables);
  }

  /** A value of the form, empty when nothing was chosen. */
  public String chosen(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** Whether the folded part of the form holds something. */
  public boolean filtered() {
    return !chosen("asOf").isEmpty()
        || !chosen("with").isEmpty()
        || choices.filters().stream().anyMatch(filter -> !chosen(filter.name()).isEmpty());
  }

  /** The total and what it is of. */
  public record Answer(
      String total, String unit, String definition, String asOf, String state, long withheld) {}

  /**
   * What may be chosen.
   *
   * @param filters by dimension: values that are there
   * @param others further operations
   */
  public record Choices(
      List<Choice> measures,
      List<Choice> dimensions,
      List<Choice> pictures,
      List<Filter> filters,
      List<Choice> others) {}

  /** A list of values to keep. */
  public record Filter(String name, String label, List<Choice> values) {}

  /** Where the same goes on. */
  public record Links(
      String csv, String xlsx, String clear, String snapshots, List<Choice> presets) {}

  /**
   * A table and its picture.
   *
   * @param panel what all of it is about, empty for the only one
   * @param most the largest cell of all panels, with a decimal point
   * @param begin and {@code end}: the chosen part of a time line, by its rows; -1 for all
   */
  public record Table(
      String title,
      String panel,
      String picture,
      String head,
      List<Head> columns,
      List<Row> rows,
      String most,
      int begin,
      int end) {}

  /**
   * A column's head.
   *
   * @param regime whose colour it has, empty for none
   */
  public record Head(String label, String regime) {}

  /**
   * One row.
   *
   * @param only the page with this value alone; empty for the unknown
   * @param place where it is for maps
   * @param from and {@code to}: the days it stands for in a time line
   */
  public record Row(
      String label,
      String regime,
      String only,
      Place place,
      List<Cell> cells,
      String total,
      String from,
      String to) {}

  /**
   * Where a row is.
   *
   * @param country ISO 3166-1 numeric, for areas
   * @param longitude and latitude of a point, or of where a route begins
   * @param toLongitude and {@code toLatitude}: where it ends
   */
  public record Place(
      String country, String longitude, String latitude, String toLongitude, String toLatitude) {

    static final Place NOWHERE = new Place("", "", "", "", "");
  }

  /**
   * One number.
   *
   * @param plain with a decimal point, empty when there is none
   * @param beside tablets of which, or and; empty when there are none
   * @param href the records behind it, empty when no address says which
   */
  public record Cell(String value, String plain, String beside, String href) {}

  /** A view that somebody keeps. */
  public record Saved(
      String name, String href, String id, String author, boolean own, boolean shared) {}
}
