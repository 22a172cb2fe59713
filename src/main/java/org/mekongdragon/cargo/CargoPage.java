package org.mekongdragon.cargo;

import java.util.List;
import java.util.OptionalLong;

/**
 * A part of a list.
 *
 * @param consignments the newest first, or in the file's order when the list is one manifest's
 * @param next where the list goes on; empty at its end
 */
public record CargoPage(List<StoredConsignment> consignments, OptionalLong next) {

  /** Copies the list. */
  public CargoPage {
    consignments = List.copyOf(consignments);
  }
}
