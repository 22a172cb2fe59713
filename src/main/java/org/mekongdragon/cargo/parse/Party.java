package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;

/**
 * A person or company of a consignment, as written.
 *
 * @param name may be empty when only an identifier is known
 * @param address street, city, region and post code as written, one line, parts joined by {@code ,}
 * @param identifiers tax, EORI, account numbers
 * @param phones telephone, telefax and telex numbers as written
 */
public record Party(
    String name,
    String address,
    Optional<CountryCode> country,
    List<String> identifiers,
    List<String> phones) {

  private static final int LONGEST_STAND_IN = 60;

  /** Nobody is named. */
  public static final Party NONE = new Party("", "", Optional.empty(), List.of(), List.of());

  /** Copies the lists. */
  public Party {
    identifiers = List.copyOf(identifiers);
    phones = List.copyOf(phones);
  }

  /**
   * Whether a text names somebody: it says something, and not only "same as consignee", "as above",
   * "to order" or the like, in English, Vietnamese or Chinese.
   */
  public static boolean isName(String text) {
    return text.length() > LONGEST_STAND_IN || !StandIns.isStandIn(text);
  }

  /** Whether anything is known. */
  public boolean isPresent() {
    return !equals(NONE);
  }
}
