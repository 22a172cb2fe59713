package org.mekongdragon.cargo;

import java.util.UUID;

/**
 * A manifest was taken back: what points at its consignments is of no use any more. Published
 * inside the transaction.
 *
 * @param organisation whose it was, by code
 */
public record ManifestWithdrawn(UUID manifest, String organisation) {}
