package org.mekongdragon.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what stands in watch lists. Whoever reads a list reads its entries. */
@Component
public class WatchEntries {

  /** The most entries of one list, removed ones too. */
  public static final int MOST = 200_000;

  private static final int LONGEST_KEY = 100;

  private final ListedEntryStore store;
  private final WatchListStore lists;
  private final WatchListDesk desk;
  private final Watching watching;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  WatchEntries(
      ListedEntryStore store,
      WatchListStore lists,
      WatchListDesk desk,
      Watching watching,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.lists = lists;
    this.desk = desk;
    this.watching = watching;
    this.audit = audit;
    this.events = events;
  }

  /**
   * One entry, removed or not; that it was read is on record.
   *
   * @throws Problem {@code no-listed-entry}
   */
  @Transactional
  public WatchEntry read(UUID id) {
    WatchEntry entry = require(id);
    audit.record(recorded("watchlist.entry-read", desk.require(entry.list()), entry));
    return entry;
  }

  private WatchEntry require(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(WatchProblem.NO_LISTED_ENTRY));
  }

  /** An entry, if the caller may see it; for pages that name it. Not on record. */
  @Transactional(readOnly = true)
  public Optional<WatchEntry> find(UUID id) {
    return store.find(id);
  }

  /**
   * Entries of a list by name.
   *
   * @param from how many to leave out at the beginning
   * @param most 1 to 1,000
   * @throws Problem {@code no-watch-list}
   */
  @Transactional(readOnly = true)
  public List<WatchEntry> page(UUID list, EntryFilter filter, int from, int most) {
    desk.require(list);
    return store.page(list, filter, Math.max(0, from), Math.clamp(most, 1, 1_000));
  }

  /** How many entries match. */
  @Transactional(readOnly = true)
  public int count(UUID list, EntryFilter filter) {
    desk.require(list);
    return store.count(list, filter);
  }

  /** How many of each kind stand in a list. */
  @Transactional(readOnly = true)
  public Map<EntryKind, Integer> kinds(UUID list) {
    desk.require(list);
    return store.kinds(list);
  }

  /** The changes of an entry, newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<EntryChange> history(UUID id) {
    require(id);
    return store.history(id);
  }

  /**
   * Enters somebody or something.
   *
   * @param key its id in the source; empty for one of ours
   * @throws Problem {@code no-watch-list}, {@code list-keeper}, {@code entry-key-taken}, {@code
   *     list-full}, {@code entry-text-long}
   */
  @Transactional
  public WatchEntry add(UUID list, String key, EntryContent content) {
    WatchList kept = desk.require(list);
    Person keeper = desk.keeper(kept);
    UUID id = store.identities(1).getFirst();
    String own = ListedText.line(key).isEmpty() ? "own-" + id : ListedText.line(key);
    if (own.length() > LONGEST_KEY) {
      throw Problem.at("key", WatchProblem.ENTRY_TEXT_LONG, LONGEST_KEY);
    }
    ListedEntryStore.Cause cause = begin(kept, keeper, "added");
    if (store.find(list, own).isPresent()) {
      throw Problem.at("key", WatchProblem.ENTRY_KEY_TAKEN);
    }
    if (kept.entries() >= MOST) {
      throw Problem.of(WatchProblem.LIST_FULL, MOST);
    }
    WatchEntry entry = new WatchEntry(id, list, own, content, false, false, 1, cause.at());
    store.insert(List.of(entry), cause);
    end(kept, cause, new WatchListStore.Growth(1, content.names()));
    audit.record(recorded("watchlist.entry-added", kept, entry));
    return entry;
  }

  /**
   * What stands in a list under the same name or number already, the first by name.
   *
   * @throws Problem {@code no-watch-list}
   */
  @Transactional(readOnly = true)
  public Optional<WatchEntry> same(UUID list, EntryContent content) {
    desk.require(list);
    return store.same(list, content);
  }

  /**
   * Changes an entry.
   *
   * @param revision the one that the caller has read
   * @throws Problem {@code no-listed-entry}, {@code list-keeper}, {@code entry-removed}, {@code
   *     list-changed-meanwhile}
   */
  @Transactional
  public WatchEntry change(UUID id, EntryContent content, int revision) {
    return step(id, content, revision, "changed");
  }

  /**
   * Takes an entry away; it is kept for its history.
   *
   * @throws Problem as {@link #change}
   */
  @Transactional
  public WatchEntry remove(UUID id, int revision) {
    return step(id, require(id).content(), revision, "removed");
  }

  private WatchEntry step(UUID id, EntryContent content, int revision, String change) {
    WatchEntry before = require(id);
    WatchList kept = desk.require(before.list());
    Person keeper = desk.keeper(kept);
    if (before.removed()) {
      throw Problem.of(WatchProblem.ENTRY_REMOVED);
    }
    ListedEntryStore.Cause cause = begin(kept, keeper, change);
    boolean removed = change.equals("removed");
    WatchEntry after =
        new WatchEntry(
            id,
            before.list(),
            before.key(),
            content,
            before.imported(),
            removed,
            revision + 1,
            cause.at());
    if (!store.update(List.of(after), cause)) {
      throw Problem.of(WatchProblem.LIST_CHANGED_MEANWHILE);
    }
    int names = removed ? 0 : content.names();
    end(kept, cause, new WatchListStore.Growth(removed ? -1 : 0, names - before.content().names()));
    audit.record(recorded("watchlist.entry-" + change, kept, after));
    return after;
  }

  /** Begins a change of what stands in a list: other writers of it wait from here. */
  ListedEntryStore.Cause begin(WatchList list, Person person, String change) {
    Instant now = desk.clock().instant();
    long generation = lists.next(list.id());
    watching.writing();
    return new ListedEntryStore.Cause(
        list.id(),
        lists.audienceOf(list.id()),
        generation,
        change,
        Optional.empty(),
        person.id(),
        now);
  }

  void end(WatchList list, ListedEntryStore.Cause cause, WatchListStore.Growth growth) {
    lists.grow(list.id(), cause.generation(), growth, cause.at());
    events.publishEvent(new ListChanged(list.id(), cause.generation()));
  }

  private static Audited recorded(String action, WatchList list, WatchEntry entry) {
    return Audited.of(action, "watch-entry:" + entry.id(), list.settings().operation())
        .with("list", list.id())
        .with("key", entry.key());
  }
}
