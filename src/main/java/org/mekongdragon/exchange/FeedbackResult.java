package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a message. */
public enum FeedbackResult {
  NOT_FOUND,
  EXAMINED_NIL,
  IRREGULARITY,
  SEIZURE,
  STILL_MOVING,
  HANDED_OVER;

  /** Lower case with hyphens, as in {@code examined-nil}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The result of a code. */
  public static Optional<FeedbackResult> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether nothing more is to be expected. */
  public boolean isFinal() {
    return this != STILL_MOVING;
  }

  /** Whether something was opened or looked through. */
  public boolean isExamined() {
    return this == EXAMINED_NIL || this == IRREGULARITY || this == SEIZURE;
  }

  /** Whether something was found. */
  public boolean isFound() {
    return this == IRREGULARITY || this == SEIZURE;
  }
}
