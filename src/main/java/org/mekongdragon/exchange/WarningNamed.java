package org.mekongdragon.exchange;

import java.util.UUID;

/**
 * A seizure names the message that led to it: the message is answered by it. Published inside the
 * transaction that stores the seizure, by whoever reports it.
 */
public interface WarningNamed {

  /** Number or key of the message as the reporter wrote it, empty when none is named. */
  String warning();

  /** Key of the seizure. */
  UUID seizure();

  /** Code of the operation that it was reported in. */
  String operation();
}
