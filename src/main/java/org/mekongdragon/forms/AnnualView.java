package org.mekongdragon.forms;

import java.util.List;

/**
 * How complete the annual illegal trade report of a year is.
 *
 * @param due the day on which it is due
 * @param records seizures in it
 * @param lines rows in it
 * @param incomplete how many of the records are not complete
 * @param rows the first of those
 */
public record AnnualView(
    String year,
    String country,
    String due,
    int records,
    int lines,
    int incomplete,
    List<Row> rows) {

  public AnnualView {
    rows = List.copyOf(rows);
  }

  /** A record that is not complete. */
  public record Row(String href, String number, String what, String day, List<String> gaps) {
    public Row {
      gaps = List.copyOf(gaps);
    }
  }
}
