package org.mekongdragon.seizure;

import java.util.UUID;

/**
 * A report was sent back to its reporter. Published in the transaction that stored it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 */
public record SeizureReturned(UUID id, String operation, int audience) {}
