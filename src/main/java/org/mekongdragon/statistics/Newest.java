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
  static List<UUID> records(FactColumns facts, Measure measure, Selection selection, int most) {
    TreeSet<Entry> best = new TreeSet<>();
    int[] rows = selection.rows();
    for (int i = rows.length - 1; i >= 0; i--) {
      int row = rows[i];
      boolean late = best.size() < most || facts.day(row) >= best.last().day();
      if (late && selection.counts(row) && isRelevant(facts, measure, row)) {
        best.add(new Entry(facts.day(row), facts.seizure(row)));
        if (best.size() > most) {
          best.pollLast();
        }
      }
    }
    return best.stream().map(Entry::seizure).toList();
  }

  private static boolean isRelevant(FactColumns facts, Measure measure, int row) {
    return switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> true;
      case PERSONS -> facts.persons(row) > 0;
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
