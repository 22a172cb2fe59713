package org.mekongdragon.profile;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a group of terms. */
enum GroupProblem implements ProblemCode {
  /** None that the caller may see. */
  GROUP_UNKNOWN(Kind.ABSENT),
  /** Somebody saved another version since the caller read it. */
  GROUP_STALE(Kind.STALE),
  /** Another organisation owns it. */
  GROUP_OWNER(Kind.DENIED),
  /** Not 2 to 40 small letters, digits and hyphens; {0}: what was found. */
  GROUP_NAME(Kind.USER),
  /** The organisation or the reference lists have a group {0} already. */
  GROUP_NAME_TAKEN(Kind.CONFLICT),
  /** None of the kinds. */
  GROUP_KIND(Kind.USER),
  /** Empty, of several lines or longer than {0} characters. */
  GROUP_TITLE(Kind.USER),
  /** No term at all. */
  GROUP_EMPTY(Kind.USER),
  /** More than {0} terms. */
  GROUP_LARGE(Kind.LIMIT),
  /** {0} has no letter and no digit, is too long or names a group. */
  GROUP_TERM(Kind.USER),
  /** {0} is no country. */
  GROUP_COUNTRY(Kind.USER),
  /** {0} is no UN/LOCODE. */
  GROUP_PLACE(Kind.USER),
  /** More groups than an organisation may keep: {0}. */
  GROUP_TOO_MANY(Kind.LIMIT),
  /** A warning: the rule compares the field {0} with the group {1}, whose terms are others. */
  GROUP_MISFIT(Kind.USER);

  private final Kind kind;

  GroupProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
