package org.mekongdragon.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: tells people, and takes back. Call it in the transaction that makes something happen;
 * open pages hear of it when that has committed.
 */
@Component
public class Notices {

  private final NoticeStore store;
  private final Groups groups;
  private final People people;
  private final Live live;
  private final Clock clock;

  Notices(NoticeStore store, Groups groups, People people, Live live, Clock clock) {
    this.store = store;
    this.groups = groups;
    this.people = people;
    this.live = live;
    this.clock = clock;
  }

  /** Tells these people, whoever they are; nothing happens when there are none. */
  @Transactional
  public void tell(Collection<UUID> told, Notice notice) {
    if (told.isEmpty()) {
      return;
    }
    store.tell(told, notice, clock.instant());
    live.touch(told, Live.NOTICES);
  }

  /** Tells these people but the one who did it. */
  @Transactional
  public void tellOthers(Collection<UUID> told, Notice notice) {
    Set<UUID> others = new HashSet<>(told);
    people.findCurrent().map(Person::id).ifPresent(others::remove);
    tell(others, notice);
  }

  /**
   * Tells those of the audience who made a rule that lets it through, unless they were told of that
   * page and have not looked yet. Whoever did it is not told.
   */
  @Transactional
  public void happened(Happening happening) {
    Set<UUID> readers = groups.readers(happening.audience());
    if (!readers.isEmpty()) {
      tellOthers(store.interested(readers, happening, headings(happening)), happening.notice());
    }
  }

  /**
   * The same among people who are known already, and what it is about is worked out only when any
   * of them made a rule.
   */
  @Transactional
  public void happened(
      Collection<UUID> readers, Notice notice, Supplier<Map<Happening.Mark, Set<String>>> marks) {
    if (readers.isEmpty() || !store.hasRules(readers)) {
      return;
    }
    Happening happening = new Happening(notice, 0, marks.get());
    tellOthers(store.interested(Set.copyOf(readers), happening, headings(happening)), notice);
  }

  /** Whether any of these people made a rule about what they are told of. */
  @Transactional(readOnly = true)
  public boolean anyRules(Collection<UUID> readers) {
    return !readers.isEmpty() && store.hasRules(readers);
  }

  /**
   * Tells people who are known already but the one who did it, each once: those whose rules let it
   * through that it fits them, all others plainly.
   *
   * @param fits for the former
   * @param marks what it is about; worked out only when any of them made a rule
   */
  @Transactional
  public void tellOthers(
      Collection<UUID> told,
      Notice plain,
      Notice fits,
      Supplier<Map<Happening.Mark, Set<String>>> marks) {
    Set<UUID> others = new HashSet<>(told);
    people.findCurrent().map(Person::id).ifPresent(others::remove);
    if (others.isEmpty()) {
      return;
    }
    if (store.tellUnruled(others, plain, clock.instant())) {
      live.touch(others, Live.NOTICES);
      return;
    }
    Happening happening = new Happening(fits, 0, marks.get());
    List<UUID> interested = store.interested(Set.copyOf(others), happening, headings(happening));
    tell(interested, fits);
    others.removeAll(interested);
    tell(others, plain);
  }

  /**
   * Takes back what was told of a page: a message was withdrawn, a record is gone from sight.
   *
   * @param keep those who may go on seeing it
   */
  @Transactional
  public void forget(String link, Collection<UUID> keep) {
    live.touch(store.forget(link, keep), Live.NOTICES);
  }

  /** What the caller was told, the latest first. */
  @Transactional(readOnly = true)
  public List<Told> list(NoticeFilter filter, int limit) {
    return store.list(people.current().id(), filter, limit);
  }

  /** How many notices the caller has not seen. */
  public int unseen() {
    return store.unseen(List.of(people.current().id())).values().stream().findFirst().orElse(0);
  }

  /** Looks at one of the caller's notices: where it leads, empty when there is none. */
  @Transactional
  public Optional<String> open(long id) {
    UUID person = people.current().id();
    Optional<String> link = store.open(person, id, clock.instant());
    live.touch(List.of(person), Live.NOTICES);
    return link;
  }

  /** Takes all that the filter finds as seen. */
  @Transactional
  public void seeAll(NoticeFilter filter) {
    UUID person = people.current().id();
    store.seeAll(person, filter, clock.instant());
    live.touch(List.of(person), Live.NOTICES);
  }

  /** An HS code fits a rule that names its chapter, heading or subheading. */
  private static Set<String> headings(Happening happening) {
    Set<String> all = new TreeSet<>();
    for (String code : happening.of(Happening.Mark.HS)) {
      for (int digits = 2; digits <= Math.min(6, code.length()); digits += 2) {
        all.add(code.substring(0, digits));
      }
      all.add(code);
    }
    return all;
  }
}
