package org.mekongdragon.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can be told of a consignment on its way, and who comes next on its route. */
@Component
class AlertRecipients {

  private final Operations operations;
  private final Organisations organisations;
  private final Messages messages;
  private final Groups groups;
  private final HitDesk desk;
  private final Clock clock;

  AlertRecipients(
      Operations operations,
      Organisations organisations,
      Messages messages,
      Groups groups,
      HitDesk desk,
      Clock clock) {
    this.operations = operations;
    this.organisations = organisations;
    this.messages = messages;
    this.groups = groups;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Offices that sit at places of the route and have a reader in an operation that the caller may
   * write in, in the order of the route; then the contact points of the other members there.
   */
  @Transactional(readOnly = true)
  public List<PortAlerts.Recipient> of(StoredConsignment stored) {
    Person person = desk.reader();
    Map<String, List<Unit>> sitting = sitting(stored);
    List<PortAlerts.Recipient> offices = new ArrayList<>();
    List<PortAlerts.Recipient> contacts = new ArrayList<>();
    for (Operation operation : operations.all()) {
      if (operation.status().takesReports() && messages.maySend(operation.code())) {
        Set<String> members = members(operation.code());
        sitting.values().stream()
            .flatMap(List::stream)
            .filter(unit -> members.contains(unit.organisation()))
            .filter(unit -> !person.unit().equals(Optional.of(unit.id())))
            .filter(unit -> isRead(operation.code(), unit))
            .map(unit -> PortAlerts.Recipient.of(operation.code(), unit))
            .forEach(offices::add);
        groups.staff(operation.code(), members).entrySet().stream()
            .filter(member -> member.getValue().contains(Role.NATIONAL_CONTACT))
            .map(Map.Entry::getKey)
            .filter(code -> !code.equals(person.organisation()))
            .sorted()
            .map(code -> new PortAlerts.Recipient(operation.code(), code, Optional.empty(), ""))
            .forEach(contacts::add);
      }
    }
    offices.addAll(contacts);
    return List.copyOf(offices);
  }

  /**
   * Whom to propose: the office at the first place after the caller's own, or where that is not on
   * the route at its last one; without any office the contact point of a member of such a country.
   */
  Optional<PortAlerts.Recipient> next(
      List<PortAlerts.Recipient> recipients, StoredConsignment stored) {
    List<Place> stops = PortAlerts.stops(stored.content().route());
    Optional<String> own = desk.reader().unit().flatMap(organisations::unit).flatMap(Unit::place);
    List<String> codes = stops.stream().map(CargoFacts::code).toList();
    int at = own.map(codes::lastIndexOf).orElse(-1);
    List<Place> ahead = at < 0 ? stops.reversed() : stops.subList(at + 1, stops.size());
    return ahead.stream()
        .flatMap(place -> office(place, recipients).stream())
        .findFirst()
        .or(() -> ahead.stream().flatMap(place -> contact(place, recipients).stream()).findFirst());
  }

  private static Optional<PortAlerts.Recipient> office(
      Place place, List<PortAlerts.Recipient> recipients) {
    String code = CargoFacts.code(place);
    return recipients.stream()
        .filter(one -> one.unit().isPresent() && one.place().equals(code))
        .findFirst();
  }

  private Optional<PortAlerts.Recipient> contact(
      Place place, List<PortAlerts.Recipient> recipients) {
    String country = place.country().map(Object::toString).orElse("");
    return recipients.stream()
        .filter(one -> one.unit().isEmpty())
        .filter(one ->
            organisations
                .find(one.organisation())
                .filter(found -> found.country().toString().equals(country))
                .isPresent())
        .findFirst();
  }

  /** Offices by the place of the route where they sit. */
  private Map<String, List<Unit>> sitting(StoredConsignment stored) {
    Map<String, List<Unit>> sitting = new LinkedHashMap<>();
    PortAlerts.stops(stored.content().route())
        .forEach(place -> sitting.put(CargoFacts.code(place), new ArrayList<>()));
    organisations
        .unitsAt(sitting.keySet())
        .forEach(unit -> unit.place().map(sitting::get).ifPresent(at -> at.add(unit)));
    return sitting;
  }

  private Set<String> members(String operation) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return operations.members(operation).stream()
        .filter(member -> member.isPresent(today))
        .map(Member::organisation)
        .collect(Collectors.toSet());
  }

  private boolean isRead(String operation, Unit unit) {
    UUID id = unit.id();
    return !groups.readers(new Audience(operation, List.of("unit:" + id))).isEmpty();
  }
}
