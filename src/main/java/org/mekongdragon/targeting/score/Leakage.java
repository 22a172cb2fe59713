package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Finds columns that give the label away because they were written after the examination: another
 * label, a fine, the number of a seizure. Four views of a column are tried: its few values, its
 * order as a number, whether it is filled, and whether it differs from its most common value.
 *
 * <p>A column with many values, such as a tariff code, is never dropped for telling much.
 */
final class Leakage {

  /** From this area under the curve on, a single column is too good to be a cause. */
  static final double TOO_GOOD = 0.98;

  private static final double ALWAYS = 0.995;
  private static final int ENOUGH_ROWS = 30;
  private static final double ENOUGH_FINDS = 0.1;
  private static final int FEW_VALUES = 50;

  private Leakage() {}

  /** How surely the column gives the label away, 0.5 to 1; empty when it does not. */
  static OptionalDouble of(String[] values, boolean[] labels) {
    Map<String, Integer> counts = new HashMap<>();
    for (String value : values) {
      counts.merge(value.strip(), 1, Integer::sum);
    }
    String common =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    List<OptionalDouble> views = new ArrayList<>();
    views.add(flag(values, labels, value -> Values.missing(value) ? 0 : 1));
    views.add(flag(values, labels, value -> value.strip().equals(common) ? 0 : 1));
    if (counts.size() <= FEW_VALUES) {
      views.add(few(values, labels));
    }
    views.add(ordered(values, labels));
    return views.stream().flatMapToDouble(OptionalDouble::stream).max();
  }

  private static OptionalDouble few(String[] values, boolean[] labels) {
    long[] fingerprints =
        Arrays.stream(values).mapToLong(v -> Values.fingerprint(v.strip())).toArray();
    return tooGood(OutOfFold.of(Groups.of(fingerprints), labels).rate(), labels);
  }

  private static OptionalDouble ordered(String[] values, boolean[] labels) {
    double[] numbers = new double[values.length];
    int read = 0;
    for (int i = 0; i < values.length; i++) {
      OptionalDouble number = Values.number(values[i]);
      numbers[i] = number.orElse(0);
      read += number.isPresent() ? 1 : 0;
    }
    return read < values.length / 2 ? OptionalDouble.empty() : tooGood(numbers, labels);
  }

  /** A flag gives away when it tells both ways, or when it is raised (almost) only with a find. */
  private static OptionalDouble flag(
      String[] values, boolean[] labels, ToDoubleFunction<String> view) {
    double[] flags = Arrays.stream(values).mapToDouble(view).toArray();
    int raised = 0;
    int raisedFinds = 0;
    int finds = 0;
    for (int i = 0; i < flags.length; i++) {
      raised += flags[i] > 0 ? 1 : 0;
      raisedFinds += flags[i] > 0 && labels[i] ? 1 : 0;
      finds += labels[i] ? 1 : 0;
    }
    boolean onlyWithFind =
        raised >= ENOUGH_ROWS
            && raised <= flags.length - ENOUGH_ROWS
            && raisedFinds >= ALWAYS * raised
            && raisedFinds >= ENOUGH_FINDS * finds
            && finds < flags.length / 2;
    return onlyWithFind ? OptionalDouble.of((double) raisedFinds / raised) : tooGood(flags, labels);
  }

  private static OptionalDouble tooGood(double[] order, boolean[] labels) {
    double area = area(order, labels);
    double either = Math.max(area, 1 - area);
    return either >= TOO_GOOD ? OptionalDouble.of(either) : OptionalDouble.empty();
  }

  /** Area under the receiver operating curve: ties count half. */
  static double area(double[] order, boolean[] labels) {
    Integer[] rows = new Integer[order.length];
    Arrays.setAll(rows, i -> i);
    Arrays.sort(rows, (a, b) -> Double.compare(order[a], order[b]));
    double pairs = 0;
    long below = 0;
    long finds = 0;
    for (int from = 0; from < rows.length; ) {
      int to = from;
      int tiedFinds = 0;
      while (to < rows.length && order[rows[to]] == order[rows[from]]) {
        tiedFinds += labels[rows[to]] ? 1 : 0;
        to++;
      }
      int tiedOthers = to - from - tiedFinds;
      pairs += tiedFinds * (below + tiedOthers / 2.0);
      below += tiedOthers;
      finds += tiedFinds;
      from = to;
    }
    return finds == 0 || below == 0 ? 0.5 : pairs / ((double) finds * below);
  }
}
