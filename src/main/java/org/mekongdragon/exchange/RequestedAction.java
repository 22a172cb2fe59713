package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the recipients are asked to do. */
public enum RequestedAction {
  EXAMINE,
  MONITOR,
  LET_PASS,
  INFORM;

  /** Lower case with hyphens, as in {@code let-pass}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action of a code. */
  public static Optional<RequestedAction> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
