package org.mekongdragon.explorer;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with views and snapshots. */
public enum ExplorerProblem implements ProblemCode {
  /** A name of 1 to {0} characters is needed. */
  VIEW_NAME(Kind.USER),
  /** More than {0} views, or than {0} figures in a snapshot. */
  VIEWS_MANY(Kind.LIMIT),
  /** The operation has a snapshot of this name. */
  SNAPSHOT_NAME_TAKEN(Kind.CONFLICT),
  /** No such snapshot. */
  NO_SNAPSHOT(Kind.ABSENT);

  private final Kind kind;

  ExplorerProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
