package org.mekongdragon.access;

import org.mekongdragon.kernel.ProblemCode;

/** Why access is not given. */
public enum AccessProblem implements ProblemCode {
  /** Login or password is wrong; which of them is not said. */
  WRONG_PASSWORD(Kind.UNKNOWN),
  /** Too many wrong passwords; {0} seconds to wait. */
  TOO_MANY_TRIES(Kind.TOO_OFTEN),
  /** Nobody is signed in. */
  NOT_SIGNED_IN(Kind.UNKNOWN),
  /** None of the caller's roles in the group allows it. */
  ROLE_NEEDED(Kind.DENIED),
  /** No such group, or the caller is not in it. */
  NO_GROUP(Kind.ABSENT),
  /** No such person. */
  NO_PERSON(Kind.ABSENT),
  /** No such organisation. */
  NO_ORGANISATION(Kind.USER),
  /** No such unit. */
  NO_UNIT(Kind.USER),
  /** An audience that nobody would be in, or that is not in the group. */
  AUDIENCE(Kind.USER),
  /** The login is taken. */
  LOGIN_TAKEN(Kind.CONFLICT),
  /** A new password shorter than 12 characters, or one that everybody tries. */
  WEAK_PASSWORD(Kind.USER),
  /** The password that is to be replaced is not the account's. */
  OLD_PASSWORD(Kind.USER),
  /** A login that is not of small Latin letters, digits, dots and hyphens. */
  LOGIN(Kind.USER),
  /** A code of an organisation or unit that is not of capital letters, digits and hyphens. */
  CODE(Kind.USER),
  /** The code is taken. */
  CODE_TAKEN(Kind.CONFLICT),
  /** Not a UN/LOCODE. */
  PLACE_CODE(Kind.USER),
  /** No such choice. */
  NOT_LISTED(Kind.USER),
  /** The last account that may keep accounts must stay. */
  LAST_ADMIN(Kind.CONFLICT),
  /** Nobody shuts themselves out. */
  OWN_ACCOUNT(Kind.CONFLICT),
  /** A person holds as many tokens as they may; {0} at most. */
  TOO_MANY_TOKENS(Kind.CONFLICT),
  /** No such token, or it ended already. */
  NO_TOKEN(Kind.ABSENT),
  /** Something that only the person may do, in a session, and not a program with a token. */
  SESSION_NEEDED(Kind.DENIED);

  private final Kind kind;

  AccessProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
