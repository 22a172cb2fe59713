package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What stands behind a row of a figure.
 *
 * @param records how many
 * @param total what they add up to, in one unit for all rows
 * @param most those that add most, the largest first, at most {@value #NAMED}
 */
public record Contribution(int records, BigDecimal total, List<Share> most) {

  /** How many records are named at most. */
  public static final int NAMED = 10;

  /** Nothing. */
  public static final Contribution NONE = new Contribution(0, BigDecimal.ZERO, List.of());

  /** Keeps a copy. */
  public Contribution {
    most = List.copyOf(most);
  }

  /** What one record adds. */
  public record Share(UUID record, BigDecimal amount) {}
}
