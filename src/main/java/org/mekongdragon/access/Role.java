package org.mekongdragon.access;

import java.util.Locale;

/** What a person may do, in one closed group or (the last two) in the whole installation. */
public enum Role {
  /** Reports for a unit: border post, port control unit, branch. */
  OFFICER,
  /** National contact point: checks, returns and releases what the organisation reports. */
  NATIONAL_CONTACT,
  /** Level-2 contact point of a unit. */
  LEVEL2_CONTACT,
  /** Looks across records. */
  ANALYST,
  /** Runs the operation. */
  COORDINATOR,
  /** Reads boards and reports. */
  LEADER,
  /** Reads the audit record; installation-wide. */
  AUDITOR,
  /** Keeps accounts and settings, reads no operational record by it; installation-wide. */
  ADMIN;

  /** Lower case with hyphens: {@code national-contact}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The role of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
