package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * What a model was trained on.
 *
 * @param rows in the table
 * @param labelled rows with a label that were learnt from
 * @param finds among the labelled rows
 * @param columns every column of the table, in its order
 */
public record TrainingReport(int rows, int labelled, int finds, List<ColumnUse> columns) {

  /** What became of a column. */
  public enum Use {
    /** Learnt from. */
    LEARNT,
    /** The label itself. */
    LABEL,
    /** Left out on request. */
    IGNORED,
    /** Left out because it gives the label away. */
    GIVES_LABEL_AWAY,
    /** Left out because such values say nothing about other rows. */
    SAYS_NOTHING
  }

  /**
   * One column.
   *
   * @param strength how surely it gives the label away, 0.5 to 1, when it was left out for that;
   *     otherwise 0
   */
  public record ColumnUse(String column, ColumnKind kind, Use use, double strength) {}

  public TrainingReport {
    columns = List.copyOf(columns);
  }
}
