package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;

/** Adds up rows by the values of dimensions. */
final class Tally {

  private final FactColumns facts;
  private final FigureQuery query;
  private final boolean[] less;
  private final boolean[] more;
  private final boolean[] about;
  private final int[] bounds;
  private final List<Keys> keys;
  private final Groups groups;

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

  /** Groups by key: in an array where keys are few. */
  private static final class Groups {

    private static final int MOST = 20_000;
    private static final long FEW_KEYS = 1 << 16;

    private final Map<Long, Group> sparse = new HashMap<>();
    private final @Nullable Group[] dense;
    private int count;

    private Groups(List<Keys> keys) {
      long size = 1;
      for (Keys each : keys) {
        size = Math.multiplyExact(size, Math.max(1, each.size()));
      }
      dense = new Group[size <= FEW_KEYS ? (int) size : 0];
    }

    private Group at(long key, Supplier<Group> fresh) {
      if (dense.length == 0) {
        return sparse.computeIfAbsent(key, none -> counted(fresh.get()));
      }
      Group group = dense[(int) key];
      if (group == null) {
        group = counted(fresh.get());
        dense[(int) key] = group;
      }
      return group;
    }

    private Group counted(Group group) {
      count++;
      if (count > MOST) {
        throw Problem.at("by", StatisticsProblem.TOO_FINE, MOST);
      }
      return group;
    }

    private Stream<Group> all() {
      return dense.length == 0
          ? sparse.values().stream()
          : Arrays.stream(dense).filter(Objects::nonNull);
    }
  }

  private Tally(FactColumns facts, FigureQuery query) {
    this.facts = facts;
    this.query = query;
    bounds = facts.bound().codes();
    less = facts.bound().where("less"::equals);
    more = facts.bound().where("more"::equals);
    about = facts.bound().where("about"::equals);
    keys = query.by().stream().map(dimension -> Keys.of(facts, dimension)).toList();
    groups = new Groups(keys);
    if (keys.isEmpty()) {
      groups.at(0, () -> group(-1));
    }
  }

  /** One row a combination of values; without dimensions one row, also when nothing is there. */
  static List<Figure.Row> rows(FactColumns facts, FigureQuery query, Selection selection) {
    Tally tally = new Tally(facts, query);
    selection.forEach(tally::add);
    return tally.sorted();
  }

  private void add(int row) {
    long key = 0;
    for (int i = 0; i < keys.size(); i++) {
      key = key * keys.get(i).size() + keys.get(i).of(row);
    }
    Group group = groups.at(key, () -> group(row));
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

  private Group group(int row) {
    return new Group(row, query.measure().isByCase());
  }

  private List<Figure.Row> sorted() {
    List<Figure.Row> rows = new ArrayList<>();
    groups.all().forEach(group -> rows.add(row(group)));
    Comparator<Figure.Row> order = Comparator.comparing(Figure.Row::value).reversed();
    for (Dimension dimension : query.by()) {
      order = order.thenComparing(row -> row.key(dimension));
    }
    rows.sort(order);
    return rows;
  }

  private Figure.Row row(Group group) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      named.put(query.by().get(i).code(), keys.get(i).word(group.row));
    }
    boolean mass = query.measure() == Measure.MASS || query.measure() == Measure.MASS_NORMALISED;
    BigDecimal value = group.value.total();
    return new Figure.Row(
        named,
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
