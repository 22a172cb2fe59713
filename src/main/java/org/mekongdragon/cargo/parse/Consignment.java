package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.kernel.TransportMode;

/**
 * One consignment as its sender describes it: a bill of lading, an air waybill, a parcel, a line of
 * a road or rail manifest, a declaration, or a container of a bayplan. Texts are stripped and may
 * be empty, lists may be empty and keep the order of the message; nothing is null.
 *
 * @param format the message it came in
 * @param id the sender's own identifier of the record; empty when none
 * @param documents waybill and other numbers
 * @param parties who sends and who receives
 * @param route the places it passes
 * @param conveyance what carries it
 * @param goods what it says it holds
 * @param containers containers and their seals
 * @param seals seal numbers that the message does not tie to one container
 * @param packages number of packages in all
 * @param grossMassKg gross mass in kilograms, packing included and containers not, greater or equal
 *     0; for a container of a bayplan the mass of container and load
 * @param value the stated value of the goods, for customs where the message tells several apart
 */
public record Consignment(
    CargoFormat format,
    String id,
    Documents documents,
    Parties parties,
    Route route,
    Conveyance conveyance,
    List<GoodsLine> goods,
    List<CargoContainer> containers,
    List<String> seals,
    OptionalLong packages,
    Optional<BigDecimal> grossMassKg,
    Optional<Money> value) {

  /** Copies the lists. */
  public Consignment {
    goods = List.copyOf(goods);
    containers = List.copyOf(containers);
    seals = List.copyOf(seals);
  }

  /** How it travels across the border; empty when the message does not say. */
  public Optional<TransportMode> mode() {
    return conveyance.mode();
  }
}
