package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the keys worth counting: every column alone, and those pairs and triples that tell more, on
 * rows they were not counted on, than any part of them does.
 */
final class Crosses {

  private static final int SAMPLE = 60_000;
  private static final int SINGLES = 64;
  private static final int IN_PAIRS = 24;
  private static final int PAIRS = 16;
  private static final int WIDENED_PAIRS = 6;
  private static final int IN_TRIPLES = 12;
  private static final int TRIPLES = 8;
  private static final double WORTHWHILE = 0.002;
  private static final int[] BEGINNINGS = {2, 4, 6};

  private final Sheet sheet;
  private final Map<Key, Double> gains = new HashMap<>();

  private Crosses(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The keys to count, best alone first, then pairs, then triples. */
  static List<Key> of(Sheet sheet) {
    return new Crosses(sheet.sample(SAMPLE)).choose();
  }

  private List<Key> choose() {
    List<Key> singles = best(singles(), SINGLES, 0, false);
    List<Key> pairs = best(widened(singles, singles, IN_PAIRS, IN_PAIRS), PAIRS, 1, true);
    List<Key> triples = best(widened(pairs, singles, WIDENED_PAIRS, IN_TRIPLES), TRIPLES, 2, true);
    List<Key> all = new ArrayList<>(singles);
    all.addAll(pairs);
    all.addAll(triples);
    return List.copyOf(all);
  }

  private List<Key> singles() {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      Column column = sheet.columns().get(i);
      if (column.kind() == ColumnKind.DATE || !column.repeats()) {
        continue;
      }
      keys.add(Key.of(new Key.Part(i, 0)));
      for (int digits : BEGINNINGS) {
        if (digits < column.width()) {
          keys.add(Key.of(new Key.Part(i, digits)));
        }
      }
    }
    return keys;
  }

  private static Set<Key> widened(List<Key> keys, List<Key> by, int mostKeys, int mostBy) {
    Set<Key> wider = new LinkedHashSet<>();
    for (Key key : keys.subList(0, Math.min(mostKeys, keys.size()))) {
      for (Key single : by.subList(0, Math.min(mostBy, by.size()))) {
        Key.Part part = single.parts().getFirst();
        if (!key.touches(part.column())) {
          wider.add(key.with(part));
        }
      }
    }
    return wider;
  }

  /** The best of these keys; crossed ones only when they beat each of their parts. */
  private List<Key> best(Iterable<Key> keys, int most, int size, boolean crossed) {
    double needed = WORTHWHILE * entropy();
    List<Key> kept = new ArrayList<>();
    for (Key key : keys) {
      double gain = gain(key);
      if (!crossed || gain > bestPart(key, size) + needed) {
        kept.add(key);
      }
    }
    kept.sort(Comparator.comparingDouble((Key key) -> -gain(key)));
    return List.copyOf(kept.subList(0, Math.min(most, kept.size())));
  }

  private double bestPart(Key key, int size) {
    double best = 0;
    for (Key.Part left : key.parts()) {
      List<Key.Part> others = key.parts().stream().filter(part -> !part.equals(left)).toList();
      best = Math.max(best, size == 0 ? 0 : gain(new Key(others)));
    }
    return best;
  }

  private double gain(Key key) {
    Double known = gains.get(key);
    if (known == null) {
      known = OutOfFold.of(sheet.groups(key), sheet.labels()).gain();
      gains.put(key, known);
    }
    return known;
  }

  private double entropy() {
    int finds = 0;
    for (boolean label : sheet.labels()) {
      finds += label ? 1 : 0;
    }
    double usual = (double) finds / sheet.size();
    return -usual * Math.log(usual) - (1 - usual) * Math.log(1 - usual);
  }
}
