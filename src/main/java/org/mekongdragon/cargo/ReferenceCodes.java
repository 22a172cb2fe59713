package org.mekongdragon.cargo;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.springframework.stereotype.Component;

/**
 * The code lists of this installation, packed into memory because each record asks several times.
 * Another edition of a list is seen within ten minutes.
 */
@Component
class ReferenceCodes implements CodeLists {

  private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();

  private final Reference reference;
  private volatile Memory memory = new Memory(0, Map.of(), new long[0], new long[0], new long[0]);

  ReferenceCodes(Reference reference) {
    this.reference = reference;
  }

  /**
   * @param readNanos when it was read, 0 for never
   * @param airports UN/LOCODE by IATA code
   */
  private record Memory(
      long readNanos, Map<String, String> airports, long[] places, long[] countries, long[] hs) {}

  @Override
  public boolean knowsPlace(String unlocode) {
    return has(memory().places(), unlocode);
  }

  @Override
  public Optional<String> placeOfAirport(String iata) {
    return Optional.ofNullable(memory().airports().get(iata));
  }

  @Override
  public boolean knowsCountry(CountryCode country) {
    return has(memory().countries(), country.value());
  }

  /** National digits behind the sixth are not in the list. */
  @Override
  public boolean knowsHs(HsCode code) {
    return has(memory().hs(), code.international());
  }

  private Memory memory() {
    Memory now = memory;
    if (now.readNanos() != 0 && System.nanoTime() - now.readNanos() < FRESH_NANOS) {
      return now;
    }
    Memory next = read();
    memory = next;
    return next;
  }

  private Memory read() {
    Map<String, String> places = reference.codes(ReferenceKind.PLACE, "iata");
    Map<String, String> airports = new HashMap<>();
    places.forEach((place, iata) -> {
      if (!iata.isEmpty()) {
        airports.merge(iata, place, (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    });
    return new Memory(
        System.nanoTime() | 1,
        Map.copyOf(airports),
        packed(places),
        packed(reference.codes(ReferenceKind.COUNTRY, "")),
        packed(reference.codes(ReferenceKind.HS, "")));
  }

  private static long[] packed(Map<String, String> codes) {
    return codes.keySet().stream().mapToLong(ReferenceCodes::packed).sorted().toArray();
  }

  /** Up to eight Latin characters as one number; longer codes and other characters are not ours. */
  private static long packed(String code) {
    long bits = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (i == 8 || c > 0x7F) {
        return -1;
      }
      bits = bits << 8 | c;
    }
    return bits;
  }

  private static boolean has(long[] codes, String code) {
    long bits = packed(code);
    return bits > 0 && Arrays.binarySearch(codes, bits) >= 0;
  }
}
