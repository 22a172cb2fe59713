package org.mekongdragon.seizure;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clock on the wall of a country, from the zone data that ICU ships. */
final class PlaceClock {

  private PlaceClock() {}

  /** Its distance from UTC at that hour; empty for countries whose parts differ. */
  static Optional<ZoneOffset> offset(String country, LocalDateTime at) {
    if (!country.matches("[A-Z]{2}")) {
      return Optional.empty();
    }
    Set<ZoneOffset> offsets =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null)
            .stream()
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .map(zone -> ZoneId.of(zone).getRules().getOffset(at))
            .collect(Collectors.toSet());
    return offsets.size() == 1 ? Optional.of(offsets.iterator().next()) : Optional.empty();
  }
}
