package org.mekongdragon.notice;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with notices and how they are sent. */
public enum NoticeProblem implements ProblemCode {
  /** No such notice of the caller. */
  NOTICE_UNKNOWN(Kind.ABSENT),
  /** Not an address of electronic mail. */
  MAIL_ADDRESS(Kind.USER),
  /** None of the words that are taken here. */
  NOTICE_CHOICE(Kind.USER),
  /** Not a time of day such as 07:30. */
  TIME_OF_DAY(Kind.USER),
  /** Quiet hours have a beginning and an end, which differ. */
  QUIET_HOURS(Kind.USER),
  /** Not a time zone. */
  TIME_ZONE(Kind.USER),
  /** A rule has a name of at most {0} characters. */
  RULE_NAME(Kind.USER),
  /** A rule that lets everything through is none. */
  RULE_OPEN(Kind.USER),
  /** Not codes of the kind that this field takes: {0}. */
  RULE_CODES(Kind.USER),
  /** More than {0} rules. */
  RULES_MANY(Kind.LIMIT),
  /** No such rule of the caller. */
  RULE_UNKNOWN(Kind.ABSENT),
  /** No such mail, or it has left. */
  MAIL_UNKNOWN(Kind.ABSENT),
  /** Not the address of a push service that is known here, or not what a browser sends. */
  PUSH_SERVICE(Kind.USER),
  /** More than {0} browsers. */
  PUSH_MANY(Kind.LIMIT),
  /** No such browser of the caller. */
  PUSH_UNKNOWN(Kind.ABSENT),
  /** A saved search has a name of at most {0} characters. */
  SEARCH_NAME(Kind.USER),
  /** More than {0} saved searches. */
  SEARCHES_MANY(Kind.LIMIT);

  private final Kind kind;

  NoticeProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
