package org.mekongdragon.notice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.web.Zones;

/**
 * How somebody wants to be told beside the page.
 *
 * @param address where mail goes; empty only when none is wanted
 * @param muted kinds of which no mail is sent
 * @param zone in which the times below, and those of the list of notices, are meant
 * @param digestAt when the daily digest leaves
 */
record Preference(
    Mail mail,
    String address,
    Set<String> muted,
    ZoneId zone,
    Optional<Quiet> quiet,
    LocalTime digestAt) {

  private static final LocalTime MORNING = LocalTime.of(7, 30);

  /** What anybody has who never said otherwise: nothing leaves the house. */
  static final Preference USUAL =
      new Preference(Mail.OFF, "", Set.of(), Zones.USUAL, Optional.empty(), MORNING);

  Preference {
    muted = Set.copyOf(muted);
  }

  /** When mail is sent. */
  enum Mail {
    OFF,
    /** Soon, unless it is quiet. */
    EACH,
    /** Once a day. */
    DIGEST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Hours without mail; they may reach over midnight. */
  record Quiet(LocalTime from, LocalTime until) {

    boolean contains(LocalTime time) {
      return from.isBefore(until)
          ? !time.isBefore(from) && time.isBefore(until)
          : !time.isBefore(from) || time.isBefore(until);
    }
  }
}
