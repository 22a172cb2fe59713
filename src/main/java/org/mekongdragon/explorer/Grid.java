package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.Pivot;

/**
 * A pivot as tables of equal form, one a panel.
 *
 * @param columns their keys; one empty key when there is no dimension of columns
 * @param rows keys of the rows, the same in all panels
 * @param cut how many rows, columns and panels are left out because nobody reads so many
 * @param most the largest cell, for pictures with one scale
 */
record Grid(List<String> columns, List<String> rows, List<Panel> panels, Cut cut, BigDecimal most) {

  static final int MOST_ROWS = 200;
  static final int MOST_COLUMNS = 24;
  static final int MOST_PANELS = 12;

  /** What is left out, always the smallest or the last. */
  record Cut(int rows, int columns, int panels) {

    boolean isNothing() {
      return rows + columns + panels == 0;
    }
  }

  /**
   * One table.
   *
   * @param key the panel's value, empty when there are no panels
   */
  record Panel(String key, Map<String, Map<String, Figure.Row>> cells) {

    Optional<Figure.Row> at(String row, String column) {
      return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(column));
    }
  }

  static Grid of(Pivot pivot, Exploration about) {
    Dimension rowsBy = about.side("rows").orElseThrow();
    Optional<Dimension> columnsBy = about.side("columns");
    Optional<Dimension> panelsBy = about.side("panels");
    Map<String, BigDecimal> rowTotals = new HashMap<>();
    Map<String, BigDecimal> columnTotals = new HashMap<>();
    Map<String, BigDecimal> panelTotals = new HashMap<>();
    Map<String, Map<String, Map<String, Figure.Row>>> cells = new LinkedHashMap<>();
    for (Figure.Row cell : pivot.cells()) {
      String row = cell.key(rowsBy);
      String column = columnsBy.map(cell::key).orElse("");
      String panel = panelsBy.map(cell::key).orElse("");
      rowTotals.merge(row, cell.value(), BigDecimal::add);
      columnTotals.merge(column, cell.value(), BigDecimal::add);
      panelTotals.merge(panel, cell.value(), BigDecimal::add);
      cells
          .computeIfAbsent(panel, fresh -> new HashMap<>())
          .computeIfAbsent(row, fresh -> new HashMap<>())
          .put(column, cell);
    }
    List<String> rows = Scale.of(rowsBy, rowTotals);
    List<String> columns =
        columnsBy.map(by -> Scale.of(by, columnTotals)).orElseGet(() -> List.of(""));
    List<String> panels =
        panelsBy.map(by -> Scale.of(by, panelTotals)).orElseGet(() -> List.of(""));
    int mostRows = mostRows(rowsBy, panelsBy.isPresent());
    List<Panel> shown = new ArrayList<>();
    for (String panel : first(panels, MOST_PANELS)) {
      shown.add(new Panel(panel, cells.getOrDefault(panel, Map.of())));
    }
    return new Grid(
        first(columns, mostColumns(columnsBy)),
        first(rows, mostRows),
        shown,
        new Cut(
            Math.max(0, rows.size() - mostRows),
            Math.max(0, columns.size() - mostColumns(columnsBy)),
            Math.max(0, panels.size() - MOST_PANELS)),
        pivot.cells().stream().map(Figure.Row::value).reduce(BigDecimal.ZERO, BigDecimal::max));
  }

  /** Times are drawn whole; what stands in many panels is shorter in each. */
  private static int mostRows(Dimension by, boolean panels) {
    return by.isOrdered() ? 2 * MOST_ROWS : panels ? MOST_ROWS / 4 : MOST_ROWS;
  }

  private static int mostColumns(Optional<Dimension> by) {
    return by.filter(Dimension::isOrdered).map(time -> 2 * MOST_COLUMNS).orElse(MOST_COLUMNS);
  }

  private static List<String> first(List<String> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
