package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Optional;

/**
 * Numbers under which a consignment is known.
 *
 * @param waybill bill of lading or waybill number of this consignment; air waybills as {@code
 *     888-11111111}
 * @param master number of the master bill or waybill above a house bill
 * @param others further references, {@code kind number}
 * @param issued when the waybill or message was issued
 */
public record Documents(
    String waybill, String master, List<String> others, Optional<StatedTime> issued) {

  /** Copies the list. */
  public Documents {
    others = List.copyOf(others);
  }
}
