package org.mekongdragon.targeting;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a list of names that somebody loads. */
public enum ListProblem implements ProblemCode {
  /** The file cannot be read; the argument says why. */
  WATCH_LIST_UNREADABLE,
  /** A row or record that is not as its format says: line and reason. */
  WATCH_LIST_ROW,
  /** Not the format that was asked for. */
  WATCH_LIST_FORMAT;

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
