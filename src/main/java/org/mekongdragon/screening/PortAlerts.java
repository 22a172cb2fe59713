package org.mekongdragon.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to hand-overs between ports. A note goes to one member organisation of an operation that
 * the sender is in, and only these two read it.
 */
@Component
public class PortAlerts {

  private final AlertStore store;
  private final Hits hits;
  private final HitWorkStore work;
  private final Consignments consignments;
  private final Operations operations;
  private final HitDesk desk;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final Clock clock;

  PortAlerts(
      AlertStore store,
      Hits hits,
      HitWorkStore work,
      Consignments consignments,
      Operations operations,
      HitDesk desk,
      People people,
      Groups groups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.hits = hits;
    this.work = work;
    this.consignments = consignments;
    this.operations = operations;
    this.desk = desk;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  /** An organisation that can be alerted, in an operation. */
  public record Recipient(String operation, String organisation) {

    /** As a form sends it. */
    public String value() {
      return operation + "/" + organisation;
    }
  }

  /** Who can be alerted: the other members of the operations that the caller is in. */
  @Transactional(readOnly = true)
  public List<Recipient> recipients() {
    Person person = desk.reader();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Recipient> recipients = new ArrayList<>();
    for (Operation operation : operations.all()) {
      if (operation.status().takesReports() && person.isIn(operation.code())) {
        operations.members(operation.code()).stream()
            .filter(member -> member.isPresent(today))
            .filter(member -> !member.organisation().equals(person.organisation()))
            .map(member -> new Recipient(operation.code(), member.organisation()))
            .forEach(recipients::add);
      }
    }
    return recipients;
  }

  /**
   * Alerts another port to the consignment of a hit.
   *
   * @param port of the route that is meant, may be empty
   * @throws Problem {@code hit-not-found}, {@code role-needed}, {@code alert-recipient}, {@code
   *     hit-text}
   */
  @Transactional
  public UUID send(long hit, Recipient recipient, String port, String note) {
    Person person = desk.worker();
    if (!recipients().contains(recipient)) {
      throw Problem.at("recipient", ScreeningProblem.ALERT_RECIPIENT, recipient.organisation());
    }
    HitRecord record = hits.find(hit);
    long consignment = record.candidate().consignment();
    String words = Notes.checked("note", note, Notes.LONGEST);
    StoredConsignment stored =
        consignments
            .find(consignment)
            .orElseThrow(() -> Problem.of(ScreeningProblem.HIT_NOT_FOUND));
    PortAlert alert =
        new PortAlert(
            new UUID(0, 0),
            recipient.operation(),
            person.organisation(),
            recipient.organisation(),
            Notes.checked("port", port, 100),
            facts(stored),
            words,
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    int audience =
        groups.numberOf(
            Audience.organisations(
                recipient.operation(), List.of(recipient.organisation(), person.organisation())));
    UUID id = store.insert(alert, new AlertStore.Origin(audience, consignment, person.id()));
    work.step(
        consignment,
        new Step("alerted", recipient.organisation(), words, Optional.of(person.id()), alert.at()));
    audit.record(
        Audited.of("screening.alerted", "consignment:" + consignment, recipient.operation())
            .with("recipient", recipient.organisation()));
    return id;
  }

  /** What other ports handed over to the caller's organisation, the latest first. */
  @Transactional(readOnly = true)
  public List<PortAlert> received() {
    return store.to(desk.reader().organisation());
  }

  /** How many of these wait for somebody to take note. */
  @Transactional(readOnly = true)
  public long waiting() {
    return store.waiting(desk.reader().organisation());
  }

  /** What was sent about a consignment of the caller's organisation, the latest first. */
  @Transactional(readOnly = true)
  public List<PortAlert> about(long consignment) {
    return store.about(consignment, people.current().organisation());
  }

  /**
   * Takes note; nothing happens when somebody did so before.
   *
   * @throws Problem {@code role-needed}
   */
  @Transactional
  public void take(UUID id) {
    Person person = desk.worker();
    if (store.take(id, person.organisation(), person.id(), clock.instant())) {
      audit.record(Audited.of("screening.alert-taken", "alert:" + id, ""));
    }
  }

  private static PortAlert.Facts facts(StoredConsignment stored) {
    Candidate.Cargo cargo = CargoFacts.of(stored.content());
    Conveyance conveyance = stored.content().conveyance();
    return new PortAlert.Facts(
        cargo.waybill(),
        cargo.containers(),
        cargo.shipper(),
        cargo.consignee(),
        cargo.goods(),
        conveyance.vessel(),
        conveyance.voyage(),
        stops(stored.content().route()).stream().map(CargoFacts::code).toList(),
        cargo.arrival().map(LocalDate::toString).orElse(""));
  }

  /** The places of a route that are named, in order. */
  static List<Place> stops(Route route) {
    return Stream.of(
            Stream.of(route.origin(), route.loading()),
            route.transit().stream(),
            Stream.of(route.discharge(), route.destination()))
        .flatMap(places -> places)
        .filter(Place::isPresent)
        .toList();
  }
}
