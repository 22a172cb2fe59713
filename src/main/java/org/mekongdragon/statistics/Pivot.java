package org.mekongdragon.statistics;

import java.time.Instant;
import java.util.List;

/**
 * Figures of one or several operations by up to three dimensions.
 *
 * @param state preliminary while one of the operations may still change it
 * @param cells by descending value, then by key; values that nothing has are left out
 * @param total of all cells and of what is withheld
 * @param withheld cases that are in the total but in no cell, by agreement of the members
 */
public record Pivot(
    PivotQuery query,
    Instant asOf,
    Figure.State state,
    List<Figure.Row> cells,
    Figure.Row total,
    long withheld) {

  public Pivot {
    cells = List.copyOf(cells);
  }
}
