package org.mekongdragon.cargo.parse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time with no more precision than the sender gave.
 *
 * @param date between the years 1900 and 2100
 * @param time empty when only the day is known
 * @param offset from UTC; empty means local time of the place it speaks of
 */
public record StatedTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

  /** A day. */
  public static StatedTime day(LocalDate date) {
    return new StatedTime(date, Optional.empty(), Optional.empty());
  }
}
