package org.mekongdragon.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.operation.Duties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks what is late and tells one point further each time: the unit, its superior units, the
 * national contact point. Nobody is told twice of the same delivery, so a circle of superiors ends.
 * A closed office is told when it opens, unless the kind is urgent.
 */
@Component
@Profile("!beside")
class Escalations {

  /** How long each point has. */
  static final Duration PAUSE = Duration.ofHours(12);

  static final String CONTACT = "national-contact";

  private static final int MOST = 200;

  private final EscalationStore store;
  private final Organisations organisations;
  private final People people;
  private final Groups groups;
  private final Duties duties;
  private final TransactionTemplate reading;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Escalations(
      EscalationStore store,
      Organisations organisations,
      People people,
      Groups groups,
      Duties duties,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.people = people;
    this.groups = groups;
    this.duties = duties;
    // Who reads is said when a transaction begins: this one is of its own.
    this.reading = new TransactionTemplate(transactions);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading.setReadOnly(true);
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT60S", initialDelayString = "PT30S")
  @Transactional
  public void run() {
    for (EscalationStore.Late late : store.take(clock.instant(), PAUSE, MOST)) {
      Optional<String> next =
          chain(late.unit()).stream().filter(point -> !late.reached().contains(point)).findFirst();
      next.ifPresent(point -> further(late, point));
    }
  }

  private void further(EscalationStore.Late late, String point) {
    Set<UUID> told = behind(late, point);
    Instant now = clock.instant();
    Optional<Instant> opens =
        late.kind().isUrgent() ? Optional.empty() : opening(late, point, told, now);
    if (opens.filter(now::isBefore).isPresent()) {
      store.rest(late.id(), opens.get(), PAUSE);
      return;
    }
    store.reached(late.id(), point);
    events.publishEvent(
        new MessageOverdue(
            late.message(), late.operation(), late.number(), late.organisation(), false, told));
  }

  /** When the office of a point answers next, read as one of those who are to be told. */
  private Optional<Instant> opening(
      EscalationStore.Late late, String point, Set<UUID> told, Instant now) {
    Optional<UUID> unit =
        point.equals(CONTACT) ? Optional.empty() : Optional.of(UUID.fromString(point));
    return told.stream()
        .sorted()
        .findFirst()
        .flatMap(person ->
            people.as(
                person,
                () ->
                    reading.execute(status ->
                        duties.offices(late.operation()).of(late.organisation(), unit).next(now))));
  }

  /** The points in turn, each once. */
  List<String> chain(Optional<UUID> unit) {
    Set<String> chain = new LinkedHashSet<>();
    Optional<UUID> at = unit;
    while (at.isPresent() && chain.add(at.get().toString())) {
      at = at.flatMap(organisations::unit).flatMap(Unit::parent);
    }
    List<String> points = new ArrayList<>(chain);
    points.add(CONTACT);
    return points;
  }

  private Set<UUID> behind(EscalationStore.Late late, String point) {
    List<Groups.Enrolled> enrolled =
        groups.enrolled(late.operation()).stream()
            .filter(one -> one.organisation().equals(late.organisation()))
            .toList();
    if (point.equals(CONTACT)) {
      return enrolled.stream()
          .filter(one -> one.roles().contains(Role.NATIONAL_CONTACT))
          .map(Groups.Enrolled::person)
          .collect(Collectors.toSet());
    }
    Set<UUID> there = new HashSet<>(people.inUnits(List.of(UUID.fromString(point))));
    return enrolled.stream()
        .map(Groups.Enrolled::person)
        .filter(there::contains)
        .collect(Collectors.toSet());
  }
}
