package org.mekongdragon.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.mekongdragon.cargo.parse.Consignment;

/** The stored consignments of an organisation, for those who may see them. */
interface History {

  /** A consignment with its key, which grows. */
  record Past(long id, Instant receivedAt, Consignment content) {}

  /** Hands over those behind a key in the order of their keys; the consumer may throw to stop. */
  void forEach(String organisation, long afterId, Consumer<Past> consumer);

  /** One of them. */
  Optional<Past> find(long id);
}
