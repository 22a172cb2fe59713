package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a row becomes numbers for the trees: two for each rate table (the careful rate, how often
 * seen), then one for each number (itself) and each date (its day of the week).
 *
 * @param usual the rate of finds over all rows, between 0 and 1
 */
record Recipe(List<Column> columns, List<RateTable> tables, double usual) {

  private static final int SEEN_ENOUGH = 80;

  Recipe {
    columns = List.copyOf(columns);
    tables = List.copyOf(tables);
  }

  /** Positions of the columns that enter as they are. */
  int[] plain() {
    return IntStream.range(0, columns.size())
        .filter(i ->
            columns.get(i).kind() == ColumnKind.NUMBER || columns.get(i).kind() == ColumnKind.DATE)
        .toArray();
  }

  int width() {
    return 2 * tables.size() + plain().length;
  }

  /** Which features are rates. */
  boolean[] rates() {
    boolean[] rates = new boolean[width()];
    for (int i = 0; i < tables.size(); i++) {
      rates[2 * i] = true;
    }
    return rates;
  }

  /**
   * The numbers of one row; its own label, if it was trained on, is in the rates. How often values
   * were seen is scaled down to what out-of-fold counting saw of them, or trees would take every
   * new row for one of a larger group.
   */
  double[] features(String[] values) {
    double[] row = new double[width()];
    for (int i = 0; i < tables.size(); i++) {
      RateTable table = tables.get(i);
      int place = table.place(table.key().fingerprint(columns, values));
      int finds = place < 0 ? 0 : table.finds()[place];
      int seen = place < 0 ? 0 : table.seen()[place];
      row[2 * i] = RateTable.rate(finds, seen, usual);
      row[2 * i + 1] = Math.min(seen * OutOfFold.SEEN_SHARE, SEEN_ENOUGH);
    }
    int at = 2 * tables.size();
    for (int column : plain()) {
      row[at++] = plain(columns.get(column), values[column]);
    }
    return row;
  }

  private static double plain(Column column, String value) {
    return column.kind() == ColumnKind.DATE
        ? Values.date(value).map(day -> (double) day.getDayOfWeek().getValue()).orElse(Double.NaN)
        : column.number(value);
  }

  /**
   * A recipe and the matrix to train on.
   *
   * @param matrix row after row, the rates counted out-of-fold
   */
  record Prepared(Recipe recipe, double[] matrix) {}

  static Prepared of(Sheet sheet) {
    List<RateTable> tables = new ArrayList<>();
    List<OutOfFold> rates = new ArrayList<>();
    for (Key key : Crosses.of(sheet)) {
      Groups groups = sheet.groups(key);
      tables.add(RateTable.of(key, groups, sheet.labels()));
      rates.add(OutOfFold.of(groups, sheet.labels()));
    }
    long finds = IntStream.range(0, sheet.size()).filter(i -> sheet.labels()[i]).count();
    Recipe recipe = new Recipe(sheet.columns(), tables, (double) finds / sheet.size());
    int width = recipe.width();
    double[] matrix = new double[sheet.size() * width];
    for (int i = 0; i < rates.size(); i++) {
      for (int row = 0; row < sheet.size(); row++) {
        matrix[row * width + 2 * i] = rates.get(i).rate()[row];
        matrix[row * width + 2 * i + 1] = Math.min(rates.get(i).seen()[row], SEEN_ENOUGH);
      }
    }
    int at = 2 * rates.size();
    for (int column : recipe.plain()) {
      for (int row = 0; row < sheet.size(); row++) {
        matrix[row * width + at] = plain(sheet.columns().get(column), sheet.values(column)[row]);
      }
      at++;
    }
    return new Prepared(recipe, matrix);
  }
}
