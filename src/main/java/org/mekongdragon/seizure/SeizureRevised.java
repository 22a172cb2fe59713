package org.mekongdragon.seizure;

import java.util.UUID;

/**
 * A record was corrected. Published in the transaction that stored it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 */
public record SeizureRevised(UUID id, String operation, int audience) {}
