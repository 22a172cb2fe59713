package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.ContainerNumber;

/**
 * A freight container or air unit load device.
 *
 * @param stated number as written
 * @param number empty when it is not an ISO 6346 number with a right check digit
 * @param sizeType ISO 6346 size and type code as written
 * @param load whether it is said to be full or empty
 * @param seals seal numbers
 * @param grossMassKg mass of container and load in kilograms
 * @param stowage bay, row and tier on board
 */
public record CargoContainer(
    String stated,
    Optional<ContainerNumber> number,
    String sizeType,
    Load load,
    List<String> seals,
    Optional<BigDecimal> grossMassKg,
    String stowage) {

  /** Full or empty. */
  public enum Load {
    /** Said to be full. */
    FULL,
    /** Said to be empty. */
    EMPTY,
    /** Not said. */
    UNKNOWN
  }

  /** Copies the seals. */
  public CargoContainer {
    seals = List.copyOf(seals);
  }
}
