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

  private static final int MOST_RESULTS = 10_000;
  private static final double MOST_EVIDENCE = 1.9;
  private static final Comparator<NameMatch> BEST_FIRST =
      Comparator.comparingDouble((NameMatch m) -> -m.score())
          .thenComparing(m -> m.listed().id())
          .thenComparing(m -> m.listed().name());

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
    if (name.tokens().isEmpty()) {
      return List.of();
    }
    List<NameMatch> found = new ArrayList<>();
    for (Part part : parts) {
      search(part, query, name, threshold, found);
    }
    found.sort(BEST_FIRST);
    return bestOfEach(found, limit);
  }

  private void search(
      Part part, NameQuery query, NormalisedName name, double threshold, List<NameMatch> found) {
    double least = query.evidence().isEmpty() ? threshold : lifted(threshold);
    Search idle = part.idle().poll();
    Search search = idle != null ? idle : new Search(part.segment());
    int[] candidates = search.candidates(name, least);
    part.idle().offer(search);
    for (int candidate : candidates) {
      compare(part.segment().entry(candidate), query, name, threshold, found);
    }
    for (String identifier : query.evidence().identifiers()) {
      for (int same : part.segment().identifiedBy(identifier)) {
        compare(part.segment().entry(same), query, name, threshold, found);
      }
    }
  }

  private void compare(
      Segment.Entry entry,
      NameQuery query,
      NormalisedName name,
      double threshold,
      List<NameMatch> found) {
    if (removed.contains(entry.listed().id())) {
      return;
    }
    boolean bare = query.evidence().isEmpty() || entry.listed().evidence().isEmpty();
    if (bare && NameScorer.score(name, entry.name()) < threshold) {
      return;
    }
    NameMatch match = NameScorer.explain(query, name, entry.listed(), entry.name());
    if (match.score() >= threshold) {
      found.add(match);
    }
  }

  /** The least score that evidence other than a number can still lift over the threshold. */
  private static double lifted(double threshold) {
    double bounded = Math.min(0.99, threshold);
    return 1 / (1 + Math.exp(MOST_EVIDENCE - Math.log(bounded / (1 - bounded))));
  }

  private static List<NameMatch> bestOfEach(List<NameMatch> sorted, int limit) {
    Set<String> seen = new HashSet<>();
    List<NameMatch> best = new ArrayList<>(Math.min(limit, sorted.size()));
    for (NameMatch match : sorted) {
      if (best.size() < limit && seen.add(match.listed().id())) {
        best.add(match);
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
