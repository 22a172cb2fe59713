package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Problem;

/** Rows of text under named columns. A missing value is the empty string. Immutable. */
public final class Table {

  /** The most rows that a table takes. */
  public static final int MAX_ROWS = 1_000_000;

  /** The most columns that a table takes. */
  public static final int MAX_COLUMNS = 500;

  private final List<String> columns;
  private final Map<String, Integer> positions;
  private final List<String[]> rows;

  Table(List<String> columns, List<String[]> rows) {
    if (columns.size() > MAX_COLUMNS || rows.size() > MAX_ROWS) {
      throw Problem.of(ScoreProblem.SCORE_TABLE_TOO_LARGE, MAX_ROWS, MAX_COLUMNS);
    }
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.positions = HashMap.newHashMap(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      if (positions.putIfAbsent(columns.get(i), i) != null) {
        throw Problem.at(columns.get(i), ScoreProblem.SCORE_COLUMN_DOUBLE, columns.get(i));
      }
    }
  }

  /**
   * A table of rows given as name and value; the columns are all names in the order they appear.
   *
   * @throws Problem SCORE_TABLE_TOO_LARGE
   */
  public static Table of(List<Map<String, String>> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.keySet()));
    List<String> columns = List.copyOf(names);
    List<String[]> cells = new ArrayList<>(rows.size());
    for (Map<String, String> row : rows) {
      cells.add(columns.stream().map(c -> row.getOrDefault(c, "")).toArray(String[]::new));
    }
    return new Table(columns, cells);
  }

  /** The column names in the order of the input. */
  public List<String> columns() {
    return columns;
  }

  /** How many rows. */
  public int size() {
    return rows.size();
  }

  /** The value of a cell as it was given; empty when the column does not exist. */
  public String cell(int row, String column) {
    Integer position = positions.get(column);
    return position == null ? "" : rows.get(row)[position];
  }

  /** One row's values in the order of the columns. */
  public List<String> row(int row) {
    return List.of(rows.get(row));
  }

  /** Whether there is a column of that name. */
  public boolean has(String column) {
    return positions.containsKey(column);
  }

  /** All values of a column, empty when there is no such column. */
  Optional<String[]> column(String name) {
    Integer position = positions.get(name);
    return position == null
        ? Optional.empty()
        : Optional.of(rows.stream().map(row -> row[position]).toArray(String[]::new));
  }

  /**
   * This table followed by another; a column that one of them lacks is missing there.
   *
   * @throws Problem SCORE_TABLE_TOO_LARGE
   */
  public Table and(Table other) {
    Set<String> names = new LinkedHashSet<>(columns);
    names.addAll(other.columns);
    List<String> all = List.copyOf(names);
    List<String[]> cells = new ArrayList<>(size() + other.size());
    for (Table part : List.of(this, other)) {
      for (int i = 0; i < part.size(); i++) {
        int row = i;
        cells.add(all.stream().map(c -> part.cell(row, c)).toArray(String[]::new));
      }
    }
    return new Table(all, cells);
  }

  /** The rows whose position, from 0, is accepted. */
  public Table where(IntPredicate accepted) {
    return new Table(
        columns, IntStream.range(0, size()).filter(accepted).mapToObj(rows::get).toList());
  }

  /**
   * @throws Problem SCORE_COLUMN_ABSENT
   */
  void require(String column) {
    if (!has(column)) {
      throw Problem.at(
          column, ScoreProblem.SCORE_COLUMN_ABSENT, column, String.join(", ", columns));
    }
  }
}
