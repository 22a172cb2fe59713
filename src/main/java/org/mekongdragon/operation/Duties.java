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
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisation;
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
    return answering(fitting(desks(code), filter), filter.at());
  }

  /**
   * Who answers for a place when nobody there does: the national contact points of the
   * organisations that have somebody at that place. Way and language hold for them too.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<OnDuty> nextLevel(String code, DutyFilter filter) {
    access.require(code);
    List<Desk> all = desks(code);
    DutyFilter there =
        new DutyFilter(
            filter.at(), filter.organisation(), filter.place(), Optional.empty(), Optional.empty());
    Set<String> asked =
        fitting(all, there).stream()
            .map(desk -> desk.point().organisation())
            .collect(Collectors.toSet());
    DutyFilter anywhere =
        new DutyFilter(filter.at(), Optional.empty(), "", filter.way(), filter.language());
    List<Desk> national =
        fitting(all, anywhere).stream()
            .filter(desk -> desk.point().level() == ContactPoint.NATIONAL)
            .filter(desk -> asked.contains(desk.point().organisation()))
            .toList();
    return answering(national, filter.at());
  }

  /** How many valid contact points have neither hours nor say that they answer day and night. */
  @Transactional(readOnly = true)
  public long withoutHours(String code) {
    access.require(code);
    LocalDate today = access.today();
    return desks(code).stream()
        .filter(desk -> desk.point().isValid(today))
        .filter(desk -> desk.roster().isSilent())
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
    List<Desk> valid = desks(code).stream().filter(desk -> desk.point().isValid(today)).toList();
    return new Offices(valid);
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
    return desks(code).stream()
        .filter(desk -> desk.point().organisation().equals(organisation))
        .filter(desk -> unit.isEmpty() || desk.point().unit().equals(unit))
        .flatMap(desk -> desk.next(from).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * The roster of a contact point; one without hours, of revision 0, when nobody has made one.
   *
   * @throws Problem {@code no-operation}, {@code no-contact-point}
   */
  @Transactional(readOnly = true)
  public Kept<Roster> roster(String code, UUID contact) {
    Kept<ContactPoint> kept = contacts.require(code, contact);
    return store
        .find(contact)
        .orElseGet(() -> new Kept<>(contact, unwritten(kept.value(), zones(List.of(kept))), 0));
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

  private List<Desk> desks(String code) {
    List<Kept<ContactPoint>> all = points.points(code);
    Map<UUID, Kept<Roster>> written = store.all(code);
    Map<String, ZoneId> zones = zones(all);
    return all.stream()
        .map(kept ->
            new Desk(
                kept,
                Optional.ofNullable(written.get(kept.id()))
                    .map(Kept::value)
                    .orElseGet(() -> unwritten(kept.value(), zones))))
        .toList();
  }

  /** In the time of the country, until somebody chooses another. */
  private static Roster unwritten(ContactPoint point, Map<String, ZoneId> zones) {
    return Roster.none(zones.getOrDefault(point.organisation(), Zones.USUAL));
  }

  private Map<String, ZoneId> zones(List<Kept<ContactPoint>> of) {
    Set<String> codes =
        of.stream().map(kept -> kept.value().organisation()).collect(Collectors.toSet());
    return organisations.each(codes).stream()
        .collect(Collectors.toMap(Organisation::code, one -> Zones.of(one.country().value())));
  }

  private static List<OnDuty> answering(List<Desk> of, Instant at) {
    return of.stream().flatMap(desk -> desk.duty(at).stream()).toList();
  }

  private List<Desk> fitting(List<Desk> all, DutyFilter filter) {
    Map<UUID, Unit> units = new HashMap<>();
    all.stream()
        .map(desk -> desk.point().organisation())
        .distinct()
        .forEach(one -> organisations.units(one).forEach(unit -> units.put(unit.id(), unit)));
    return all.stream().filter(desk -> fits(desk.point(), filter, units)).toList();
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
