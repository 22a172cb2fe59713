package org.mekongdragon.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Unit;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to who answers when. Everybody in the operation reads it; whoever keeps a contact point
 * keeps its roster.
 */
@Component
public class Duties {

  private final DutyStore store;
  private final Contacts contacts;
  private final ContactStore points;
  private final OperationAccess access;
  private final Organisations organisations;
  private final Audit audit;
  private final Clock clock;

  Duties(
      DutyStore store,
      Contacts contacts,
      ContactStore points,
      OperationAccess access,
      Organisations organisations,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.contacts = contacts;
    this.points = points;
    this.access = access;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Now. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Who answers at a moment, by organisation, level and name. A contact point without hours answers
   * only when it says that it does day and night.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<OnDuty> onDuty(String code, DutyFilter filter) {
    access.require(code);
    Map<UUID, Kept<Roster>> rosters = store.all(code);
    Map<UUID, Unit> units = new HashMap<>();
    List<Kept<ContactPoint>> all = points.points(code);
    all.stream()
        .map(kept -> kept.value().organisation())
        .distinct()
        .forEach(one -> organisations.units(one).forEach(unit -> units.put(unit.id(), unit)));
    return all.stream()
        .filter(kept -> fits(kept.value(), filter, units))
        .flatMap(kept -> duty(kept, rosters, filter.at()).stream())
        .toList();
  }

  /** How many valid contact points have neither hours nor say that they answer day and night. */
  @Transactional(readOnly = true)
  public long withoutHours(String code) {
    access.require(code);
    Map<UUID, Kept<Roster>> rosters = store.all(code);
    LocalDate today = access.today();
    return points.points(code).stream()
        .filter(kept -> kept.value().isValid(today))
        .filter(kept -> !kept.value().allDay())
        .filter(kept ->
            Optional.ofNullable(rosters.get(kept.id()))
                .filter(roster -> !isSilent(roster.value()))
                .isEmpty())
        .count();
  }

  /**
   * The office hours of everybody in an operation.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public Offices offices(String code) {
    access.require(code);
    LocalDate today = access.today();
    return new Offices(
        points.points(code).stream().filter(kept -> kept.value().isValid(today)).toList(),
        store.all(code));
  }

  /**
   * The first moment from another on at which somebody of an organisation answers, within two
   * weeks; empty when no contact point of it has any hours then.
   *
   * @param unit only the contact points of this unit, when given
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public Optional<Instant> nextAnswer(
      String code, String organisation, Optional<UUID> unit, Instant from) {
    access.require(code);
    Map<UUID, Kept<Roster>> rosters = store.all(code);
    return points.points(code).stream()
        .filter(kept -> kept.value().organisation().equals(organisation))
        .filter(kept -> unit.isEmpty() || kept.value().unit().equals(unit))
        .flatMap(kept -> next(kept, rosters, from).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * The roster of a contact point; one without hours, of revision 0, when nobody has made one.
   *
   * @throws Problem {@code no-operation}, {@code no-contact-point}
   */
  @Transactional(readOnly = true)
  public Kept<Roster> roster(String code, UUID contact) {
    contacts.require(code, contact);
    return store.find(contact).orElseGet(() -> new Kept<>(contact, Roster.none(Zones.USUAL), 0));
  }

  /**
   * Changes a roster.
   *
   * @param revision the one that the caller has read
   * @throws Problem {@code no-contact-point}, {@code role-needed}, {@code own-organisation-only},
   *     {@code operation-closed}, {@code changed-meanwhile}
   */
  @Transactional
  public Kept<Roster> change(String code, UUID contact, Roster roster, int revision) {
    Kept<ContactPoint> kept = contacts.require(code, contact);
    access.requireOpen(code);
    access.actsFor(code, kept.value().organisation());
    boolean known = store.find(contact).isPresent();
    if ((revision == 0 && known) || !store.save(code, contact, roster, revision)) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
    audit.record(
        Audited.of("operation.duty-changed", "contact-point:" + contact, code)
            .with("name", kept.value().name()));
    return roster(code, contact);
  }

  private static boolean isSilent(Roster roster) {
    return roster.hours().isEmpty() && roster.shifts().isEmpty();
  }

  private Optional<OnDuty> duty(
      Kept<ContactPoint> kept, Map<UUID, Kept<Roster>> rosters, Instant at) {
    Roster roster = effective(kept, rosters);
    ZoneId zone = roster.zone();
    if (!kept.value().isValid(at.atZone(zone).toLocalDate()) || !roster.answersAt(at)) {
      return Optional.empty();
    }
    return Optional.of(
        new OnDuty(
            kept,
            Optional.of(zone).filter(known -> rosters.containsKey(kept.id())),
            roster.until(at)));
  }

  private Optional<Instant> next(
      Kept<ContactPoint> kept, Map<UUID, Kept<Roster>> rosters, Instant from) {
    Roster roster = effective(kept, rosters);
    return roster
        .next(from)
        .filter(at -> kept.value().isValid(at.atZone(roster.zone()).toLocalDate()));
  }

  private static Roster effective(Kept<ContactPoint> kept, Map<UUID, Kept<Roster>> rosters) {
    Roster roster =
        Optional.ofNullable(rosters.get(kept.id()))
            .map(Kept::value)
            .orElseGet(() -> Roster.none(Zones.USUAL));
    return kept.value().allDay() ? roster.dayAndNight() : roster;
  }

  private static boolean fits(ContactPoint point, DutyFilter filter, Map<UUID, Unit> units) {
    Optional<Unit> unit = point.unit().flatMap(id -> Optional.ofNullable(units.get(id)));
    return filter.organisation().map(point.organisation()::equals).orElse(true)
        && filter.language().map(point.languages()::contains).orElse(true)
        && filter
            .way()
            .map(way -> point.channels().stream().anyMatch(channel -> channel.way() == way))
            .orElse(true)
        && isAt(point, unit, filter.place());
  }

  private static boolean isAt(ContactPoint point, Optional<Unit> unit, String place) {
    if (place.isBlank()) {
      return true;
    }
    String all =
        point.name()
            + " "
            + unit.map(one ->
                    one.code()
                        + " "
                        + one.place().orElse("")
                        + " "
                        + one.nameEn()
                        + " "
                        + one.nameVi()
                        + " "
                        + one.nameZh())
                .orElse("");
    String folded = PlainText.folded(all);
    return Pattern.compile("\\s+")
        .splitAsStream(PlainText.folded(place).strip())
        .allMatch(folded::contains);
  }
}
