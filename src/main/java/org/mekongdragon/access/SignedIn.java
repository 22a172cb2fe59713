package org.mekongdragon.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** The key and login of whoever a thread works for; what they may do is looked up each time. */
record SignedIn(UUID id, String login) implements Principal, Serializable {

  @Override
  public String getName() {
    return login;
  }
}
