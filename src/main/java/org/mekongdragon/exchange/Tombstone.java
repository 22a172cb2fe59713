package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a message for those who may not read it any more.
 *
 * @param id of the recall
 * @param confirmed whether the reader has confirmed it
 */
public record Tombstone(
    UUID id,
    UUID message,
    MessageKind kind,
    String number,
    String issuer,
    Instant at,
    boolean confirmed) {}
