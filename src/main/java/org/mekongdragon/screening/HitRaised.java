package org.mekongdragon.screening;

import java.util.UUID;

/**
 * Consignments of a manifest were hit anew. Published inside the transaction that stores the hits.
 *
 * @param organisation whose cargo it is
 * @param candidates consignments with new hits, at least one
 */
public record HitRaised(UUID manifest, String organisation, int candidates) {}
