package org.mekongdragon.targeting.score;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with learning or using a score. */
public enum ScoreProblem implements ProblemCode {
  /** No column of that name: the name, then the names there are. */
  SCORE_COLUMN_ABSENT(Kind.USER),
  /** Two columns of one name: the name. */
  SCORE_COLUMN_DOUBLE(Kind.USER),
  /** A label that is neither yes nor no: the value, the column. */
  SCORE_LABEL_VALUE(Kind.USER),
  /** A model that cannot be read: what is wrong with it. */
  SCORE_MODEL_UNREADABLE(Kind.USER),
  /** Too few examinations: labelled rows, needed; finds, needed; rows without a find, needed. */
  SCORE_NOT_ENOUGH_EXAMINATIONS(Kind.USER),
  /** No column is left to learn from. */
  SCORE_NOTHING_TO_LEARN_FROM(Kind.USER),
  /** A row with more or fewer fields than the header: line, fields, expected. */
  SCORE_ROW_RAGGED(Kind.USER),
  /** A table without a header line. */
  SCORE_TABLE_EMPTY(Kind.USER),
  /** A table that is not CSV: where and why. */
  SCORE_TABLE_UNREADABLE(Kind.USER),
  /** More rows or columns than are taken: how many at most. */
  SCORE_TABLE_TOO_LARGE(Kind.LIMIT),
  /** The boosting library cannot be loaded on this machine: why. Scoring still works. */
  SCORE_TRAINER_UNAVAILABLE(Kind.EXTERNAL);

  private final Kind kind;

  ScoreProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
