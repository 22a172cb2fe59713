package org.mekongdragon.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.cargo.ManifestWithdrawn;
import org.mekongdragon.notice.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the hits of a manifest that was taken back leave the queue. What somebody examined stays as
 * it is: that was real. Hits, steps and reasons stay on record.
 */
@Component
class WithdrawnHits {

  private final TaskStore tasks;
  private final HitWorkStore work;
  private final Groups groups;
  private final People people;
  private final Live live;
  private final Clock clock;

  WithdrawnHits(
      TaskStore tasks, HitWorkStore work, Groups groups, People people, Live live, Clock clock) {
    this.tasks = tasks;
    this.work = work;
    this.groups = groups;
    this.people = people;
    this.live = live;
    this.clock = clock;
  }

  /** Joins the transaction that takes the manifest back. Chunks being screened are waited for. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ManifestWithdrawn withdrawn) {
    Instant now = clock.instant();
    UUID person = people.current().id();
    tasks.close(withdrawn.manifest(), now);
    int gone = work.withdraw(withdrawn.manifest(), person, now);
    if (gone > 0) {
      int audience = groups.numberOf(Audience.everybody(Audience.home(withdrawn.organisation())));
      Set<UUID> readers = groups.readers(audience);
      live.touch(readers, ChunkScreening.TOPIC);
    }
  }
}
