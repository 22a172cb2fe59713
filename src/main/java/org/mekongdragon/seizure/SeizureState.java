package org.mekongdragon.seizure;

import java.util.Locale;

/** Where a report stands. What somebody has only begun to type is a draft, not yet a report. */
public enum SeizureState {
  /** Waits for the national contact point. */
  REPORTED,
  /** Sent back to the reporter with reasons. */
  RETURNED,
  /** Open to the audience that the reporter chose; counted. */
  RELEASED,
  /** Taken back; kept, not counted. */
  WITHDRAWN,
  /** Found to be the same as another record; kept, counted there. */
  MERGED;

  /** Lower case, as in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static SeizureState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether its content may still be corrected. */
  public boolean isOpen() {
    return this == REPORTED || this == RETURNED || this == RELEASED;
  }
}
