package org.mekongdragon.exchange;

import java.util.Locale;

/** What somebody may do with a message. */
public enum MessageAction {
  ACKNOWLEDGE,
  FEEDBACK,
  REPLY,
  HAND_OVER,
  REMIND,
  NARROW,
  RECALL,
  APPROVE;

  /** Lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
