package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which rows a question is about. */
final class Selection {

  private final FactColumns facts;
  private final long micros;
  private final boolean byCase;
  private final int first;
  private final int last;
  private final int[] audiences;
  private final boolean[] seen;
  private final List<IntPredicate> conditions = new ArrayList<>();

  /**
   * @param readable the numbers of the audiences that the reader belongs to
   */
  Selection(FactColumns facts, FigureQuery query, Asked asked, Set<Integer> readable) {
    this.facts = facts;
    micros = ChronoUnit.MICROS.between(Instant.EPOCH, asked.asOf());
    byCase = query.measure().isByCase();
    first = query.from().map(LocalDate::toEpochDay).orElse((long) Integer.MIN_VALUE).intValue();
    last = query.to().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE).intValue();
    audiences = facts.audience().codes();
    seen = facts.audience().where(readable::contains);
    query.where().forEach((dimension, wanted) -> conditions.add(among(dimension, wanted)));
    organisation(query.measure(), asked.organisation());
  }

  /** At what moment and for which organisation. */
  record Asked(Instant asOf, String organisation) {}

  /** Whether the row counts, and the reader may see it. */
  boolean counts(int row) {
    return seen[audiences[row]] && isMeant(row);
  }

  /** Whether the row counts, and the reader may not see it. */
  boolean isWithheld(int row) {
    return !seen[audiences[row]] && isMeant(row);
  }

  private boolean isMeant(int row) {
    if (facts.isCase(row) != byCase
        || !facts.isKnownAt(row, micros)
        || facts.day(row) < first
        || facts.day(row) > last
        || facts.isGone(row)) {
      return false;
    }
    for (IntPredicate condition : conditions) {
      if (!condition.test(row)) {
        return false;
      }
    }
    return true;
  }

  private IntPredicate among(Dimension dimension, String list) {
    Set<String> wanted = Set.of(list.split(",", -1));
    if (dimension.isDay()) {
      return row -> wanted.contains(FactColumns.dayText(dimension, facts.day(row)));
    }
    boolean[] fits = facts.words(dimension).where(wanted::contains);
    int[] codes = facts.words(dimension).codes();
    return row -> fits[codes[row]];
  }

  private void organisation(Measure measure, String organisation) {
    if (measure == Measure.CASES_LED) {
      conditions.add(among(Dimension.MEMBER, organisation));
    } else if (measure == Measure.CASES_TAKEN_PART) {
      boolean[] fits = facts.takingPart().where(all -> all.contains(organisation));
      int[] codes = facts.takingPart().codes();
      conditions.add(row -> fits[codes[row]]);
    }
  }
}
