package org.mekongdragon.seizure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may do what, and who sees it.
 *
 * <p>The organisation of the reporter owns the record. Its national contact point checks it; a
 * coordinator does for an organisation that has none in the operation. Whoever answers for a record
 * never loses sight of it: the reporting unit, its superiors and the owner's contact points are in
 * every audience of it.
 */
@Component
class SeizureDesk {

  private static final Role[] REPORTERS = {
    Role.OFFICER, Role.LEVEL2_CONTACT, Role.NATIONAL_CONTACT, Role.COORDINATOR
  };

  private final People people;
  private final Groups groups;
  private final Organisations organisations;

  SeizureDesk(People people, Groups groups, Organisations organisations) {
    this.people = people;
    this.groups = groups;
    this.organisations = organisations;
  }

  Person reporter(String operation) {
    return people.require(operation, REPORTERS);
  }

  boolean mayReport(String operation) {
    return people.current().isIn(operation, REPORTERS);
  }

  Person caller() {
    return people.current();
  }

  /** Number of the audience of a report that is not released. */
  int before(String operation, String owner, Optional<UUID> unit) {
    return groups.numberOf(new Audience(operation, custodians(operation, owner, unit)));
  }

  /** The audience of a released record. */
  Audience after(Seizure seizure) {
    return released(
        seizure.operation(),
        seizure.releaseTo(),
        custodians(seizure.operation(), seizure.owner(), seizure.custody().unit()));
  }

  int numberOf(Audience audience) {
    return groups.numberOf(audience);
  }

  /** The audience that a report of the caller would have once released. */
  Audience planned(String operation, List<String> releaseTo) {
    Person person = people.requireMember(operation);
    return released(
        operation, releaseTo, custodians(operation, person.organisation(), person.unit()));
  }

  private static Audience released(
      String operation, List<String> releaseTo, List<String> custodians) {
    TreeSet<String> all = new TreeSet<>(releaseTo);
    all.addAll(custodians);
    return new Audience(operation, List.copyOf(all));
  }

  private List<String> custodians(String operation, String owner, Optional<UUID> unit) {
    Set<String> grants = new TreeSet<>();
    String organisation = "org:" + owner + "/role:";
    grants.add(unit.map(id -> "unit:" + id).orElse(organisation + Role.OFFICER.code()));
    grants.add(organisation + Role.LEVEL2_CONTACT.code());
    grants.add(organisation + Role.NATIONAL_CONTACT.code());
    if (!hasContact(operation, owner)) {
      grants.add("role:" + Role.COORDINATOR.code());
    }
    if (unit.isEmpty()) {
      grants.add(organisation + Role.COORDINATOR.code());
    }
    return List.copyOf(grants);
  }

  /**
   * Refuses an audience that names nobody.
   *
   * @throws Problem {@code audience-missing}, {@code audience}
   */
  List<String> checked(String operation, List<String> releaseTo) {
    if (releaseTo.isEmpty()) {
      throw Problem.at("audience", SeizureProblem.AUDIENCE_MISSING);
    }
    Audience audience = new Audience(operation, releaseTo);
    for (String grant : audience.grants()) {
      if (!exists(grant)) {
        throw Problem.at("audience", AccessProblem.AUDIENCE, grant);
      }
    }
    if (groups.preview(audience).people() == 0) {
      throw Problem.at("audience", AccessProblem.AUDIENCE, String.join(", ", releaseTo));
    }
    return audience.grants();
  }

  private boolean exists(String grant) {
    if (grant.startsWith("org:")) {
      return organisations.find(grant.substring(4).split("/", 2)[0]).isPresent();
    }
    return !grant.startsWith("unit:")
        || organisations.unit(UUID.fromString(grant.substring(5))).isPresent();
  }

  private boolean hasContact(String operation, String organisation) {
    return groups.enrolled(operation).stream()
        .anyMatch(person ->
            person.organisation().equals(organisation)
                && person.roles().contains(Role.NATIONAL_CONTACT));
  }

  /** What somebody who sees the record may do with it now. */
  Set<SeizureAction> actions(Person person, Seizure seizure) {
    Set<SeizureAction> actions = EnumSet.noneOf(SeizureAction.class);
    boolean checks = mayCheck(person, seizure);
    boolean ours =
        person.organisation().equals(seizure.owner())
            && person.isIn(seizure.operation(), REPORTERS);
    SeizureState state = seizure.state();
    if (checks) {
      switch (state) {
        case REPORTED -> actions.addAll(EnumSet.of(SeizureAction.RELEASE, SeizureAction.RETURN));
        case MERGED -> actions.add(SeizureAction.UNMERGE);
        case RETURNED, RELEASED, WITHDRAWN -> {}
      }
    }
    if (state.isOpen() && (checks || (ours && state != SeizureState.RELEASED))) {
      actions.add(SeizureAction.REVISE);
      actions.add(SeizureAction.WITHDRAW);
    }
    if (state.isOpen() && checks) {
      actions.add(SeizureAction.MERGE);
    }
    boolean coordinates = person.isIn(seizure.operation(), Role.COORDINATOR);
    if (coordinates && state.isOpen()) {
      actions.add(SeizureAction.MERGE);
    } else if (coordinates && state == SeizureState.MERGED) {
      actions.add(SeizureAction.UNMERGE);
    }
    return actions;
  }

  /** Whether somebody releases the reports of their own organisation. */
  boolean mayRelease(Person person, String operation) {
    return mayCheck(person, operation, person.organisation());
  }

  private boolean mayCheck(Person person, Seizure seizure) {
    return mayCheck(person, seizure.operation(), seizure.owner());
  }

  private boolean mayCheck(Person person, String operation, String owner) {
    boolean own =
        person.organisation().equals(owner) && person.isIn(operation, Role.NATIONAL_CONTACT);
    return own || (person.isIn(operation, Role.COORDINATOR) && !hasContact(operation, owner));
  }

  /**
   * Refuses what the caller may not do.
   *
   * @throws Problem {@code seizure-owner} when others may, {@code seizure-state} when nobody may in
   *     this state
   */
  void require(SeizureAction action, Person person, Seizure seizure) {
    if (actions(person, seizure).contains(action)) {
      return;
    }
    boolean possible =
        switch (action) {
          case RELEASE, RETURN -> seizure.state() == SeizureState.REPORTED;
          case REVISE, WITHDRAW, MERGE -> seizure.state().isOpen();
          case UNMERGE -> seizure.state() == SeizureState.MERGED;
        };
    throw possible
        ? Problem.of(SeizureProblem.SEIZURE_OWNER, seizure.owner())
        : Problem.of(SeizureProblem.SEIZURE_STATE, seizure.state().code());
  }
}
