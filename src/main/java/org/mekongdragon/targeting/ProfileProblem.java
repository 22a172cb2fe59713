package org.mekongdragon.targeting;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a file of profiles, besides the rules themselves. */
public enum ProfileProblem implements ProblemCode {
  /** The file cannot be read; the argument says why. */
  PROFILES_UNREADABLE,
  /** A column or key that every profile needs is missing: its name. */
  PROFILE_COLUMN_MISSING,
  /** An id that an earlier profile has; this one is left out: the id. */
  PROFILE_DOUBLE,
  /** Severity or version is no whole number from 0 to 1,000,000 and counts as unsaid: the text. */
  PROFILE_NUMBER;

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
