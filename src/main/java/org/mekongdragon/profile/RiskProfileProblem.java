package org.mekongdragon.profile;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a profile, besides its rule. */
public enum RiskProfileProblem implements ProblemCode {
  /** None that the caller may see. */
  RISK_PROFILE_UNKNOWN(Kind.ABSENT),
  /** Somebody saved another version since the caller read it. */
  RISK_PROFILE_STALE(Kind.STALE),
  /** Another organisation owns it. */
  RISK_PROFILE_OWNER(Kind.DENIED),
  /** Empty, of several lines or longer than {0} characters. */
  RISK_PROFILE_NAME(Kind.USER),
  /** Not 0 to {0}. */
  RISK_PROFILE_SEVERITY(Kind.USER),
  /** Longer than {0} characters. */
  RISK_PROFILE_EXPLANATION(Kind.USER),
  /** No day, or the last day before the first. */
  RISK_PROFILE_VALIDITY(Kind.USER),
  /** Neither draft, on nor off. */
  RISK_PROFILE_STATE(Kind.USER),
  /** A short name that is not of up to 40 letters, digits, dots, hyphens and underscores. */
  RISK_PROFILE_CODE(Kind.USER),
  /** The organisation has a profile of that short name. */
  RISK_PROFILE_CODE_TAKEN(Kind.CONFLICT),
  /** More profiles than one organisation may keep: {0}. */
  RISK_PROFILE_TOO_MANY(Kind.LIMIT),
  /** A file of profiles that cannot be read; {0}: why, a column or a place. */
  RISK_PROFILE_FILE(Kind.USER),
  /** A file of profiles whose first line names no column {0}. */
  RISK_PROFILE_FILE_COLUMN(Kind.USER),
  /** No text in UTF-8: a picture, a workbook, or text in another encoding. */
  RISK_PROFILE_FILE_TEXT(Kind.USER),
  /** A file without a single profile. */
  RISK_PROFILE_FILE_EMPTY(Kind.USER),
  /** A warning: the rule fits {0} of the {1} stored consignments, {2} per cent. */
  RISK_PROFILE_COVERS(Kind.USER),
  /** A warning: the past of the field {0} is not remembered. */
  RISK_PROFILE_FORGETS(Kind.USER),
  /** The text and the rows of conditions were both changed. */
  RISK_PROFILE_TWO_WAYS(Kind.USER),
  /** A row of conditions that makes no condition; {0}: what its operator needs. */
  RISK_PROFILE_ROW(Kind.USER),
  /** No back-test that the caller may see. */
  BACKTEST_UNKNOWN(Kind.ABSENT),
  /** The back-test is over, so it cannot be called off. */
  BACKTEST_OVER(Kind.CONFLICT),
  /** As many back-tests wait as may: {0}. */
  BACKTEST_TOO_MANY(Kind.TOO_OFTEN);

  private final Kind kind;

  RiskProfileProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
