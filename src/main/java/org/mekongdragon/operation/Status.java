package org.mekongdragon.operation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an operation stands in its life. */
public enum Status {
  /** Being prepared; only initiators and coordinators see it. */
  DRAFT,
  /** An initiating member's national contact point agreed; all members see it. */
  APPROVED,
  /** Running. */
  ACTIVE,
  /** Running beyond the days first agreed. */
  EXTENDED,
  /** The operational days are over; late reports still come in. */
  POST_OPERATIONAL,
  /** Nothing changes any more, except who may read. */
  CLOSED;

  /** Lower case with hyphens, as in URLs and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it may move from here; empty at the end. */
  public Set<Status> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(APPROVED);
      case APPROVED -> EnumSet.of(ACTIVE);
      case ACTIVE -> EnumSet.of(EXTENDED, POST_OPERATIONAL);
      case EXTENDED -> EnumSet.of(POST_OPERATIONAL);
      case POST_OPERATIONAL -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.noneOf(Status.class);
    };
  }

  /** Whether reports are taken: from the start of the operation until it is closed. */
  public boolean takesReports() {
    return this == ACTIVE || this == EXTENDED || this == POST_OPERATIONAL;
  }

  /**
   * The status of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Status of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
