package org.mekongdragon.exchange;

import org.mekongdragon.kernel.ProblemCode;

/** What can go wrong in this room. */
public enum MessageProblem implements ProblemCode {
  /** Arguments: none. */
  MESSAGE_NOT_FOUND(Kind.ABSENT),
  /** Arguments: none. */
  MESSAGE_WITHDRAWN(Kind.ABSENT),
  /** Arguments: field. */
  MESSAGE_FIELD_MISSING(Kind.USER),
  /** Arguments: value. */
  MESSAGE_CHOICE(Kind.USER),
  /** Arguments: most characters. */
  MESSAGE_TEXT_LONG(Kind.USER),
  /** Arguments: none. */
  MESSAGE_TEXT_CONTROL(Kind.USER),
  /** Arguments: value. */
  MESSAGE_MOMENT(Kind.USER),
  MESSAGE_HOURS(Kind.USER),
  /** Arguments: none. */
  RECIPIENTS_MISSING(Kind.USER),
  /** Arguments: most. */
  RECIPIENTS_MANY(Kind.USER),
  /** Arguments: value. */
  RECIPIENT_UNKNOWN(Kind.USER),
  /** Arguments: value. */
  RECIPIENT_NOBODY(Kind.USER),
  /** Arguments: value. */
  RECIPIENT_CEILING(Kind.USER),
  /** Arguments: operation. */
  NO_MESSAGES_NOW(Kind.CONFLICT),
  /** Arguments: none. */
  MESSAGE_SENDER(Kind.DENIED),
  /** Arguments: none. */
  MESSAGE_RECIPIENT(Kind.DENIED),
  /** Arguments: none. */
  MESSAGE_ISSUER(Kind.DENIED),
  /** Arguments: none. */
  MESSAGE_APPROVER(Kind.DENIED),
  /** Arguments: none. */
  MESSAGE_STATE(Kind.CONFLICT),
  /** Arguments: none. */
  MESSAGE_NO_FEEDBACK(Kind.CONFLICT),
  /** Arguments: none. */
  MESSAGE_REASON(Kind.USER),
  /** Arguments: none. */
  MESSAGE_HAND_OVER(Kind.USER),
  /** Arguments: none. */
  MESSAGE_TEMPLATE(Kind.USER),
  /** Arguments: most megabytes. */
  MESSAGE_FILE_LARGE(Kind.LIMIT),
  /** Arguments: none. */
  MESSAGE_FILE_EMPTY(Kind.USER),
  /** Arguments: none. */
  MESSAGE_FILE_TYPE(Kind.USER),
  /** Arguments: most files. */
  MESSAGE_FILES_MANY(Kind.USER),
  /** Arguments: none. */
  MESSAGE_FILE_INFECTED(Kind.USER),
  /** Arguments: none. */
  MESSAGE_SCANNER(Kind.EXTERNAL);

  private final Kind kind;

  MessageProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
