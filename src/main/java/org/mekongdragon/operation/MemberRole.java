package org.mekongdragon.operation;

import java.util.Locale;

/** What an organisation is in an operation. */
public enum MemberRole {
  /** Called the operation; its national contact point approves it. */
  INITIATOR,
  /** Belongs to the coordination group. */
  COORDINATOR,
  /** Takes part. */
  PARTICIPANT,
  /** Looks on. */
  OBSERVER;

  /** Lower case, as in URLs and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its people see the operation while it is a draft. */
  boolean prepares() {
    return this == INITIATOR || this == COORDINATOR;
  }
}
