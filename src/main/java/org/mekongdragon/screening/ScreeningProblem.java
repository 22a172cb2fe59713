package org.mekongdragon.screening;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with work on hits. */
public enum ScreeningProblem implements ProblemCode {
  /** There is no such hit, or not for the caller. */
  HIT_NOT_FOUND(Kind.ABSENT),
  /** From {0} it cannot move to {1}. */
  HIT_STATE(Kind.CONFLICT),
  /** Its manifest was taken back; nothing is done with it any more. */
  HIT_WITHDRAWN(Kind.CONFLICT),
  /** Not one of {0}. */
  HIT_CHOICE(Kind.USER),
  /** Nobody of that name who could work on it. */
  HIT_ASSIGNEE(Kind.USER),
  /** Longer than {0} characters, or with characters that are not seen. */
  HIT_TEXT(Kind.USER),
  /** Not between {0} and {1} minutes. */
  HIT_MINUTES(Kind.USER),
  /** A selection or an irregularity without words. */
  HIT_REASON_MISSING(Kind.USER),
  /** Not a share from {0} to {1} per cent. */
  RANDOM_SHARE(Kind.USER),
  /** Neither an office on the route nor a contact point that can be told. */
  ALERT_RECIPIENT(Kind.USER),
  /** An examination without a result. */
  HIT_RESULT_MISSING(Kind.USER),
  /** No hand-over that the caller reads, or one that is no message. */
  ALERT_UNKNOWN(Kind.ABSENT),
  /** The caller has no unit and no role, so there is no cargo to see. */
  NO_HOME(Kind.DENIED);

  private final Kind kind;

  ScreeningProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
