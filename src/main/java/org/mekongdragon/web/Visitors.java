package org.mekongdragon.web;

import java.util.Optional;
import java.util.UUID;

/** Answers who makes the request; the access room does. */
public interface Visitors {

  /** The person signed in, if any. */
  Optional<Visitor> current();

  /** The person's key, for what is kept per person; empty when nobody is signed in. */
  Optional<UUID> currentId();
}
