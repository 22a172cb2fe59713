package org.mekongdragon.seizure;

import java.util.UUID;

/**
 * A record was taken back, or merged into another. Published in the transaction that stored it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 */
public record SeizureWithdrawn(UUID id, String operation, int audience) {}
