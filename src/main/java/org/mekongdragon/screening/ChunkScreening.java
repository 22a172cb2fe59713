package org.mekongdragon.screening;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.Manifest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.SmallManifestStored;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.notice.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Screens stored chunks and stores what was found, in the transaction that took the task. */
@Component
class ChunkScreening {

  /** What open queues listen to. */
  static final String TOPIC = "hits";

  private final ScreeningPass pass;
  private final Consignments consignments;
  private final FindingStore findings;
  private final TaskStore tasks;
  private final Groups groups;
  private final HitNotices notices;
  private final FreshHits fresh;
  private final Manifests manifests;
  private final Live live;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChunkScreening(
      ScreeningPass pass,
      Consignments consignments,
      FindingStore findings,
      TaskStore tasks,
      Groups groups,
      HitNotices notices,
      FreshHits fresh,
      Manifests manifests,
      Live live,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pass = pass;
    this.consignments = consignments;
    this.findings = findings;
    this.tasks = tasks;
    this.groups = groups;
    this.notices = notices;
    this.fresh = fresh;
    this.manifests = manifests;
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
    List<Finding> found = pass.over(task.organisation(), chunk);
    int audience = groups.numberOf(Audience.everybody(Audience.home(task.organisation())));
    Set<Long> hit = findings.insert(audience, chunk, found, clock.instant());
    tasks.done(task.chunk(), clock.instant());
    if (!hit.isEmpty()) {
      String file = manifests.find(task.manifest()).file();
      tell(new HitNotices.Source(task.manifest(), task.organisation(), file), chunk, found, hit);
    }
    return hit.size();
  }

  /**
   * Screens the consignments of a manifest that the transaction stores, and stores what was found
   * as if a task had been taken.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void screen(SmallManifestStored stored, UUID person) {
    Manifest manifest = stored.manifest();
    List<StoredConsignment> chunk = stored.consignments();
    List<Finding> found = pass.over(manifest.organisation(), chunk);
    List<FreshHits.Found> hits = findings.insertFresh(stored, person, found, clock.instant());
    fresh.keep(manifest.id(), hits);
    if (!hits.isEmpty()) {
      tell(
          new HitNotices.Source(manifest.id(), manifest.organisation(), manifest.file()),
          chunk,
          found,
          hits.stream().map(one -> one.hit().consignment()).collect(Collectors.toSet()));
    }
  }

  private void tell(
      HitNotices.Source source, List<StoredConsignment> chunk, List<Finding> found, Set<Long> hit) {
    events.publishEvent(new HitRaised(source.manifest(), source.organisation(), hit.size()));
    Set<UUID> readers = groups.readers(Audience.everybody(Audience.home(source.organisation())));
    live.touch(readers, TOPIC);
    notices.raised(source, chunk, found.stream().filter(one -> hit.contains(one.consignment())));
    notices.fitting(source, chunk.stream().filter(one -> hit.contains(one.id())).toList(), readers);
  }
}
