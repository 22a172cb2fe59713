package org.mekongdragon.targeting;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with files of profiles and groups, besides the rules themselves. */
public enum ProfileProblem implements ProblemCode {
  /** The file cannot be read; the argument says why. */
  PROFILES_UNREADABLE,
  /** A column or key that every profile needs is missing: its name. */
  PROFILE_COLUMN_MISSING,
  /** An id that an earlier profile has; this one is left out: the id. */
  PROFILE_DOUBLE,
  /** Severity or version is no whole number from 0 to 1,000,000 and counts as unsaid: the text. */
  PROFILE_NUMBER,
  /** The first or last day of validity is no day and counts as unsaid: the text. */
  PROFILE_DAY,
  /** The file of groups cannot be read; the argument says why. */
  GROUPS_UNREADABLE,
  /** A group without a name is left out. */
  GROUPS_NO_NAME,
  /** A group, or its line, has no term: its name. */
  GROUPS_NO_TERM,
  /** A group that an earlier place has; this one is left out: its name. */
  GROUPS_DOUBLE;

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
