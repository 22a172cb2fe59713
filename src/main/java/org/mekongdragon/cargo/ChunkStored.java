package org.mekongdragon.cargo;

import java.util.UUID;

/**
 * Up to a thousand consignments were stored. Published inside the storing transaction, as whoever
 * receives the manifest: what a listener writes commits with them, what it throws undoes them.
 *
 * @param chunk the number to read them by: {@link Consignments#chunk}
 * @param organisation that received them, by code
 * @param consignments how many, at least one
 */
public record ChunkStored(long chunk, UUID manifest, String organisation, int consignments) {}
