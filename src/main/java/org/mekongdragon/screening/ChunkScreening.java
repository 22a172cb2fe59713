package org.mekongdragon.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.KnownPast;
import org.mekongdragon.cargo.PartyPast;
import org.mekongdragon.cargo.PastField;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.notice.Live;
import org.mekongdragon.targeting.StoredHistory;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Screens stored chunks and stores what was found, in the transaction that took the task. */
@Component
class ChunkScreening {

  /** What open queues listen to. */
  static final String TOPIC = "hits";

  /** Rules look back no further than this many days. */
  private static final int FARTHEST_DAYS = 3_660;

  private final ScreeningDesks desks;
  private final Consignments consignments;
  private final PartyPast past;
  private final FindingStore findings;
  private final TaskStore tasks;
  private final Groups groups;
  private final HitNotices notices;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChunkScreening(
      ScreeningDesks desks,
      Consignments consignments,
      PartyPast past,
      FindingStore findings,
      TaskStore tasks,
      Groups groups,
      HitNotices notices,
      Live live,
      ApplicationEventPublisher events,
      Clock clock) {
    this.desks = desks;
    this.consignments = consignments;
    this.past = past;
    this.findings = findings;
    this.tasks = tasks;
    this.groups = groups;
    this.notices = notices;
    this.live = live;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Screens a chunk that the transaction holds.
   *
   * @return consignments with new hits
   * @throws IllegalStateException when whoever works may not read the chunk
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int screen(ScreeningTask task) {
    List<StoredConsignment> chunk = consignments.chunk(task.chunk());
    if (chunk.isEmpty()) {
      throw new IllegalStateException("chunk " + task.chunk() + " cannot be read");
    }
    ScreeningDesk desk = desks.of(task.organisation());
    List<CargoRecord> records = chunk.stream().map(ScreeningDesk::record).toList();
    Circumstances circumstances = circumstances(task.organisation(), desk.remembered(), records);
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      found.addAll(desk.screen(chunk.get(i), records.get(i), circumstances));
    }
    int audience = groups.numberOf(Audience.everybody(Audience.home(task.organisation())));
    Set<Long> hit = findings.insert(audience, chunk, found, clock.instant());
    tasks.done(task.chunk(), clock.instant());
    if (!hit.isEmpty()) {
      events.publishEvent(new HitRaised(task.manifest(), task.organisation(), hit.size()));
      Set<UUID> readers = groups.readers(audience);
      live.touch(readers, TOPIC);
      notices.raised(task, chunk, found.stream().filter(one -> hit.contains(one.consignment())));
      notices.fitting(task, chunk.stream().filter(one -> hit.contains(one.id())).toList(), readers);
    }
    return hit.size();
  }

  private Circumstances circumstances(
      String organisation, Set<Field> remembered, List<CargoRecord> records) {
    LocalDate today = desks.today();
    Collection<KnownPast.Value> asked = new HashSet<>();
    LocalDate first = today;
    for (Field field : remembered) {
      Optional<PastField> kept = kept(field);
      for (CargoRecord record : records) {
        LocalDate day = record.arrival().orElse(today);
        first = day.isBefore(first) ? day : first;
        kept.ifPresent(known ->
            record.texts(field).stream()
                .map(field::key)
                .filter(key -> !key.isEmpty())
                .forEach(key -> asked.add(new KnownPast.Value(known, key))));
      }
    }
    return asked.isEmpty()
        ? Circumstances.on(today)
        : new Circumstances(
            new StoredHistory(past.of(organisation, asked, first.minusDays(FARTHEST_DAYS))), today);
  }

  private static Optional<PastField> kept(Field field) {
    return switch (field) {
      case SHIPPER -> Optional.of(PastField.SHIPPER);
      case CONSIGNEE -> Optional.of(PastField.CONSIGNEE);
      case NOTIFY -> Optional.of(PastField.NOTIFY);
      case CONTAINER -> Optional.of(PastField.CONTAINER);
      case VESSEL -> Optional.of(PastField.VESSEL);
      default -> Optional.empty();
    };
  }
}
