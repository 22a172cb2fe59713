package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;

/** Adds up rows by the values of dimensions; large operations on two processors. */
final class Tally {

  /** Chunks from which a second processor pays for itself. */
  private static final int MANY_CHUNKS = 8;

  private static final int PROCESSORS = Math.min(2, Runtime.getRuntime().availableProcessors());

  private final FactColumns facts;
  private final FigureQuery query;
  private final Scan scan;
  private final List<Axis> axes;
  private final long keys;
  private final AtomicInteger next = new AtomicInteger();

  private Tally(FactColumns facts, FigureQuery query, Terms terms, Scan scan) {
    this.facts = facts;
    this.query = query;
    this.scan = scan;
    axes = query.by().stream().map(by -> Axis.of(facts, by, query, terms)).toList();
    keys = axes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
  }

  /** One row a combination of values; without dimensions one row, also when nothing is there. */
  static List<Figure.Row> rows(FactColumns facts, FigureQuery query, Terms terms, Scan scan) {
    Tally tally = new Tally(facts, query, terms, scan);
    return tally.sorted(tally.counted());
  }

  private Counted counted() {
    if (scan.chunks() < MANY_CHUNKS) {
      return work();
    }
    return IntStream.range(0, PROCESSORS)
        .parallel()
        .mapToObj(n -> work())
        .reduce(Counted::plus)
        .orElseThrow();
  }

  /** Takes chunks until none is left. */
  private Counted work() {
    Counted counted = new Counted(facts, query.measure(), keys);
    int[] rows = new int[Chunks.ROWS];
    int[] values = new int[Chunks.ROWS];
    long[] rowKeys = new long[Chunks.ROWS];
    int chunk = next.getAndIncrement();
    while (chunk < scan.chunks() && !counted.groups().isFull()) {
      int count = scan.select(chunk, rows);
      if (count > 0) {
        Arrays.fill(rowKeys, 0, count, 0);
        for (Axis axis : axes) {
          axis.append(chunk, rows, count, values, rowKeys);
        }
        counted.add(chunk, rows, count, rowKeys, values);
      }
      chunk = next.getAndIncrement();
    }
    return counted;
  }

  private List<Figure.Row> sorted(Counted counted) {
    if (counted.groups().isFull()) {
      throw Problem.at("by", StatisticsProblem.TOO_FINE, Groups.MOST);
    }
    if (axes.isEmpty()) {
      counted.groups().take(0);
    }
    List<Figure.Row> rows = new ArrayList<>();
    counted.groups().forEach(place -> rows.add(row(counted, place)));
    Comparator<Figure.Row> order = Comparator.comparing(Figure.Row::value).reversed();
    for (Dimension dimension : query.by()) {
      order = order.thenComparing(row -> row.key(dimension));
    }
    rows.sort(order);
    return rows;
  }

  private Figure.Row row(Counted counted, int place) {
    long key = counted.groups().key(place);
    String[] words = new String[axes.size()];
    for (int i = axes.size() - 1; i >= 0; i--) {
      words[i] = axes.get(i).words().get((int) (key % axes.get(i).size()));
      key /= axes.get(i).size();
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      named.put(query.by().get(i).code(), words[i]);
    }
    boolean mass = query.measure() == Measure.MASS || query.measure() == Measure.MASS_NORMALISED;
    BigDecimal value = counted.value().total(place);
    return new Figure.Row(
        named,
        plain(mass ? value.movePointLeft(3) : value),
        plain(counted.ofWhich().total(place)),
        plain(counted.beside().total(place)),
        bound(counted.bounds()[place]));
  }

  private static Bound bound(byte flags) {
    boolean less = (flags & Counted.LESS) != 0;
    boolean more = (flags & Counted.MORE) != 0;
    if ((flags & Counted.ABOUT) != 0 || (less && more)) {
      return Bound.ABOUT;
    }
    return less ? Bound.LESS : more ? Bound.MORE : Bound.EXACT;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
