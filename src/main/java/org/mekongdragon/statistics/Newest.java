package org.mekongdragon.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** The records behind a figure that lists show first. */
final class Newest {

  /** By day of seizure, newest first, then by key as the database orders them. */
  private record Entry(int day, UUID seizure) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparingInt(Entry::day)
            .thenComparing(entry -> entry.seizure().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(
                entry -> entry.seizure().getLeastSignificantBits(), Long::compareUnsigned)
            .reversed();

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private Newest() {}

  /** At most so many, newest first. Later rows are mostly newer, so they are looked at first. */
  static List<UUID> records(FactColumns facts, Measure measure, Scan scan, int most) {
    TreeSet<Entry> best = new TreeSet<>();
    int[] days = facts.day().mapped(day -> Math.toIntExact(day.toEpochDay()));
    int[] rows = new int[Chunks.ROWS];
    int[] dayOfRow = new int[Chunks.ROWS];
    for (int chunk = scan.chunks() - 1; chunk >= 0; chunk--) {
      int count = scan.select(chunk, rows);
      facts.day().read(chunk, days, rows, count, dayOfRow);
      for (int i = count - 1; i >= 0; i--) {
        int row = (chunk << Chunks.BITS) + rows[i];
        boolean late = best.size() < most || dayOfRow[i] >= best.last().day();
        if (late && isRelevant(facts, measure, row)) {
          best.add(new Entry(dayOfRow[i], facts.seizure(row)));
          if (best.size() > most) {
            best.pollLast();
          }
        }
      }
    }
    return best.stream().map(Entry::seizure).toList();
  }

  /** Whether a row adds to a measure. */
  static boolean isRelevant(FactColumns facts, Measure measure, int row) {
    return switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> true;
      case PERSONS -> facts.hasPersons(row);
      case MASS ->
          facts.grams().isPresent(row)
              && !facts.tablets().isPresent(row)
              && !facts.specimens().isPresent(row);
      case MASS_NORMALISED -> facts.grams().isPresent(row);
      case TABLETS -> facts.tablets().isPresent(row);
      case SPECIMENS -> facts.specimens().isPresent(row);
    };
  }
}
