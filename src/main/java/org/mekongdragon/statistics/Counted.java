package org.mekongdragon.statistics;

import org.jspecify.annotations.Nullable;

/** What has been added up so far, by the places of {@link Groups}. One thread's own. */
final class Counted {

  static final byte LESS = 1;
  static final byte MORE = 2;
  static final byte ABOUT = 4;

  private final FactColumns facts;
  private final Measure measure;
  private final Groups groups;
  private final Sums value;
  private final Sums ofWhich;
  private final Sums beside;
  private final byte[] bounds;
  private final int[] whole;
  private final int[] flags;
  private final int[] part;
  private final int[] places = new int[Chunks.ROWS];

  Counted(FactColumns facts, Measure measure, long keys) {
    this.facts = facts;
    this.measure = measure;
    groups = new Groups(keys);
    boolean byCase = measure.isByCase();
    value = new Sums(groups.size(), byCase ? 0 : AmountColumn.SCALE);
    boolean tablets = measure == Measure.MASS || measure == Measure.TABLETS;
    ofWhich = new Sums(tablets ? groups.size() : 0, AmountColumn.SCALE);
    beside = new Sums(tablets ? groups.size() : 0, AmountColumn.SCALE);
    bounds = new byte[groups.size()];
    whole =
        (measure == Measure.PERSONS ? facts.persons() : facts.cases()).mapped(Integer::intValue);
    flags = facts.bound().mapped(Counted::flag);
    part = facts.partOfMass().mapped(is -> is ? 1 : 0);
  }

  private static int flag(String bound) {
    return switch (bound) {
      case "less" -> LESS;
      case "more" -> MORE;
      case "about" -> ABOUT;
      default -> 0;
    };
  }

  Groups groups() {
    return groups;
  }

  Sums value() {
    return value;
  }

  Sums ofWhich() {
    return ofWhich;
  }

  Sums beside() {
    return beside;
  }

  byte[] bounds() {
    return bounds;
  }

  /**
   * Adds rows of a chunk.
   *
   * @param keys by the position of the row in {@code rows}
   * @param scratch room for as many numbers
   */
  void add(int chunk, int[] rows, int count, long[] keys, int[] scratch) {
    for (int i = 0; i < count; i++) {
      places[i] = groups.take(keys[i]);
    }
    switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> {
        facts.cases().read(chunk, whole, rows, count, scratch);
        addWhole(count, scratch);
      }
      case PERSONS -> {
        facts.persons().read(chunk, whole, rows, count, scratch);
        addWhole(count, scratch);
      }
      case MASS -> {
        addMass(chunk, rows, count);
        facts.partOfMass().read(chunk, part, rows, count, scratch);
        addTablets(chunk, rows, count, scratch);
      }
      case MASS_NORMALISED -> {
        facts.partOfMass().read(chunk, part, rows, count, scratch);
        addNormalised(chunk, rows, count, scratch);
      }
      case TABLETS -> {
        addAll(facts.tablets(), chunk, rows, count);
        facts.partOfMass().read(chunk, part, rows, count, scratch);
        addTablets(chunk, rows, count, scratch);
      }
      case SPECIMENS -> addAll(facts.specimens(), chunk, rows, count);
    }
    if (!measure.isByCase() && flags.length > 1) {
      facts.bound().read(chunk, flags, rows, count, scratch);
      for (int i = 0; i < count; i++) {
        bounds[places[i]] |= (byte) scratch[i];
      }
    } else if (!measure.isByCase() && flags.length == 1 && flags[0] != 0) {
      for (int i = 0; i < count; i++) {
        bounds[places[i]] |= (byte) flags[0];
      }
    }
  }

  private void addWhole(int count, int[] values) {
    for (int i = 0; i < count; i++) {
      value.add(places[i], values[i]);
    }
  }

  private void addAll(AmountColumn column, int chunk, int[] rows, int count) {
    long[] amounts = column.chunk(chunk);
    if (amounts == null) {
      return;
    }
    int first = chunk << Chunks.BITS;
    for (int i = 0; i < count; i++) {
      column.addTo(value, places[i], amounts[rows[i]], first + rows[i]);
    }
  }

  /** What tablets and specimens weigh is not weighed in. */
  private void addMass(int chunk, int[] rows, int count) {
    long[] tablets = facts.tablets().chunk(chunk);
    long[] specimens = facts.specimens().chunk(chunk);
    if (tablets == null && specimens == null) {
      addAll(facts.grams(), chunk, rows, count);
      return;
    }
    long[] grams = facts.grams().chunk(chunk);
    if (grams == null) {
      return;
    }
    int first = chunk << Chunks.BITS;
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      if (isAbsent(tablets, row) && isAbsent(specimens, row)) {
        facts.grams().addTo(value, places[i], grams[row], first + row);
      }
    }
  }

  private static boolean isAbsent(long @Nullable [] amounts, int row) {
    return amounts == null || amounts[row] == AmountColumn.ABSENT;
  }

  /** What a gross mass already holds must not be weighed twice. */
  private void addNormalised(int chunk, int[] rows, int count, int[] isPart) {
    long[] grams = facts.grams().chunk(chunk);
    if (grams == null) {
      return;
    }
    int first = chunk << Chunks.BITS;
    for (int i = 0; i < count; i++) {
      if (isPart[i] == 0) {
        facts.grams().addTo(value, places[i], grams[rows[i]], first + rows[i]);
      }
    }
  }

  /** Tablets of which, and beside a mass only those that are not part of it. */
  private void addTablets(int chunk, int[] rows, int count, int[] isPart) {
    long[] tablets = facts.tablets().chunk(chunk);
    if (tablets == null) {
      return;
    }
    int first = chunk << Chunks.BITS;
    for (int i = 0; i < count; i++) {
      if (isPart[i] != 0) {
        facts.tablets().addTo(ofWhich, places[i], tablets[rows[i]], first + rows[i]);
      } else if (measure == Measure.MASS) {
        facts.tablets().addTo(beside, places[i], tablets[rows[i]], first + rows[i]);
      }
    }
  }

  /** Takes in what another thread has added up. */
  Counted plus(Counted other) {
    other.groups.forEach(theirs -> {
      if (groups.isFull()) {
        return;
      }
      int own = groups.take(other.groups.key(theirs));
      value.add(own, other.value, theirs);
      if (measure == Measure.MASS || measure == Measure.TABLETS) {
        ofWhich.add(own, other.ofWhich, theirs);
        beside.add(own, other.beside, theirs);
      }
      bounds[own] |= other.bounds[theirs];
    });
    return this;
  }
}
