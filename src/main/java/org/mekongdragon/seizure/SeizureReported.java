package org.mekongdragon.seizure;

import java.util.UUID;

/**
 * A report came in and waits for its check. Published in the transaction that stored it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 */
public record SeizureReported(UUID id, String operation, int audience) {}
