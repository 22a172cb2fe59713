package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;

/**
 * One item of goods.
 *
 * @param text description as written, lines joined by a blank
 * @param hs empty when none is stated or the stated one is impossible
 * @param statedHs the code as written
 * @param packages number of packages
 * @param packageKind code of UNECE Recommendation 21 or as written
 * @param grossMassKg gross mass in kilograms
 * @param origin country of origin
 * @param containers numbers of the containers it is in, as written
 */
public record GoodsLine(
    String text,
    Optional<HsCode> hs,
    String statedHs,
    OptionalLong packages,
    String packageKind,
    Optional<BigDecimal> grossMassKg,
    Optional<Money> value,
    Optional<CountryCode> origin,
    List<String> containers) {

  /** Copies the list. */
  public GoodsLine {
    containers = List.copyOf(containers);
  }
}
