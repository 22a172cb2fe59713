package org.mekongdragon.report;

import java.math.BigDecimal;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;

/**
 * A row of a figure, as the readers of a report may be told it.
 *
 * @param withheld whether its value may not be told
 */
record Told(Figure.Row row, boolean withheld) {

  String key(Dimension dimension) {
    return row.key(dimension);
  }

  /** The value for pictures and bars; 0 where it may not be told. */
  BigDecimal drawn() {
    return withheld ? BigDecimal.ZERO : row.value();
  }

  /** Whether there is something, told or not. */
  boolean isThere() {
    return row.value().signum() != 0;
  }
}
