package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.ContainerNumber;

/** Generated operations, organisations, people and records, the same in every run. */
final class OracleCase {

  static final List<String> CITIES = List.of("đông hà", "savannakhet", "mukdahan", "河口");

  private static final int OPERATIONS = 3;
  private static final int ORGANISATIONS = 5;
  private static final Role[] ROLES = {
    Role.OFFICER, Role.LEVEL2_CONTACT, Role.NATIONAL_CONTACT, Role.ANALYST, Role.LEADER
  };

  private final Random random = new Random(20250415);
  private final World world;
  private final SeizureWorld phases;
  private final Seizures seizures;
  private final List<String> organisations = new ArrayList<>();
  private final Map<String, List<UUID>> units = new HashMap<>();
  private final Map<UUID, Set<UUID>> below = new HashMap<>();
  private final List<String> operations = new ArrayList<>();
  private final List<ModelReader> readers = new ArrayList<>();
  private final List<ModelRecord> records = new ArrayList<>();
  private final List<String> containers = new ArrayList<>();

  OracleCase(World world, SeizureWorld phases, Seizures seizures) {
    this.world = world;
    this.phases = phases;
    this.seizures = seizures;
    for (int i = 0; i < ORGANISATIONS; i++) {
      organise(List.of("VN", "CN", "TH", "LA", "KR").get(i));
    }
    for (int i = 0; i < OPERATIONS; i++) {
      operations.add(phases.running(organisations.getFirst(), members(i)));
    }
    for (int i = 0; i < 12; i++) {
      String number = "MEKU%06d".formatted(random.nextInt(1_000_000));
      containers.add(number + ContainerNumber.checkDigit(number));
    }
    organisations.forEach(this::employ);
  }

  /** The first organisation is in all operations; each of the others is missing in one. */
  private String[] members(int operation) {
    return organisations.stream()
        .skip(1)
        .filter(organisation -> organisations.indexOf(organisation) % OPERATIONS != operation)
        .toArray(String[]::new);
  }

  /** A headquarters, two departments, two posts below the first one. */
  private void organise(String country) {
    String organisation = world.organisation(country);
    organisations.add(organisation);
    UUID top = world.unit(organisation, Optional.empty());
    UUID left = world.unit(organisation, Optional.of(top));
    UUID right = world.unit(organisation, Optional.of(top));
    UUID first = world.unit(organisation, Optional.of(left));
    UUID second = world.unit(organisation, Optional.of(left));
    units.put(organisation, List.of(top, left, right, first, second));
    below.put(top, Set.of(top, left, right, first, second));
    below.put(left, Set.of(left, first, second));
    List.of(right, first, second).forEach(unit -> below.put(unit, Set.of(unit)));
  }

  /** Six people, in all units and in none; the last organisation has no national contact point. */
  private void employ(String organisation) {
    for (int i = 0; i < 6; i++) {
      Optional<UUID> unit = i == 5 ? Optional.empty() : Optional.of(units.get(organisation).get(i));
      String login = world.person(organisation, unit);
      Map<String, Set<Role>> held = new HashMap<>();
      for (String operation : operations) {
        boolean member =
            organisation.equals(organisations.getFirst())
                || List.of(members(operations.indexOf(operation))).contains(organisation);
        if (member && (i == 0 || random.nextInt(4) > 0)) {
          Set<Role> roles = roles(organisation, i);
          held.put(operation, roles);
          phases.enrol(operation, login, roles);
        }
      }
      Set<UUID> seen = unit.map(below::get).orElse(Set.of());
      readers.add(new ModelReader(login, organisation, unit, seen, held));
    }
  }

  private Set<Role> roles(String organisation, int person) {
    boolean last = organisation.equals(organisations.getLast());
    if (person == 0) {
      return EnumSet.of(last ? Role.OFFICER : Role.NATIONAL_CONTACT);
    }
    if (person == 5 && organisation.equals(organisations.getFirst())) {
      return EnumSet.of(Role.COORDINATOR);
    }
    Set<Role> roles = EnumSet.of(Role.OFFICER);
    Role more = ROLES[random.nextInt(ROLES.length)];
    roles.add(last && more == Role.NATIONAL_CONTACT ? Role.ANALYST : more);
    return roles;
  }

  /** Reports, then moves some of them on, then lets people and an organisation go. */
  void fill(int count) {
    for (int i = 0; i < count; i++) {
      report();
    }
    for (ModelRecord record : records) {
      move(record);
    }
    leave();
  }

  private void report() {
    String operation = operations.get(random.nextInt(OPERATIONS));
    List<ModelReader> reporters =
        readers.stream().filter(reader -> reader.isIn(operation)).toList();
    ModelReader reporter = reporters.get(random.nextInt(reporters.size()));
    NewSeizure report = SeizureWorld.report(content(), audience(operation));
    Seizure stored = world.as(reporter.login(), () -> seizures.report(operation, report));
    String grant =
        reporter
            .unit()
            .map(unit -> "unit:" + unit)
            .orElse("org:" + reporter.organisation() + "/role:officer");
    records.add(new ModelRecord(stored, grant, hasContact(operation, stored.owner())));
  }

  private boolean hasContact(String operation, String organisation) {
    return readers.stream()
        .anyMatch(reader ->
            reader.organisation().equals(organisation)
                && reader
                    .roles()
                    .getOrDefault(operation, Set.of())
                    .contains(Role.NATIONAL_CONTACT));
  }

  private String[] audience(String operation) {
    ModelReader some =
        readers.stream()
            .filter(reader -> reader.isIn(operation) && reader.unit().isPresent())
            .skip(random.nextInt(6))
            .findFirst()
            .orElseThrow();
    String organisation = "org:" + some.organisation();
    return switch (random.nextInt(6)) {
      case 0 -> new String[] {organisation};
      case 1 -> new String[] {"unit:" + some.unit().orElseThrow()};
      case 2 -> new String[] {"role:coordinator", organisation + "/role:officer"};
      case 3 -> new String[] {"role:officer"};
      default -> new String[] {"all"};
    };
  }

  private String content() {
    return """
    {"occurredAt":"2025-%02d-%02d%s","country":"VN","city":"%s","mode":"%s",
     "containers":["%s"],"persons":[%s],"concealment":"%s",
     "route":[{"stop":"origin","country":"%s"},{"stop":"destination","place":"%s"}],
     "goods":[{"code":"methamphetamine","quantity":"%d","unit":"kg"}]}
    """
        .formatted(
            5 + random.nextInt(4),
            1 + random.nextInt(28),
            random.nextBoolean() ? "T%02d:15:00+07:00".formatted(random.nextInt(24)) : "",
            CITIES.get(random.nextInt(CITIES.size())),
            List.of("sea", "road").get(random.nextInt(2)),
            containers.get(random.nextInt(containers.size())),
            random.nextInt(5) == 0 ? "{\"name\":\"Somebody\"}" : "",
            List.of("", "luggage", "food").get(random.nextInt(3)),
            List.of("MM", "LA", "TH").get(random.nextInt(3)),
            List.of("AUSYD", "CNSHA").get(random.nextInt(2)),
            1 + random.nextInt(500));
  }

  private void move(ModelRecord record) {
    Optional<ModelReader> checker = checker(record);
    int step = random.nextInt(10);
    if (checker.isEmpty() || step == 0) {
      return;
    }
    world.as(
        checker.get().login(),
        () -> {
          if (step == 1) {
            seizures.giveBack(new SeizureReturn(record.id, 1, List.of("what-missing"), ""));
            record.state = SeizureState.RETURNED;
          } else {
            Seizure released = seizures.release(record.id, 1);
            record.state = SeizureState.RELEASED;
            record.wasReleased = true;
            record.revision = 2;
            further(record, released, step);
          }
        });
  }

  private void further(ModelRecord record, Seizure released, int step) {
    if (step == 2) {
      seizures.withdraw(record.id, 2, "mistaken");
      record.state = SeizureState.WITHDRAWN;
    } else if (step == 3 || step == 4) {
      List<String> other = List.of(audience(record.operation));
      seizures.revise(new SeizureChange(record.id, 2, released.content(), other, ""));
      record.releaseTo = other;
    } else if (step == 5) {
      into(record)
          .ifPresent(survivor -> {
            seizures.merge(record.id, 2, survivor.id);
            record.state = SeizureState.MERGED;
          });
    }
  }

  /** An earlier record of the same owner and operation that stands for others from now on. */
  private Optional<ModelRecord> into(ModelRecord record) {
    return records.stream()
        .takeWhile(other -> other != record)
        .filter(other ->
            other.operation.equals(record.operation)
                && other.owner.equals(record.owner)
                && other.state == SeizureState.RELEASED)
        .findFirst();
  }

  private Optional<ModelReader> checker(ModelRecord record) {
    boolean contact = hasContact(record.operation, record.owner);
    return readers.stream()
        .filter(reader -> {
          Set<Role> roles = reader.roles().getOrDefault(record.operation, Set.of());
          return contact
              ? reader.organisation().equals(record.owner) && roles.contains(Role.NATIONAL_CONTACT)
              : roles.contains(Role.COORDINATOR);
        })
        .findFirst();
  }

  private void leave() {
    String dismissed = organisations.get(2);
    String operation = operations.getFirst();
    phases.dismiss(operation, dismissed);
    Set<String> gone = new HashSet<>();
    for (ModelReader reader : List.copyOf(readers)) {
      Map<String, Set<Role>> left = new HashMap<>(reader.roles());
      if (reader.organisation().equals(dismissed)) {
        left.remove(operation);
      } else if (gone.size() < 2 && reader.isIn(operation) && random.nextInt(4) == 0) {
        gone.add(reader.login());
        left.remove(operation);
        phases.enrol(operation, reader.login(), Set.of());
      }
      readers.remove(reader);
      readers.add(
          new ModelReader(
              reader.login(), reader.organisation(), reader.unit(), reader.units(), left));
    }
  }

  List<ModelReader> readers() {
    return List.copyOf(readers);
  }

  List<ModelRecord> records() {
    return List.copyOf(records);
  }

  List<String> operations() {
    return List.copyOf(operations);
  }

  List<String> containers() {
    return List.copyOf(containers);
  }
}
