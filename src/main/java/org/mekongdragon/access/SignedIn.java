package org.mekongdragon.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The key and login of whoever a thread works for; what they may do is looked up each time.
 *
 * @param epoch the account's number when the session began; {@link #NO_SESSION} outside of one
 */
record SignedIn(UUID id, String login, int epoch) implements Principal, Serializable {

  private static final int NO_SESSION = -1;

  /** For one request or one job. */
  static SignedIn once(UUID id, String login) {
    return new SignedIn(id, login, NO_SESSION);
  }

  boolean inSession() {
    return epoch != NO_SESSION;
  }

  @Override
  public String getName() {
    return login;
  }
}
