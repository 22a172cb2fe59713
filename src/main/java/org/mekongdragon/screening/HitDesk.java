package org.mekongdragon.screening;

import java.util.List;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;

/** Who may read hits and who may work on them: leaders read, all others at home work. */
@Component
class HitDesk {

  private static final Role[] WORKERS = {
    Role.OFFICER, Role.LEVEL2_CONTACT, Role.NATIONAL_CONTACT, Role.ANALYST, Role.COORDINATOR
  };

  private final People people;

  HitDesk(People people) {
    this.people = people;
  }

  /**
   * Who calls, when there is cargo for them to see.
   *
   * @throws Problem {@code no-home}
   */
  Person reader() {
    Person person = people.current();
    if (!person.isIn(Audience.home(person.organisation()))) {
      throw Problem.of(ScreeningProblem.NO_HOME);
    }
    return person;
  }

  /**
   * Who calls, when they may work on hits.
   *
   * @throws Problem {@code no-home}, {@code role-needed}
   */
  Person worker() {
    Person person = reader();
    return people.require(Audience.home(person.organisation()), WORKERS);
  }

  boolean mayWork() {
    return mayWork(people.current());
  }

  List<Person> colleagues() {
    return people.of(reader().organisation()).stream().filter(HitDesk::mayWork).toList();
  }

  /**
   * A colleague of that login.
   *
   * @throws Problem {@code hit-assignee}
   */
  Person colleague(String login) {
    return colleagues().stream()
        .filter(person -> person.login().equals(login))
        .findFirst()
        .orElseThrow(() -> Problem.at("assignee", ScreeningProblem.HIT_ASSIGNEE));
  }

  private static boolean mayWork(Person person) {
    return person.isIn(Audience.home(person.organisation()), WORKERS);
  }
}
