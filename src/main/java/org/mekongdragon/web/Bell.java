package org.mekongdragon.web;

import java.util.UUID;

/** What the bell in the frame says; the notice room answers. */
@FunctionalInterface
public interface Bell {

  /** How many notices somebody has not seen. */
  int unseen(UUID person);
}
