package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Listed names, ready to be searched: an immutable snapshot. Adding and removing answer a new
 * snapshot and leave searches that run on the old one alone. Any number of threads may search one
 * snapshot at once; equal questions get equal answers.
 */
public final class NameIndex {

  /** A segment with the scratch memory that threads lend each other. */
  private record Part(Segment segment, ConcurrentLinkedQueue<Search> idle) {

    static Part of(List<Segment.Entry> entries) {
      return new Part(new Segment(entries), new ConcurrentLinkedQueue<>());
    }
  }

  /** A name that scores enough, what is known beside it counted in. */
  private record Found(Segment.Entry entry, double score) {}

  private static final int MOST_RESULTS = 10_000;
  private static final double MOST_EVIDENCE = 1.9;
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble((Found found) -> -found.score())
          .thenComparing(found -> found.entry().listed().id())
          .thenComparing(found -> found.entry().listed().name());

  private final List<Part> parts;
  private final Set<String> removed;
  private final int size;

  private NameIndex(List<Part> parts, Set<String> removed) {
    this.parts = List.copyOf(parts);
    this.removed = Set.copyOf(removed);
    this.size =
        (int)
            parts.stream()
                .flatMap(part -> part.segment().entries().stream())
                .filter(entry -> !removed.contains(entry.listed().id()))
                .count();
  }

  /** An index of these names; names without a single letter or digit are kept and never match. */
  public static NameIndex of(Iterable<ListedName> names) {
    return new NameIndex(List.of(Part.of(read(names))), Set.of());
  }

  /** How many names are listed. */
  public int size() {
    return size;
  }

  /**
   * A snapshot with these names too. Small additions are kept beside the large parts and merged
   * with parts of their own size, so that a name is rebuilt a logarithmic number of times.
   */
  public NameIndex plus(Iterable<ListedName> names) {
    List<Segment.Entry> added = new ArrayList<>(read(names));
    Set<String> returned = new HashSet<>();
    added.forEach(entry -> returned.add(entry.listed().id()));
    returned.retainAll(removed);
    List<Part> kept = new ArrayList<>(parts);
    Set<String> gone = new HashSet<>(removed);
    boolean clash = !returned.isEmpty();
    while (!kept.isEmpty() && (clash || kept.getLast().segment().size() <= 2 * added.size())) {
      added.addAll(0, living(kept.removeLast()));
    }
    if (clash) {
      gone.clear();
    }
    kept.add(Part.of(added));
    return new NameIndex(kept, gone);
  }

  /** A snapshot without the names of these ids; unknown ids do nothing. */
  public NameIndex minus(Collection<String> ids) {
    Set<String> gone = new HashSet<>(removed);
    gone.addAll(ids);
    NameIndex smaller = new NameIndex(parts, gone);
    long stored = parts.stream().mapToLong(part -> part.segment().size()).sum();
    if (smaller.size * 2L >= stored) {
      return smaller;
    }
    List<Segment.Entry> left = new ArrayList<>();
    parts.forEach(part -> left.addAll(smaller.living(part)));
    return new NameIndex(List.of(Part.of(left)), Set.of());
  }

  /**
   * The best name of each listed party that the query may mean, best first; equal scores by id.
   *
   * @param limit at most so many parties, 1 to 10,000
   * @param threshold least score, above 0 to 1
   * @throws IllegalArgumentException when a bound is outside its range
   */
  public List<NameMatch> match(NameQuery query, int limit, double threshold) {
    if (limit < 1 || limit > MOST_RESULTS || !(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("limit " + limit + ", threshold " + threshold);
    }
    NormalisedName name = Normaliser.read(query.name(), query.kind());
    if (name.tokens().length == 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Part part : parts) {
      search(part, query, name, threshold, found);
    }
    found.sort(BEST_FIRST);
    List<NameMatch> matches = new ArrayList<>(Math.min(limit, found.size()));
    for (Found best : bestOfEach(found, limit)) {
      ListedName listed = best.entry().listed();
      matches.add(NameScorer.explain(query, name, listed, best.entry().name()));
    }
    return List.copyOf(matches);
  }

  private void search(
      Part part, NameQuery query, NormalisedName name, double threshold, List<Found> found) {
    double least = query.evidence().isEmpty() ? threshold : lifted(threshold);
    Search idle = part.idle().poll();
    Search search = idle != null ? idle : new Search(part.segment());
    int count = search.find(name, least);
    for (int i = 0; i < count; i++) {
      add(part.segment().entry(search.name(i)), search.score(i), query, threshold, found);
    }
    part.idle().offer(search);
    for (String identifier : query.evidence().identifiers()) {
      for (int same : part.segment().identifiedBy(identifier)) {
        Segment.Entry entry = part.segment().entry(same);
        double score = NameScorer.score(name, entry.name());
        if (score < least) {
          add(entry, score, query, threshold, found);
        }
      }
    }
  }

  private void add(
      Segment.Entry entry, double score, NameQuery query, double threshold, List<Found> found) {
    double weighed = Weighing.of(query.evidence(), entry.listed().evidence()).apply(score);
    if (weighed >= threshold && !removed.contains(entry.listed().id())) {
      found.add(new Found(entry, weighed));
    }
  }

  /** The least score that evidence other than a number can still lift over the threshold. */
  private static double lifted(double threshold) {
    double bounded = Math.min(0.99, threshold);
    return 1 / (1 + Math.exp(MOST_EVIDENCE - Math.log(bounded / (1 - bounded))));
  }

  private static List<Found> bestOfEach(List<Found> sorted, int limit) {
    if (sorted.size() <= 1) {
      return sorted;
    }
    Set<String> seen = new HashSet<>();
    List<Found> best = new ArrayList<>(Math.min(limit, sorted.size()));
    for (Found one : sorted) {
      if (best.size() < limit && seen.add(one.entry().listed().id())) {
        best.add(one);
      }
    }
    return best;
  }

  private static List<Segment.Entry> read(Iterable<ListedName> names) {
    List<Segment.Entry> entries = new ArrayList<>();
    names.forEach(name -> entries.add(Segment.Entry.of(name)));
    return entries;
  }

  private List<Segment.Entry> living(Part part) {
    return part.segment().entries().stream()
        .filter(entry -> !removed.contains(entry.listed().id()))
        .toList();
  }
}
