package org.mekongdragon.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which deliveries are measured; empty fields match all.
 *
 * @param member code of the recipient
 * @param unit of the recipient
 * @param issuer code of the sender
 * @param since first day on which they were sent
 * @param until last day
 */
public record LoopFilter(
    String operation,
    List<MessageKind> kinds,
    String member,
    Optional<UUID> unit,
    String issuer,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {

  public LoopFilter {
    kinds = List.copyOf(kinds);
  }
}
