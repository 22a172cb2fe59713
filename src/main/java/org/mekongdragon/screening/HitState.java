package org.mekongdragon.screening;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far the work on a consignment that was hit has come. */
public enum HitState {
  /** Nobody has looked at it. */
  NEW,
  /** To be looked at before all others. */
  PRIORITY,
  /** Somebody works on it. */
  IN_PROGRESS,
  /** Looked at; nothing more to do unless a new hit or an officer opens it again. */
  REVIEWED,
  /** Reviewed before, and to be looked at again. */
  REOPENED,
  /** Its manifest was taken back before anybody examined it. */
  WITHDRAWN;

  /** Lower case with hyphens, as in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static HitState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Where it may move from here; nothing becomes new again. */
  public Set<HitState> next() {
    return switch (this) {
      case NEW, REOPENED -> EnumSet.of(PRIORITY, IN_PROGRESS, REVIEWED);
      case PRIORITY -> EnumSet.of(IN_PROGRESS, REVIEWED);
      case IN_PROGRESS -> EnumSet.of(PRIORITY, REVIEWED);
      case REVIEWED -> EnumSet.of(REOPENED);
      case WITHDRAWN -> EnumSet.noneOf(HitState.class);
    };
  }

  /** Whether somebody still has to look at it. */
  public boolean isOpen() {
    return this != REVIEWED && this != WITHDRAWN;
  }
}
