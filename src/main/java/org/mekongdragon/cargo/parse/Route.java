package org.mekongdragon.cargo.parse;

import java.util.List;

/**
 * The places of a consignment; {@link Place#NONE} where the message names none.
 *
 * @param origin where the goods come from: place of receipt, or country of origin or export
 * @param loading port or airport of loading
 * @param transit ports between, in order
 * @param discharge port or airport of discharge
 * @param destination final destination
 */
public record Route(
    Place origin, Place loading, List<Place> transit, Place discharge, Place destination) {

  /** Copies the list. */
  public Route {
    transit = List.copyOf(transit);
  }
}
