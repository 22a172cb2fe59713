package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds masses that are far above what is usual: on a logarithmic scale, more than {@value #FAR}
 * standard deviations above the median of the substance's lines, where the deviation is taken from
 * the median distance to the median (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993)
 * and is at least a factor of two, so that equal amounts do not make every other one absurd.
 */
final class Outliers {

  /** Fewer lines of a substance say nothing of what is usual. */
  static final int FEWEST = 8;

  /** The most that are named. */
  static final int MOST = 20;

  private static final double FAR = 5;

  /** From the median distance to the standard deviation, where values are normal. */
  private static final double OF_NORMAL = 1.4826;

  private Outliers() {}

  private record Line(int row, double logarithm) {}

  static List<Outlier> find(FactColumns facts, Scan scan) {
    WordColumn<String> substances = facts.words(Dimension.SUBSTANCE);
    List<String> words = substances.words();
    int[] numbers = substances.mapped(words::indexOf);
    Map<Integer, List<Line>> bySubstance = new HashMap<>();
    int[] rows = new int[Chunks.ROWS];
    int[] codes = new int[Chunks.ROWS];
    for (int chunk = 0; chunk < scan.chunks(); chunk++) {
      int count = scan.select(chunk, rows);
      substances.read(chunk, numbers, rows, count, codes);
      for (int i = 0; i < count; i++) {
        int row = (chunk << Chunks.BITS) + rows[i];
        if (Newest.isRelevant(facts, Measure.MASS, row)) {
          double grams = facts.grams().at(row).doubleValue();
          if (grams > 0) {
            bySubstance
                .computeIfAbsent(codes[i], code -> new ArrayList<>())
                .add(new Line(row, Math.log(grams)));
          }
        }
      }
    }
    List<Outlier> found = new ArrayList<>();
    bySubstance.forEach((code, lines) -> add(facts, words.get(code), lines, found));
    found.sort(
        Comparator.comparing(Outlier::kilograms)
            .reversed()
            .thenComparing(one -> one.seizure().toString()));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static void add(
      FactColumns facts, String substance, List<Line> lines, List<Outlier> found) {
    if (lines.size() < FEWEST) {
      return;
    }
    lines.sort(Comparator.comparingDouble(Line::logarithm));
    Line middle = lines.get(lines.size() / 2);
    double[] distances =
        lines.stream()
            .mapToDouble(line -> Math.abs(line.logarithm() - middle.logarithm()))
            .sorted()
            .toArray();
    double deviation = Math.max(Math.log(2), OF_NORMAL * distances[distances.length / 2]);
    for (Line line : lines) {
      if (line.logarithm() - middle.logarithm() > FAR * deviation) {
        found.add(
            new Outlier(
                facts.seizure(line.row()),
                substance,
                kilograms(facts, line),
                kilograms(facts, middle),
                lines.size()));
      }
    }
  }

  private static BigDecimal kilograms(FactColumns facts, Line line) {
    return facts.grams().at(line.row()).movePointLeft(3);
  }
}
