package org.mekongdragon.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a mail may leave. Times of day are meant in the reader's zone: a time that a clock change
 * skips is the first one after it, one that comes twice is the first.
 *
 * @param window how long a first notice waits for others
 * @param pause the shortest time between two mails
 */
record MailTiming(Duration window, Duration pause) {

  /** Why a mail waits. */
  enum Reason {
    WINDOW,
    PAUSE,
    DIGEST,
    QUIET
  }

  /**
   * When, and for what.
   *
   * @param at may lie in the past
   */
  record Verdict(Instant at, Reason reason) {

    boolean isDue(Instant now) {
      return !at.isAfter(now);
    }
  }

  /**
   * When the mail of somebody may leave.
   *
   * @param oldest when the oldest notice in it happened
   * @param last when they were sent mail last
   */
  Verdict verdict(Preference wanted, Instant oldest, Optional<Instant> last, Instant now) {
    Verdict base =
        wanted.mail() == Preference.Mail.DIGEST
            ? new Verdict(first(wanted.digestAt(), wanted.zone(), oldest), Reason.DIGEST)
            : soon(oldest, last);
    Instant at = base.at().isAfter(now) ? base.at() : now;
    return wanted
        .quiet()
        .filter(quiet -> quiet.contains(at.atZone(wanted.zone()).toLocalTime()))
        .map(quiet -> new Verdict(first(quiet.until(), wanted.zone(), at), Reason.QUIET))
        .orElse(base);
  }

  private Verdict soon(Instant oldest, Optional<Instant> last) {
    Instant whole = oldest.plus(window);
    return last.map(sent -> sent.plus(pause))
        .filter(whole::isBefore)
        .map(rested -> new Verdict(rested, Reason.PAUSE))
        .orElse(new Verdict(whole, Reason.WINDOW));
  }

  /** The first moment after another at which it is that time there. */
  private static Instant first(LocalTime time, ZoneId zone, Instant after) {
    LocalDate day = after.atZone(zone).toLocalDate();
    Instant today = ZonedDateTime.of(day, time, zone).toInstant();
    return today.isAfter(after) ? today : ZonedDateTime.of(day.plusDays(1), time, zone).toInstant();
  }
}
