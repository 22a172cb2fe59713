package org.mekongdragon.reference;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a code, an edition or an amount written as text. */
public enum ReferenceProblem implements ProblemCode {
  /** The text holds no number: {0} is the text. */
  AMOUNT_MISSING,
  /** Text is left over that is neither number, bound nor unit: {0} is the rest. */
  AMOUNT_REST,
  /** Not a number in any way of writing: {0} is the text. */
  AMOUNT_MALFORMED,
  /** Longer than a number can be: {0} is its length. */
  AMOUNT_TOO_LONG,
  /** Below zero: {0} is the text. */
  AMOUNT_NEGATIVE,
  /** Reads two ways: {0} is the text, {1} and {2} are the readings. */
  AMOUNT_AMBIGUOUS,
  /** Two bounding words that contradict each other: {0} is the text. */
  AMOUNT_BOUNDS,
  /** Invisible or direction-changing characters. */
  TEXT_HOSTILE,
  /** No unit, neither in the text nor beside it: {0} is the text. */
  UNIT_MISSING,
  /** Not a unit that we know: {0} is the text. */
  UNIT_UNKNOWN,
  /** One unit in the text and another beside it: {0} and {1}. */
  UNIT_CONFLICT,
  /** Not a code of that list: {0} is the list, {1} the code. */
  CODE_UNKNOWN,
  /** No such list: {0}. */
  LIST_UNKNOWN,
  /** No such code: {0} is the list, {1} the code. */
  ENTRY_UNKNOWN,
  /** A file that is not such a list: {0} is the reason. */
  LIST_FORMAT,
  /** A row of a list that cannot be used: {0} is the line, {1} the reason. */
  LIST_ROW,
  /** An edition older than the one in force: {0} is the given one, {1} the one in force. */
  EDITION_OLD;

  @Override
  public Kind kind() {
    return switch (this) {
      case EDITION_OLD -> Kind.CONFLICT;
      case LIST_UNKNOWN, ENTRY_UNKNOWN -> Kind.ABSENT;
      case AMOUNT_MISSING,
          AMOUNT_REST,
          AMOUNT_MALFORMED,
          AMOUNT_TOO_LONG,
          AMOUNT_NEGATIVE,
          AMOUNT_AMBIGUOUS,
          AMOUNT_BOUNDS,
          TEXT_HOSTILE,
          UNIT_MISSING,
          UNIT_UNKNOWN,
          UNIT_CONFLICT,
          CODE_UNKNOWN,
          LIST_FORMAT,
          LIST_ROW ->
          Kind.USER;
    };
  }
}
