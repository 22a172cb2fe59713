package org.mekongdragon.seizure;

import java.util.List;

/**
 * How it travelled.
 *
 * @param direction code of the reference list: import, export, transit, internal
 * @param mode code of the reference list: road, sea, air, post, express…
 * @param conveyance vessel, flight, plate, in words
 * @param containers numbers as stated on the box or paper
 * @param waybill bill of lading or air waybill
 * @param parcel number of a postal or express parcel
 */
public record Transport(
    String direction,
    String mode,
    String conveyance,
    List<String> containers,
    String waybill,
    String parcel) {

  /** Keeps a copy. */
  public Transport {
    containers = List.copyOf(containers);
  }
}
