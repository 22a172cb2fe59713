package org.mekongdragon.watchlist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to watch lists: which there are, their settings, and what is looked for. Entries and
 * files have doors of their own, {@link WatchEntries} and {@code ListImports}.
 */
@Component
public class WatchLists {

  /** The most hits of one name search. */
  public static final int MOST_MATCHES = 200;

  private final WatchListStore store;
  private final ListedEntryStore entries;
  private final WatchListDesk desk;
  private final Watching watching;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  WatchLists(
      WatchListStore store,
      ListedEntryStore entries,
      WatchListDesk desk,
      Watching watching,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.entries = entries;
    this.desk = desk;
    this.watching = watching;
    this.audit = audit;
    this.events = events;
  }

  /** The lists that the caller reads, by name; at most 1,000. */
  @Transactional(readOnly = true)
  public List<WatchList> all() {
    return store.all();
  }

  /** The settings of those of the lists that the caller reads. */
  @Transactional(readOnly = true)
  public Map<UUID, ListSettings> settings(Collection<UUID> some) {
    return some.isEmpty()
        ? Map.of()
        : store.find(some).stream()
            .collect(Collectors.toUnmodifiableMap(WatchList::id, WatchList::settings));
  }

  /**
   * One list.
   *
   * @throws Problem {@code no-watch-list}
   */
  @Transactional(readOnly = true)
  public WatchList require(UUID id) {
    return desk.require(id);
  }

  /**
   * Makes a list that the caller's organisation keeps.
   *
   * @throws Problem {@code list-keeper}, {@code role-needed}, {@code list-operation}, {@code
   *     list-readers}
   */
  @Transactional
  public WatchList create(ListSettings settings) {
    return create(settings, false);
  }

  @Transactional
  WatchList create(ListSettings settings, boolean generated) {
    Person author = desk.author(settings);
    int audience = desk.audience(author.organisation(), settings);
    WatchListStore.Place place = new WatchListStore.Place(author.organisation(), audience);
    UUID id = store.insert(settings, place, generated, author.id(), desk.clock().instant());
    entries.append(cause(id, audience, "added", author), 1, settings);
    audit.record(recorded("watchlist.created", id, settings));
    watching.writing();
    events.publishEvent(new ListChanged(id, 0));
    return desk.require(id);
  }

  /**
   * Changes the settings of a list.
   *
   * @param revision the one that the caller has read
   * @throws Problem as {@link #create}, {@code no-watch-list}, {@code list-changed-meanwhile}
   */
  @Transactional
  public WatchList change(UUID id, ListSettings settings, int revision) {
    WatchList before = desk.require(id);
    Person keeper = desk.keeper(before);
    desk.author(settings);
    int audience = desk.audience(before.owner(), settings);
    if (!store.update(id, settings, audience, revision, desk.clock().instant())) {
      throw Problem.of(WatchProblem.LIST_CHANGED_MEANWHILE);
    }
    entries.append(cause(id, audience, "changed", keeper), revision + 1, settings);
    audit.record(
        recorded("watchlist.changed", id, settings)
            .with("threshold", settings.threshold())
            .with("severity", settings.severity()));
    watching.writing();
    events.publishEvent(new ListChanged(id, before.generation()));
    return desk.require(id);
  }

  /** Whether the caller may make lists. */
  @Transactional(readOnly = true)
  public boolean mayCreate() {
    return desk.mayCreate();
  }

  /** Whether the caller may change a list and what stands in it. */
  @Transactional(readOnly = true)
  public boolean mayKeep(UUID id) {
    return desk.mayKeep(desk.require(id));
  }

  /**
   * What is tried on an organisation's cargo today: the lists in force that its officers may read,
   * whoever asks. Thread-safe and kept: while no list changes, the same snapshot is answered, and
   * after a change only that list is read again. Not for showing to people: use {@link #match}.
   */
  @Transactional(readOnly = true)
  public Watch watch(String organisation) {
    return watching.watch(organisation, desk.today());
  }

  /**
   * Looks for a name in the lists in force that the caller reads, each by its own threshold; best
   * first.
   *
   * @param limit at most so many, 1 to {@value #MOST_MATCHES}
   * @throws Problem {@code match-parameter}
   */
  @Transactional(readOnly = true)
  public List<WatchHit> match(NameQuery query, int limit) {
    bounded(limit);
    return watching.of(store.inForce(desk.today())).names(query, limit);
  }

  /**
   * Looks for a name in one list, in force or not, below its threshold too: what a lower or higher
   * one would mean.
   *
   * @param least the least score that is answered, 0.5 to 1
   * @throws Problem {@code no-watch-list}, {@code match-parameter}
   */
  @Transactional(readOnly = true)
  public List<WatchHit> near(UUID list, NameQuery query, double least, int limit) {
    bounded(limit);
    if (!(least >= ListSettings.LEAST_THRESHOLD && least <= 1)) {
      throw Problem.at("least", WatchProblem.MATCH_PARAMETER, "least");
    }
    WatchStore.Head head = WatchStore.Head.of(desk.require(list));
    return watching.of(List.of(head.at(least))).names(query, limit);
  }

  /** The names of one list, whatever its threshold. */
  @Transactional(readOnly = true)
  NameIndex names(UUID list) {
    WatchStore.Head head = WatchStore.Head.of(desk.require(list));
    return watching.of(List.of(head)).lists().getFirst().names();
  }

  private static void bounded(int limit) {
    if (limit < 1 || limit > MOST_MATCHES) {
      throw Problem.at("limit", WatchProblem.MATCH_PARAMETER, "limit");
    }
  }

  private ListedEntryStore.Cause cause(UUID list, int audience, String change, Person person) {
    return new ListedEntryStore.Cause(
        list, audience, 0, change, Optional.empty(), person.id(), desk.clock().instant());
  }

  private static Audited recorded(String action, UUID list, ListSettings settings) {
    return Audited.of(action, "watch-list:" + list, settings.operation())
        .with("name", settings.name());
  }
}
