package org.mekongdragon.targeting.engine;

import org.mekongdragon.kernel.ProblemCode;

/**
 * What can be wrong with a rule. Unless said otherwise the arguments are: position (1 for the first
 * character), what was found there, what may have been meant (empty when nothing is near).
 */
public enum RuleProblem implements ProblemCode {
  /** Nothing is written. */
  RULE_EMPTY,
  /** A field was expected. */
  RULE_UNKNOWN_FIELD,
  /** An operator was expected after a field; the third argument lists those of the field. */
  RULE_UNKNOWN_OPERATOR,
  /** The operator is known, but not for this kind of field; third: those of the field. */
  RULE_WRONG_OPERATOR,
  /** Something else was expected; third: what. */
  RULE_EXPECTED,
  /** Not a finite number; third: an example. */
  RULE_NUMBER,
  /** Not an ISO date; third: an example. */
  RULE_DATE,
  /** Days out of 1 to 36,500; third: the bounds. */
  RULE_DAYS,
  /** A text in quotes is never closed. */
  RULE_OPEN_QUOTE,
  /** Text without a letter or digit, which can match nothing. */
  RULE_BLANK_TERM,
  /** Longer, deeper or with more terms than is allowed; second: what; third: the bound. */
  RULE_TOO_LARGE,
  /** A group written with {@code @} that the caller does not know. */
  RULE_UNKNOWN_GROUP,
  /** A warning: no condition narrows the rule down, so it is tried on every record. */
  RULE_UNSELECTIVE,
  /** A warning: no record can fulfil the rule; the second argument is the part that cannot hold. */
  RULE_CONTRADICTORY,
  /** A line of a file cannot be read as a record; arguments: what was found. */
  CARGO_LINE,
  /** A number that cannot be read; the value counts as missing; arguments: what was found. */
  CARGO_NUMBER,
  /** A date that is not ISO 8601; the value counts as missing; arguments: what was found. */
  CARGO_DATE,
  /** The header names no field, or one field that has a single value twice. */
  CARGO_HEADER;

  @Override
  public Kind kind() {
    return this == RULE_TOO_LARGE ? Kind.LIMIT : Kind.USER;
  }
}
