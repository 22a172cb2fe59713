package org.mekongdragon.cargo;

import java.time.Instant;
import java.util.UUID;
import org.mekongdragon.cargo.parse.Consignment;

/**
 * A consignment as it is kept.
 *
 * @param id grows with each one that is stored
 * @param organisation that received it, by code
 * @param number from 1 among the stored ones of its manifest, in the file's order
 * @param receivedAt when the manifest came
 */
public record StoredConsignment(
    long id,
    UUID manifest,
    String organisation,
    long number,
    Instant receivedAt,
    Consignment content) {}
