package org.mekongdragon.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact point with its hours.
 *
 * @param roster what counts: whoever answers day and night does, whatever the hours are
 */
record Desk(Kept<ContactPoint> contact, Roster roster) {

  Desk {
    roster = contact.value().allDay() ? roster.dayAndNight() : roster;
  }

  ContactPoint point() {
    return contact.value();
  }

  /** The duty at a moment, when somebody answers then. */
  Optional<OnDuty> duty(Instant at) {
    return isValid(at) && roster.answersAt(at)
        ? Optional.of(new OnDuty(contact, roster.zone(), roster.until(at)))
        : Optional.empty();
  }

  /** The first moment from another on at which somebody answers, within two weeks. */
  Optional<Instant> next(Instant from) {
    return roster.next(from).filter(this::isValid);
  }

  private boolean isValid(Instant at) {
    LocalDate day = at.atZone(roster.zone()).toLocalDate();
    return point().isValid(day);
  }
}
