package org.mekongdragon.web;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Time zones to choose from: those of the members of such operations and of their offices. */
public final class Zones {

  /** The zone of those who never chose one. */
  public static final ZoneId USUAL = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final List<String> OFFERED =
      List.of(
          "Asia/Ho_Chi_Minh",
          "Asia/Bangkok",
          "Asia/Vientiane",
          "Asia/Phnom_Penh",
          "Asia/Yangon",
          "Asia/Shanghai",
          "Asia/Hong_Kong",
          "Asia/Macau",
          "Asia/Seoul",
          "Asia/Tokyo",
          "Asia/Manila",
          "Asia/Singapore",
          "Asia/Kuala_Lumpur",
          "Asia/Brunei",
          "Asia/Jakarta",
          "Asia/Makassar",
          "Asia/Jayapura",
          "Asia/Dili",
          "Asia/Ulaanbaatar",
          "Asia/Dhaka",
          "Asia/Kolkata",
          "Asia/Colombo",
          "Asia/Kathmandu",
          "Asia/Thimphu",
          "Indian/Maldives",
          "Asia/Karachi",
          "Asia/Kabul",
          "Asia/Tehran",
          "Asia/Dubai",
          "Australia/Sydney",
          "Australia/Brisbane",
          "Australia/Darwin",
          "Australia/Perth",
          "Pacific/Port_Moresby",
          "Pacific/Fiji",
          "Pacific/Auckland",
          "Europe/Brussels",
          "Europe/Vienna",
          "Europe/London",
          "America/New_York",
          "America/Los_Angeles",
          "UTC");

  private Zones() {}

  /**
   * Zones with their city and how far they are from UTC at a moment, in the order of the region.
   */
  public static List<Choice> choices(Texts texts, Instant at) {
    return OFFERED.stream().map(id -> new Choice(id, label(ZoneId.of(id), texts, at))).toList();
  }

  /** The zone as its city, its name and how far it is from UTC at a moment. */
  public static String label(ZoneId zone, Texts texts, Instant at) {
    String id = zone.getId();
    String city = id.substring(id.indexOf('/') + 1).replace('_', ' ');
    String offset = zone.getRules().getOffset(at).getId().replace("Z", "+00:00");
    String name = zone.getDisplayName(TextStyle.FULL, texts.language().locale());
    return city + " · " + name + " (UTC" + offset + ")";
  }

  /**
   * The zone of a country's capital, from the countries that CLDR gives to zones; the usual one for
   * a country of which none is offered.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static ZoneId of(String country) {
    return ByCountry.ZONES.getOrDefault(country, USUAL);
  }

  /** Read when first asked for: a start does not wait for the list of all zones. */
  private static final class ByCountry {

    private static final Map<String, ZoneId> ZONES =
        OFFERED.stream()
            .filter(id -> !id.equals("UTC"))
            .collect(Collectors.toMap(TimeZone::getRegion, ZoneId::of, (first, _) -> first));
  }

  /** The zone of a name of the time zone database, if there is one. */
  public static Optional<ZoneId> find(String id) {
    try {
      return id.length() > 60 ? Optional.empty() : Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
