package org.mekongdragon.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ConfigurableApplicationContext;

/** As whom a verb works in an operation. */
final class Operators {

  private Operators() {}

  /**
   * The named account, or a coordinator of the operation.
   *
   * @throws Problem {@code no-person}, {@code no-group}
   */
  static UUID find(ConfigurableApplicationContext house, String operation, Optional<String> login) {
    if (login.isPresent()) {
      return house
          .getBean(People.class)
          .byLogin(login.get())
          .map(Person::id)
          .orElseThrow(() -> Problem.of(AccessProblem.NO_PERSON));
    }
    List<Groups.Enrolled> all = house.getBean(Groups.class).enrolled(operation);
    return all.stream()
        .filter(person -> person.roles().contains(Role.COORDINATOR))
        .findFirst()
        .map(Groups.Enrolled::person)
        .orElseThrow(() -> Problem.of(AccessProblem.NO_GROUP, operation));
  }
}
