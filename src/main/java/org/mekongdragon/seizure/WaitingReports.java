package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.springframework.stereotype.Component;

/** The reports that wait for the caller's check: a coordinator's are everybody's. */
@Component
class WaitingReports {

  /** The most records that one action takes. */
  static final int MOST_AT_ONCE = 500;

  private static final int PAGE = 50;

  private final Seizures seizures;
  private final People people;

  WaitingReports(Seizures seizures, People people) {
    this.seizures = seizures;
    this.people = people;
  }

  /** Those of a filter, empty when the filter leaves none or the caller checks nothing here. */
  Optional<SeizureFilter> among(SeizureFilter filter) {
    Person person = people.current();
    String operation = filter.operation();
    boolean wanted = filter.states().isEmpty() || filter.states().contains(SeizureState.REPORTED);
    if (!wanted || !person.isIn(operation, Role.NATIONAL_CONTACT, Role.COORDINATOR)) {
      return Optional.empty();
    }
    SeizureFilter waiting = filter.in(SeizureState.REPORTED);
    String owner = filter.where().owner();
    return person.isIn(operation, Role.COORDINATOR) || owner.equals(person.organisation())
        ? Optional.of(waiting)
        : Optional.of(waiting)
            .filter(any -> owner.isEmpty())
            .map(own -> own.ownedBy(person.organisation()));
  }

  /** How many there are, as far as one action goes. */
  long count(SeizureFilter filter) {
    return among(filter).map(waiting -> seizures.count(waiting, MOST_AT_ONCE).number()).orElse(0L);
  }

  /** The first {@link #MOST_AT_ONCE} of them, as they stand now. */
  List<Seizure> all(SeizureFilter filter) {
    List<Seizure> all = new ArrayList<>();
    Optional<SeizureFilter> waiting = among(filter);
    Optional<SeizureCursor> cursor = Optional.empty();
    boolean more = waiting.isPresent();
    while (more && all.size() < MOST_AT_ONCE) {
      SeizureList page = seizures.list(waiting.get(), cursor, PAGE);
      all.addAll(page.seizures());
      cursor = page.next();
      more = cursor.isPresent();
    }
    return all.subList(0, Math.min(MOST_AT_ONCE, all.size()));
  }
}
