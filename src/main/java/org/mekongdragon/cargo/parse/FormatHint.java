package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * What the sender says about the format.
 *
 * @param format empty: look at the bytes
 */
public record FormatHint(Optional<CargoFormat> format) {

  /** Look at the bytes. */
  public static final FormatHint AUTO = new FormatHint(Optional.empty());

  /** Exactly this format. */
  public static FormatHint of(CargoFormat format) {
    return new FormatHint(Optional.of(format));
  }

  /**
   * A hint as people write it: {@code auto} or a format's label.
   *
   * @throws Problem {@code format-unknown} for any other word
   */
  public static FormatHint named(String label) {
    if (label.strip().equalsIgnoreCase("auto")) {
      return AUTO;
    }
    return of(
        CargoFormat.named(label)
            .orElseThrow(() -> Problem.at("format", CargoProblem.CARGO_FORMAT_UNKNOWN, label)));
  }
}
