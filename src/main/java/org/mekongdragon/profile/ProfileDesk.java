package org.mekongdragon.profile;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;

/** Who may write a profile, and who reads it. */
@Component
class ProfileDesk {

  private static final Role[] WRITERS = {
    Role.OFFICER, Role.ANALYST, Role.LEVEL2_CONTACT, Role.NATIONAL_CONTACT, Role.COORDINATOR
  };

  private final People people;
  private final Groups groups;
  private final Operations operations;

  ProfileDesk(People people, Groups groups, Operations operations) {
    this.people = people;
    this.groups = groups;
    this.operations = operations;
  }

  /**
   * The caller, at home in their organisation.
   *
   * @throws Problem {@code not-signed-in}, {@code no-group}
   */
  Person reader() {
    Person person = people.current();
    return people.requireMember(Audience.home(person.organisation()));
  }

  /** The caller, who writes for their organisation. */
  Person writer() {
    Person person = people.current();
    return people.require(Audience.home(person.organisation()), WRITERS);
  }

  boolean mayWrite() {
    return people
        .findCurrent()
        .filter(person -> person.isIn(Audience.home(person.organisation()), WRITERS))
        .isPresent();
  }

  boolean mayChange(RiskProfile profile) {
    return mayWrite(profile.organisation());
  }

  /** Whether the caller writes for that organisation. */
  boolean mayWrite(String organisation) {
    return mayWrite() && organisation().equals(organisation);
  }

  /** The caller's. */
  String organisation() {
    return people.current().organisation();
  }

  /**
   * @throws Problem {@code risk-profile-owner}, {@code role-needed}
   */
  Person requireChange(RiskProfile profile) {
    Person person = writer();
    if (!person.organisation().equals(profile.organisation())) {
      throw Problem.of(RiskProfileProblem.RISK_PROFILE_OWNER);
    }
    return person;
  }

  /**
   * The readers: everybody at home, or those chosen in an operation and the owner.
   *
   * @throws Problem {@code no-operation}, {@code no-group}, {@code audience}
   */
  Audience audience(Person owner, Optional<Audience> shared) {
    if (shared.isEmpty()) {
      return Audience.everybody(Audience.home(owner.organisation()));
    }
    String operation = operations.require(shared.get().group()).code();
    people.requireMember(operation);
    TreeSet<String> grants = new TreeSet<>(shared.get().grants());
    grants.add("org:" + owner.organisation());
    return new Audience(operation, List.copyOf(grants));
  }

  int numberOf(Audience audience) {
    return groups.numberOf(audience);
  }

  Audience audience(int number) {
    return groups.audience(number);
  }
}
