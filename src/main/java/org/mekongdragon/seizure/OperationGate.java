package org.mekongdragon.seizure;

import java.time.LocalDate;
import org.mekongdragon.access.People;
import org.springframework.stereotype.Component;

/** What this room needs to know of an operation. */
@Component
class OperationGate {

  private final People people;

  OperationGate(People people) {
    this.people = people;
  }

  /**
   * An operation as the rules see it.
   *
   * @param from first day of its first period
   * @param until last day of its last period, {@link LocalDate#MAX} while one is open
   */
  record Frame(String code, LocalDate from, LocalDate until, boolean takesReports) {}

  Frame enter(String operation) {
    people.requireMember(operation);
    return new Frame(operation, LocalDate.MIN, LocalDate.MAX, true);
  }
}
