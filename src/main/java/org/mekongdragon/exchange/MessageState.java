package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a message stands; how far each recipient is says its {@link Delivery}. */
public enum MessageState {
  /** Written, waits for a second person of the issuer. */
  AWAITING_APPROVAL,
  /** The second person refused it. */
  REFUSED,
  SENT,
  /** Sent, and taken back from some of its readers. */
  NARROWED,
  /** Sent, and taken back from everybody. */
  RECALLED;

  /** Lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of a code. */
  public static Optional<MessageState> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether its recipients read it. */
  public boolean isOut() {
    return this == SENT || this == NARROWED;
  }

  static MessageState of(String code) {
    return find(code).orElseThrow();
  }
}
