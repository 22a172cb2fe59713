package org.mekongdragon.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to questions under a name, and to what they newly find. Who searches, and in what, is
 * the business of whoever calls.
 */
@Component
public class SavedSearches {

  /** The most searches of one person. */
  public static final int MOST = 20;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  private static final int LONGEST_QUERY = 2_000;
  private static final String KIND = "search-found";

  private final SavedSearchStore store;
  private final Notices notices;
  private final People people;
  private final Clock clock;

  SavedSearches(SavedSearchStore store, Notices notices, People people, Clock clock) {
    this.store = store;
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  @Bean
  static NoticeKind foundBySearch() {
    return new NoticeKind(KIND, 50);
  }

  /** A search of the caller, and whether they are told of what it newly finds. */
  public record Own(SavedSearch search, boolean alert) {}

  /** The caller's searches by name. */
  @Transactional(readOnly = true)
  public List<Own> own() {
    return store.of(people.current().id());
  }

  /**
   * Keeps a search; one of the same name gives way.
   *
   * @throws Problem {@code search-name}, {@code searches-many}
   */
  @Transactional
  public void save(String name, String query, boolean alert) {
    UUID person = people.current().id();
    String clean = name.strip();
    boolean hostile = clean.chars().anyMatch(Character::isISOControl);
    if (clean.isEmpty() || clean.length() > LONGEST_NAME || hostile) {
      throw Problem.at("name", NoticeProblem.SEARCH_NAME, LONGEST_NAME);
    }
    List<Own> kept = store.of(person);
    boolean known = kept.stream().anyMatch(one -> one.search().name().equals(clean));
    if ((!known && kept.size() >= MOST) || query.length() > LONGEST_QUERY) {
      throw Problem.of(NoticeProblem.SEARCHES_MANY, MOST);
    }
    store.save(new SavedSearch(new UUID(0, 0), person, clean, query), alert);
  }

  /** Forgets a search; nothing happens when it is gone. */
  @Transactional
  public void forget(UUID id) {
    store.delete(people.current().id(), id);
  }

  /**
   * Takes a search with an alert that nobody has looked at for so long, whoever's it is; several
   * processes take different ones.
   */
  @Transactional
  public Optional<SavedSearch> take(Duration age) {
    Instant now = clock.instant();
    return store.take(now.minus(age), now);
  }

  /**
   * Notes what a search of the caller finds now, and tells them when there is something that it had
   * not found before. The first look tells nothing.
   *
   * @param keys of what is found
   * @param page where to look at it
   */
  @Transactional
  public void looked(SavedSearch search, Collection<String> keys, String page) {
    Optional<Set<String>> known = store.known(search.id());
    Set<String> fresh = new HashSet<>(keys);
    known.ifPresent(fresh::removeAll);
    if (known.isPresent() && !fresh.isEmpty()) {
      notices.tell(
          List.of(search.person()), Notice.of(KIND, page, search.name(), "" + fresh.size()));
    }
    if (known.isEmpty() || !fresh.isEmpty()) {
      store.know(search.id(), new HashSet<>(keys));
    }
  }
}
