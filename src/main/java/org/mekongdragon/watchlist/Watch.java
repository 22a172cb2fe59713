package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.mekongdragon.targeting.names.NameIndex;
import org.mekongdragon.targeting.names.NameMatch;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameReason;

/**
 * The lists that are tried on an organisation's cargo, as they stood at one moment. Immutable; any
 * number of threads may ask at once, and equal questions get equal answers.
 */
public final class Watch {

  /** Nothing is on watch. */
  public static final Watch NOTHING = new Watch(List.of());

  private static final Comparator<WatchHit> BEST_FIRST =
      Comparator.comparingDouble((WatchHit hit) -> -hit.score())
          .thenComparingInt(hit -> -hit.severity())
          .thenComparing(WatchHit::list)
          .thenComparing(WatchHit::entry);

  /**
   * One of the lists.
   *
   * @param threshold the least score of a hit in it
   * @param severity 0 to 100
   * @param names its names, under the entries' ids
   */
  public record Watched(UUID id, String name, double threshold, int severity, NameIndex names) {}

  /** A list with what is found exactly in it. */
  record Shelf(Watched list, long generation, int revision, NumberBook numbers) {}

  private final List<Shelf> shelves;
  private final long generation;

  Watch(List<Shelf> shelves) {
    this.shelves = List.copyOf(shelves);
    long mixed = 17;
    for (Shelf shelf : this.shelves) {
      mixed = 31 * mixed + shelf.list().id().hashCode();
      mixed = 31 * mixed + shelf.generation();
      mixed = 31 * mixed + shelf.revision();
    }
    this.generation = mixed;
  }

  /**
   * Tells snapshots apart: as long as it is the same, every question gets the same answer, so what
   * was found may be remembered. Says nothing about order.
   */
  public long generation() {
    return generation;
  }

  /** The lists, by id. */
  public List<Watched> lists() {
    return shelves.stream().map(Shelf::list).toList();
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return shelves.isEmpty();
  }

  /**
   * The best name of each entry that the query may mean, each list by its own threshold; best
   * first.
   *
   * @param limit at most so many, 1 to 10,000
   */
  public List<WatchHit> names(NameQuery query, int limit) {
    List<WatchHit> hits = new ArrayList<>();
    for (Shelf shelf : shelves) {
      Watched list = shelf.list();
      for (NameMatch match : list.names().match(query, limit, list.threshold())) {
        hits.add(hit(list, match));
      }
    }
    return hits.size() <= 1 ? hits : hits.stream().sorted(BEST_FIRST).limit(limit).toList();
  }

  /** Entries for a container's number; blanks and hyphens in it do not matter. */
  public List<WatchHit> container(String number) {
    return exact(number, book -> book.container(number));
  }

  /** Entries for a telephone number, with or without the prefix of its country. */
  public List<WatchHit> phone(String number) {
    return exact(number, book -> book.phone(number));
  }

  /** Entries for ships with that IMO number, {@code 9187629} or {@code IMO 9187629}. */
  public List<WatchHit> vessel(String number) {
    return exact(number, book -> book.vessel(number));
  }

  /** Entries with that passport, registration or tax number; at least four letters and digits. */
  public List<WatchHit> identifier(String number) {
    return exact(number, book -> book.identifier(number));
  }

  /** Entries for an address whose words stand in this one, in their order and without gaps. */
  public List<WatchHit> address(String text) {
    return exact(text, book -> book.address(text));
  }

  private List<WatchHit> exact(String asked, Function<NumberBook, List<NumberBook.Line>> question) {
    if (shelves.isEmpty() || asked.isBlank()) {
      return List.of();
    }
    List<WatchHit> hits = new ArrayList<>();
    for (Shelf shelf : shelves) {
      for (NumberBook.Line line : question.apply(shelf.numbers())) {
        NameReason reason =
            new NameReason(NameReason.Code.SAME_IDENTIFIER, List.of(line.written()));
        Watched list = shelf.list();
        hits.add(
            new WatchHit(
                list.id(),
                line.entry(),
                list.name(),
                line.written(),
                1,
                List.of(reason),
                list.severity()));
      }
    }
    return hits;
  }

  private static WatchHit hit(Watched list, NameMatch match) {
    return new WatchHit(
        list.id(),
        UUID.fromString(match.listed().id()),
        list.name(),
        match.listed().name(),
        match.score(),
        match.reasons(),
        list.severity());
  }
}
