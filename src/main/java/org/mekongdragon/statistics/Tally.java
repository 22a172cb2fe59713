package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;

/** Adds up rows by the values of dimensions. */
final class Tally {

  private static final int MOST_ROWS = 20_000;

  private final FactColumns facts;
  private final FigureQuery query;
  private final boolean[] less;
  private final boolean[] more;
  private final boolean[] about;
  private final int[] bounds;
  private final int[][] codes;
  private final Map<Long, Group> groups = new HashMap<>();
  private long last = -1;
  private Group current;

  /** What is added up for one combination of values. */
  private static final class Group {

    private final int row;
    private final Sum value;
    private final Sum ofWhich = new Sum(AmountColumn.SCALE);
    private final Sum beside = new Sum(AmountColumn.SCALE);
    private boolean less;
    private boolean more;
    private boolean about;

    private Group(int row, boolean whole) {
      this.row = row;
      value = new Sum(whole ? 0 : AmountColumn.SCALE);
    }
  }

  private Tally(FactColumns facts, FigureQuery query) {
    this.facts = facts;
    this.query = query;
    bounds = facts.bound().codes();
    less = facts.bound().where("less"::equals);
    more = facts.bound().where("more"::equals);
    about = facts.bound().where("about"::equals);
    codes = new int[query.by().size()][];
    for (int i = 0; i < codes.length; i++) {
      Dimension dimension = query.by().get(i);
      codes[i] = dimension.isDay() ? new int[0] : facts.words(dimension).codes();
    }
    current = new Group(-1, query.measure().isByCase());
    if (codes.length == 0) {
      groups.put(0L, current);
      last = 0;
    }
  }

  /** One row a combination of values; without dimensions one row, also when nothing is there. */
  static List<Figure.Row> rows(FactColumns facts, FigureQuery query, Selection selection) {
    Tally tally = new Tally(facts, query);
    for (int row = 0; row < facts.rows(); row++) {
      if (selection.counts(row)) {
        tally.add(row);
      }
    }
    return tally.sorted();
  }

  private void add(int row) {
    Group group = group(row);
    switch (query.measure()) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> group.value.add(facts.cases(row));
      case PERSONS -> group.value.add(facts.persons(row));
      case MASS -> addMass(group, row);
      case MASS_NORMALISED -> {
        if (!facts.isPartOfMass(row)) {
          facts.grams().addTo(group.value, row);
        }
      }
      case TABLETS -> {
        facts.tablets().addTo(group.value, row);
        if (facts.isPartOfMass(row)) {
          facts.tablets().addTo(group.ofWhich, row);
        }
      }
      case SPECIMENS -> facts.specimens().addTo(group.value, row);
    }
    if (!query.measure().isByCase()) {
      group.less |= less[bounds[row]];
      group.more |= more[bounds[row]];
      group.about |= about[bounds[row]];
    }
  }

  /** What a gross mass already holds must not be weighed twice. */
  private void addMass(Group group, int row) {
    if (!facts.tablets().isPresent(row) && !facts.specimens().isPresent(row)) {
      facts.grams().addTo(group.value, row);
    }
    facts.tablets().addTo(facts.isPartOfMass(row) ? group.ofWhich : group.beside, row);
  }

  /** Neighbours are often alike, so the last group is tried first. */
  private Group group(int row) {
    long key = 0;
    for (int i = 0; i < codes.length; i++) {
      key = (key << 21) | code(i, row);
    }
    if (key != last) {
      last = key;
      current = groups.computeIfAbsent(key, fresh -> new Group(row, query.measure().isByCase()));
      if (groups.size() > MOST_ROWS) {
        throw Problem.at("by", StatisticsProblem.TOO_FINE, MOST_ROWS);
      }
    }
    return current;
  }

  /** Fits 21 bits: two million days or words. */
  private long code(int dimension, int row) {
    return switch (query.by().get(dimension)) {
      case DAY -> facts.day(row) & 0x1f_ffff;
      case MONTH -> month(facts.day(row));
      default -> codes[dimension][row];
    };
  }

  private static long month(int epochDay) {
    return java.time.LocalDate.ofEpochDay(epochDay)
        .getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
  }

  private List<Figure.Row> sorted() {
    List<Figure.Row> rows = new ArrayList<>();
    groups.values().forEach(group -> rows.add(row(group)));
    Comparator<Figure.Row> order = Comparator.comparing(Figure.Row::value).reversed();
    for (Dimension dimension : query.by()) {
      order = order.thenComparing(row -> row.key(dimension));
    }
    rows.sort(order);
    return rows;
  }

  private Figure.Row row(Group group) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Dimension dimension : query.by()) {
      keys.put(
          dimension.code(),
          dimension.isDay()
              ? FactColumns.dayText(dimension, facts.day(group.row))
              : facts.words(dimension).words().get(facts.words(dimension).codes()[group.row]));
    }
    boolean mass = query.measure() == Measure.MASS || query.measure() == Measure.MASS_NORMALISED;
    BigDecimal value = group.value.total();
    return new Figure.Row(
        keys,
        plain(mass ? value.movePointLeft(3) : value),
        plain(group.ofWhich.total()),
        plain(group.beside.total()),
        bound(group));
  }

  private static Bound bound(Group group) {
    if (group.about || (group.less && group.more)) {
      return Bound.ABOUT;
    }
    return group.less ? Bound.LESS : group.more ? Bound.MORE : Bound.EXACT;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
