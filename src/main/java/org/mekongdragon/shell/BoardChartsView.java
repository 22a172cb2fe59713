package org.mekongdragon.shell;

import java.util.List;

/** The board's charts as the tables that they are drawn from. */
public record BoardChartsView(String operation, List<Chart> charts) {

  /** Keeps a copy. */
  public BoardChartsView {
    charts = List.copyOf(charts);
  }

  /**
   * A chart.
   *
   * @param kind bars or stack
   * @param head what the first column is called
   * @param series what the other columns stand for
   * @param more where the same is asked in full
   */
  public record Chart(
      String title, String kind, String head, List<Series> series, List<Row> rows, String more) {

    /** Keeps copies. */
    public Chart {
      series = List.copyOf(series);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column of numbers.
   *
   * @param regime whose colour it has, empty for none
   */
  public record Series(String name, String regime) {}

  /**
   * A row.
   *
   * @param href to the records behind it, empty when they cannot be asked for
   * @param regime whose colour it has, empty for none
   */
  public record Row(String name, String regime, String href, List<Cell> cells) {

    /** Keeps a copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A number in the reader's way, and for the chart. */
  public record Cell(String value, String plain) {}
}
