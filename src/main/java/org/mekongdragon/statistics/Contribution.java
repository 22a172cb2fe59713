package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands behind a row of a figure.
 *
 * @param records how many
 * @param total what they add up to, in one unit for all rows
 * @param largest what the record with most adds, 0 without records
 * @param by that record
 */
public record Contribution(int records, BigDecimal total, BigDecimal largest, Optional<UUID> by) {

  /** Nothing. */
  public static final Contribution NONE =
      new Contribution(0, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());
}
