package org.mekongdragon.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to hand-overs between ports. Each is a warning of the exchange to the office that sits
 * at a place of the route, or to a member's contact point: its recipients and the sender's contact
 * points read it, and it is acknowledged, answered, chased and taken back as every message.
 */
@Component
public class PortAlerts {

  private final AlertStore store;
  private final AlertRecipients recipients;
  private final AlertWords words;
  private final Messages messages;
  private final Hits hits;
  private final HitWorkStore work;
  private final Consignments consignments;
  private final HitDesk desk;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PortAlerts(
      AlertStore store,
      AlertRecipients recipients,
      AlertWords words,
      Messages messages,
      Hits hits,
      HitWorkStore work,
      Consignments consignments,
      HitDesk desk,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.recipients = recipients;
    this.words = words;
    this.messages = messages;
    this.hits = hits;
    this.work = work;
    this.consignments = consignments;
    this.desk = desk;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who can be alerted, in an operation.
   *
   * @param unit an office, empty for the organisation's contact point
   * @param place UN/LOCODE where the office sits, empty without one
   */
  public record Recipient(
      String operation, String organisation, Optional<UUID> unit, String place) {

    static Recipient of(String operation, Unit unit) {
      return new Recipient(
          operation, unit.organisation(), Optional.of(unit.id()), unit.place().orElse(""));
    }

    /** As a form sends it. */
    public String value() {
      return operation + "/" + organisation + unit.map(id -> "/" + id).orElse("");
    }

    /** As messages name it. */
    String code() {
      return unit.map(UUID::toString).orElse(organisation + "/" + Role.NATIONAL_CONTACT.code());
    }
  }

  /** Who can be alerted to a consignment: see {@link AlertRecipients#of}. */
  @Transactional(readOnly = true)
  public List<Recipient> recipients(StoredConsignment stored) {
    return recipients.of(stored);
  }

  /** Whom to propose of them. */
  @Transactional(readOnly = true)
  public Optional<Recipient> next(List<Recipient> among, StoredConsignment stored) {
    return recipients.next(among, stored);
  }

  /**
   * What an officer asks for.
   *
   * @param recipient as {@link Recipient#value} says it
   * @param port of the route that is meant; empty for the office's own, if it is one
   * @param key that the form was given when it was shown: the same words to the same recipient
   *     under the same key are sent once
   */
  public record Asked(String recipient, String port, String note, UUID key) {}

  /**
   * Alerts another port to the consignment of a hit.
   *
   * @throws Problem {@code hit-not-found}, {@code role-needed}, {@code alert-recipient}, {@code
   *     hit-text}, and as {@link Messages#send}
   */
  @Transactional
  public UUID send(long hit, Asked asked) {
    Person person = desk.worker();
    HitRecord record = hits.find(hit);
    long consignment = record.candidate().consignment();
    StoredConsignment stored =
        consignments
            .find(consignment)
            .orElseThrow(() -> Problem.of(ScreeningProblem.HIT_NOT_FOUND));
    Recipient to =
        recipients.of(stored).stream()
            .filter(one -> one.value().equals(asked.recipient()))
            .findFirst()
            .orElseThrow(() ->
                Problem.at(
                    "recipient",
                    ScreeningProblem.ALERT_RECIPIENT,
                    Notes.shorten(asked.recipient())));
    String text = Notes.checked("note", asked.note(), Notes.LONGEST);
    PortAlert draft =
        new PortAlert(
            new UUID(0, 0),
            to.operation(),
            person.organisation(),
            to.organisation(),
            to.unit(),
            Notes.checked("port", asked.port().isBlank() ? to.place() : asked.port(), 100),
            facts(stored),
            text,
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Message message =
        messages.sendOnce(to.operation(), asked.key(), words.message(draft, person, to.code()));
    Optional<PortAlert> earlier = store.ofMessage(message.id());
    if (earlier.isPresent()) {
      return earlier.get().id();
    }
    UUID id =
        store.insert(
            draft.as(message.id()),
            new AlertStore.Origin(message.audience(), consignment, person.id()));
    work.step(
        consignment,
        new Step(
            "alerted",
            to.unit().map(UUID::toString).orElse(to.organisation()),
            text,
            Optional.of(person.id()),
            draft.at()));
    audit.record(
        Audited.of("screening.alerted", "consignment:" + consignment, to.operation())
            .with("recipient", to.code()));
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
   * Takes note: acknowledges the message for the caller's office or contact point.
   *
   * @throws Problem {@code alert-unknown}, and as {@link Messages#acknowledge}
   */
  @Transactional
  public void take(UUID id) {
    PortAlert alert = store.find(id).orElseThrow(() -> Problem.of(ScreeningProblem.ALERT_UNKNOWN));
    UUID message = alert.message().orElseThrow(() -> Problem.of(ScreeningProblem.ALERT_UNKNOWN));
    var _ = messages.acknowledge(alert.operation(), message);
    audit.record(Audited.of("screening.alert-taken", "alert:" + id, alert.operation()));
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
