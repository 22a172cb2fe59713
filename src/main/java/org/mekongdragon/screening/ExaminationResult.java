package org.mekongdragon.screening;

import java.util.Locale;

/** What an examination came to. */
public enum ExaminationResult {
  /** Nothing was found. */
  NIL,
  /** Something was wrong, but nothing was seized. */
  IRREGULARITY,
  /** Something was seized. */
  SEIZURE,
  /** The goods were gone before they could be examined. */
  MISSED;

  /** Lower case, as in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The result of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static ExaminationResult of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the goods were looked at, so that it counts for precision. */
  public boolean isExamined() {
    return this != MISSED;
  }

  /** Whether the selection was right. */
  public boolean isFind() {
    return this == IRREGULARITY || this == SEIZURE;
  }
}
