package org.mekongdragon.cargo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which consignments are wanted; empty texts match all.
 *
 * @param waybill bill of lading or waybill number; case, blanks and hyphens do not count
 * @param container number of a container
 * @param party words of the name of any party, in any script
 * @param origin country or UN/LOCODE of origin, or of loading where no origin is stated
 * @param destination country or UN/LOCODE of destination, or of discharge
 * @param hs beginning of an HS code
 * @param from first day of arrival
 * @param until last day of arrival
 * @param manifest the consignments of one file, in its order
 */
public record CargoFilter(
    String waybill,
    String container,
    String party,
    String origin,
    String destination,
    String hs,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<UUID> manifest) {

  /** Everything. */
  public static final CargoFilter ALL =
      new CargoFilter("", "", "", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());

  /** The consignments of a manifest. */
  public static CargoFilter of(UUID manifest) {
    return new CargoFilter(
        "", "", "", "", "", "", Optional.empty(), Optional.empty(), Optional.of(manifest));
  }
}
