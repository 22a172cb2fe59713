package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What recipients may do with a message. */
public enum Handling {
  /** Free use for law enforcement. */
  H0,
  /** Not in court without the issuer's consent. */
  H1,
  /** Not passed on without the issuer's consent. */
  H2,
  /** For the named recipients alone, as the issuer's conditions say. */
  H3;

  /** As it is written: {@code H1}. */
  public String code() {
    return name();
  }

  /** The handling of a code. */
  public static Optional<Handling> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
