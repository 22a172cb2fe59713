package org.mekongdragon.operation;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with an operation. */
public enum OperationProblem implements ProblemCode {
  /** No such operation, or none that the caller may see; which of them is not said. */
  NO_OPERATION(Kind.ABSENT),
  /** Not an operation's code. */
  OPERATION_CODE(Kind.USER),
  /** The code cannot be used, for whatever reason. */
  CODE_NOT_FREE(Kind.CONFLICT),
  /** A number outside of {0} to {1}. */
  OUT_OF_RANGE(Kind.USER),
  /** None of the words that are taken here. */
  NO_CHOICE(Kind.USER),
  /** Not a day, or one outside of the years 1900 to 2100. */
  DAY(Kind.USER),
  /** More than {0} of them. */
  TOO_MANY(Kind.LIMIT),
  /** A period ends before it begins. */
  PERIOD_ENDS_EARLY(Kind.USER),
  /** Somebody changed it since it was read. */
  CHANGED_MEANWHILE(Kind.STALE),
  /** The life cycle does not lead there from here. */
  MOVE_NOT_OPEN(Kind.CONFLICT),
  /** Only a national contact point of an initiating member approves. */
  APPROVER_NEEDED(Kind.DENIED),
  /** No initiator is among the members. */
  INITIATOR_NEEDED(Kind.CONFLICT),
  /** No operational period is planned. */
  OPERATIONAL_PERIOD_NEEDED(Kind.CONFLICT),
  /** No extension period is planned. */
  EXTENSION_PERIOD_NEEDED(Kind.CONFLICT),
  /** A closed operation does not change. */
  OPERATION_CLOSED(Kind.CONFLICT),
  /** No organisation of that code. */
  UNKNOWN_ORGANISATION(Kind.USER),
  /** The organisation is a member already. */
  ALREADY_MEMBER(Kind.CONFLICT),
  /** The organisation is no member, or no more. */
  NOT_MEMBER(Kind.USER),
  /** The day of leaving lies before the day of joining. */
  LEAVES_EARLY(Kind.USER),
  /** Nobody would be left who coordinates. */
  LAST_COORDINATOR(Kind.CONFLICT),
  /** A national contact point acts for the own organisation only. */
  OWN_ORGANISATION_ONLY(Kind.DENIED),
  /** No account of that login in a member organisation. */
  NO_ACCOUNT(Kind.USER),
  /** A role that is not given in an operation, or not by the caller. */
  ROLE_NOT_GIVEN_HERE(Kind.USER),
  /** No such contact point here. */
  NO_CONTACT_POINT(Kind.ABSENT),
  /** A channel that nobody could reach: not a telephone number, not an e-mail address. */
  CHANNEL(Kind.USER),
  /** A unit of another organisation. */
  FOREIGN_UNIT(Kind.USER),
  /** The last day of validity lies before the first. */
  VALID_TOO_SHORT(Kind.USER),
  /** No such meeting here. */
  NO_MEETING(Kind.ABSENT),
  /** No such decision here. */
  NO_DECISION(Kind.ABSENT),
  /** A meeting ends before it begins. */
  MEETING_ENDS_EARLY(Kind.USER),
  /** Not a moment such as 2026-05-02T03:00, with or without an offset. */
  DUTY_MOMENT(Kind.USER),
  /** Not a time zone. */
  DUTY_ZONE(Kind.USER),
  /** Not a time of day such as 22:00. */
  DUTY_HOUR(Kind.USER);

  private final Kind kind;

  OperationProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
