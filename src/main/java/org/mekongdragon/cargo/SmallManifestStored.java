package org.mekongdragon.cargo;

import java.util.List;

/**
 * A manifest of a few consignments was stored whole. Published inside the storing transaction, as
 * whoever sent it: what a listener writes commits with it, and what it throws undoes it.
 *
 * @param audience the number of its readers
 * @param chunk the number by which they are read again: {@link Consignments#chunk}
 * @param consignments at least one, in the file's order
 */
public record SmallManifestStored(
    Manifest manifest, int audience, long chunk, List<StoredConsignment> consignments) {

  /** Copies the consignments. */
  public SmallManifestStored {
    consignments = List.copyOf(consignments);
  }
}
