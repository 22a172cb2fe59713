package org.mekongdragon.shell;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Groups;
import org.mekongdragon.notice.Live;
import org.mekongdragon.seizure.SeizureReleased;
import org.mekongdragon.seizure.SeizureRevised;
import org.mekongdragon.seizure.SeizureWithdrawn;
import org.mekongdragon.seizure.SeizuresImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open boards that something changed; each fetches anew what its reader may see. Whoever is
 * not in a record's audience is not even told that something happened. Messages tell by a topic of
 * their own, which boards listen to as well.
 */
@Component
class LiveBoards {

  private final Groups groups;
  private final Live live;

  LiveBoards(Groups groups, Live live) {
    this.groups = groups;
    this.live = live;
  }

  /** The topic of an operation's board. */
  static String topic(String operation) {
    return "board:" + operation;
  }

  @EventListener
  void on(SeizureReleased event) {
    tell(event.operation(), event.audience());
  }

  @EventListener
  void on(SeizureRevised event) {
    tell(event.operation(), event.audience());
  }

  @EventListener
  void on(SeizureWithdrawn event) {
    tell(event.operation(), event.audience());
  }

  /** An import may hold records of many audiences: everybody looks anew. */
  @EventListener
  void on(SeizuresImported event) {
    Set<UUID> everybody =
        groups.enrolled(event.operation()).stream()
            .map(Groups.Enrolled::person)
            .collect(Collectors.toSet());
    live.touch(everybody, topic(event.operation()));
  }

  private void tell(String operation, int audience) {
    live.touch(groups.readers(audience), topic(operation));
  }
}
