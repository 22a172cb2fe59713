package org.mekongdragon.intake;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a file or a run. */
public enum IntakeProblem implements ProblemCode {
  /** Nothing in it. */
  FILE_EMPTY(Kind.USER),
  /** Larger than {0} MB. */
  FILE_LARGE(Kind.LIMIT),
  /** Neither CSV nor XLSX. */
  FILE_FORM(Kind.USER),
  /** Cannot be read from row {0} on. */
  FILE_BROKEN(Kind.USER),
  /** Line {0} is in no encoding that we know, or in another than the lines before. */
  ENCODING(Kind.USER),
  /** Line {0} holds a NUL or another control character. */
  CONTROL(Kind.USER),
  /** Unpacks to more than a workbook does. */
  ZIP_BOMB(Kind.LIMIT),
  /** More than {0} rows. */
  ROWS_MANY(Kind.LIMIT),
  /** More than {0} columns. */
  COLUMNS_MANY(Kind.LIMIT),
  /** Row {0} has a cell of more than {1} characters. */
  CELL_LONG(Kind.LIMIT),
  /** {0} cells where the header has {1}. */
  ROW_CELLS(Kind.USER),
  /** No column {0}. */
  COLUMN_MISSING(Kind.USER),
  /** Two columns are mapped to {0}. */
  COLUMN_TWICE(Kind.USER),
  /** No kind {0}; there are {1}. */
  KIND_UNKNOWN(Kind.USER),
  /** No format {0}; there are {1}. */
  FORMAT_UNKNOWN(Kind.USER),
  /** Not one of {0}. */
  PARAMETER(Kind.USER),
  /** The rows of record {0} do not stand together, or say other things than before. */
  RECORD_SPLIT(Kind.USER),
  /** Another row of the same record is rejected: row {0}. */
  RECORD_REJECTED(Kind.USER),
  /** More than {0} rows make one record. */
  RECORD_LONG(Kind.LIMIT),
  /** No such run, or none that the caller may see. */
  RUN_NOT_FOUND(Kind.ABSENT),
  /** Not possible while the run is {0}. */
  RUN_STATE(Kind.CONFLICT),
  /** {0} imports of this organisation are under way. */
  RUNS_MANY(Kind.TOO_OFTEN),
  /** The run ended by a mistake of ours; run the same file again. */
  RUN_FAILED(Kind.INTERNAL);

  private final Kind kind;

  IntakeProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
