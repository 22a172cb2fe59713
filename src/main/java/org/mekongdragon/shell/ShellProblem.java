package org.mekongdragon.shell;

import org.mekongdragon.kernel.ProblemCode;

/** What keeps the house from opening, or a verb from its work. */
enum ShellProblem implements ProblemCode {
  /** Another program listens on the port. */
  PORT_TAKEN(Kind.EXTERNAL),
  /** Anything we did not foresee. */
  NOT_STARTED(Kind.INTERNAL),
  /** A file that is not there or cannot be read or written. */
  FILE(Kind.USER);

  private final Kind kind;

  ShellProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
