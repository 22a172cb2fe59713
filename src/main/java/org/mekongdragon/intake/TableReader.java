package org.mekongdragon.intake;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/** A table read row by row, the header first. */
interface TableReader extends AutoCloseable {

  /** The most rows of a table, without the header. */
  int MOST_ROWS = 1_000_000;

  /** The most columns. */
  int MOST_COLUMNS = 500;

  /** The most characters of a cell, as in a spreadsheet. */
  int LONGEST_CELL = 32_767;

  /**
   * A row as it stands.
   *
   * @param number of the line where the row begins; the header is 1, as in a spreadsheet
   */
  record Line(int number, List<String> cells) {

    /** Keeps a copy. */
    public Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * The next row that is not blank; empty at the end.
   *
   * @throws Problem when the table cannot be read on, with the row
   */
  Optional<Line> next();

  /** Whether numbers come from number cells, so that they prove nothing of the writer's habits. */
  boolean isTyped();

  @Override
  void close();
}
