package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;

/**
 * A place as the message names it.
 *
 * @param stated code or name as written; empty when none
 * @param unlocode five characters; empty when the code is unknown or only a name is given
 * @param country of the UN/LOCODE, or the country itself where the message names no more
 */
public record Place(String stated, Optional<String> unlocode, Optional<CountryCode> country) {

  /** No place is named. */
  public static final Place NONE = new Place("", Optional.empty(), Optional.empty());

  /** Whether anything is known. */
  public boolean isPresent() {
    return !stated.isEmpty();
  }
}
