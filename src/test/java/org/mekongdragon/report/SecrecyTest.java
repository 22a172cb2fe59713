package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecrecyTest {

  private static final int THRESHOLD = 5;

  @Test
  void tellsWhatStandsForManyAndZeroes() {
    assertThat(withheld(Map.of("a", 5, "b", 12, "c", 0))).isEmpty();
  }

  @Test
  void withholdsASmallNumberAndOneMoreBecauseOfTheSum() {
    assertThat(withheld(Map.of("a", 4, "b", 12, "c", 30))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void withholdsMoreWhenTwoSmallOnesTogetherAreStillFew() {
    assertThat(withheld(Map.of("a", 1, "b", 1, "c", 9, "d", 30)))
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void withholdsTheTotalWhenNothingElseIsLeft() {
    assertThat(withheld(Map.of("a", 2))).contains("a", "all");
    assertThat(withheld(Map.of("a", 2, "b", 0))).contains("a", "all").doesNotContain("b");
  }

  @Test
  void needsNoSecondNumberWhereNoSumIsPrinted() {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
    secrecy.number("all", 46, false);
    secrecy.number("a", 4, true);
    secrecy.number("b", 42, true);
    secrecy.sum("all", Set.of("a", "b"));
    assertThat(secrecy.withheld()).containsExactly("a");
    // Told by another table in all its parts, the sum is as good as printed.
    secrecy.number("x", 6, true);
    secrecy.number("y", 40, true);
    secrecy.sum("all", Set.of("x", "y"));
    assertThat(secrecy.withheld()).contains("a").hasSize(2);
  }

  @Test
  void withholdsAMassThatIsNearlyAllOneRecords() {
    UUID giant = new UUID(0, 1);
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
    secrecy.number("all", weight(30, 500, 81, giant), true);
    secrecy.number("a", weight(10, 100, 81, giant), true);
    secrecy.number("b", weight(12, 150, 20, new UUID(0, 2)), true);
    secrecy.number("c", weight(8, 250, 30, new UUID(0, 3)), true);
    secrecy.sum("all", Set.of("a", "b", "c"));
    assertThat(secrecy.withheld()).as("and one more because of the sum").hasSize(2).contains("a");
  }

  @Test
  void tellsAMassOfWhichOneRecordIsExactlyTheShare() {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
    secrecy.number("a", weight(10, 100, 80, new UUID(0, 1)), true);
    assertThat(secrecy.withheld()).isEmpty();
    Secrecy<String> any = new Secrecy<>(THRESHOLD, 100, 0);
    any.number("a", weight(10, 100, 100, new UUID(0, 1)), true);
    assertThat(any.withheld()).as("no such rule").isEmpty();
  }

  @Test
  void withholdsMoreWhenARecordDominatesWhatIsWithheldTogether() {
    UUID giant = new UUID(0, 1);
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
    secrecy.number("all", weight(40, 1_400, 990, giant), true);
    secrecy.number("a", weight(10, 1_000, 990, giant), true);
    secrecy.number("b", weight(6, 50, 9, new UUID(0, 2)), true);
    secrecy.number("c", weight(8, 300, 30, new UUID(0, 3)), true);
    secrecy.number("d", weight(16, 50, 9, new UUID(0, 4)), true);
    secrecy.sum("all", Set.of("a", "b", "c", "d"));
    // With b alone the two would be 1,050, of which one record is 94 %; with c it is 73 %.
    assertThat(secrecy.withheld()).containsExactlyInAnyOrder("a", "b", "c");
  }

  private static Secrecy.Weight weight(int records, long total, long largest, UUID by) {
    return new Secrecy.Weight(
        records, BigDecimal.valueOf(total), Map.of(by, BigDecimal.valueOf(largest)));
  }

  @Test
  void withholdsAMassWhoseLargestRecordTheSecondCouldWorkOut() {
    // 60 and 35 of so much: the rest is 5, less than 10 % of 60, or 6, or 7.
    assertThat(ofTwo(100, 10).reasons()).containsExactly(Map.entry("a", Secrecy.Reason.GUESSED));
    assertThat(ofTwo(101, 10).withheld()).as("exactly p percent").isEmpty();
    assertThat(ofTwo(102, 10).withheld()).isEmpty();
    assertThat(ofTwo(95, 0).withheld()).as("no such rule").isEmpty();
  }

  @Test
  void withholdsMoreWhenTheLargestOfWhatIsWithheldTogetherCouldBeWorkedOut() {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 10);
    secrecy.number("all", weight(60, 2_000, 600, new UUID(0, 1)), true);
    secrecy.number(
        "a",
        new Secrecy.Weight(
            9,
            BigDecimal.valueOf(1_000),
            Map.of(
                new UUID(0, 1), BigDecimal.valueOf(600), new UUID(0, 2), BigDecimal.valueOf(395))),
        true);
    secrecy.number("b", weight(6, 40, 9, new UUID(0, 3)), true);
    secrecy.number("c", weight(8, 300, 30, new UUID(0, 4)), true);
    secrecy.number("d", weight(37, 660, 40, new UUID(0, 5)), true);
    secrecy.sum("all", Set.of("a", "b", "c", "d"));
    // With b alone all but the two largest would be 45 of at least 60; with c they are 345.
    assertThat(secrecy.reasons())
        .containsOnly(
            Map.entry("a", Secrecy.Reason.GUESSED),
            Map.entry("b", Secrecy.Reason.LINKED),
            Map.entry("c", Secrecy.Reason.LINKED));
  }

  @Test
  void saysWhichRuleABrokenNumberBreaks() {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 10);
    secrecy.number("few", weight(4, 100, 30, new UUID(0, 1)), true);
    secrecy.number("dominated", weight(10, 100, 81, new UUID(0, 1)), true);
    assertThat(secrecy.reasons())
        .containsOnly(
            Map.entry("few", Secrecy.Reason.FEW), Map.entry("dominated", Secrecy.Reason.DOMINATED));
  }

  private static Secrecy<String> ofTwo(long total, int margin) {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, margin);
    secrecy.number(
        "a",
        new Secrecy.Weight(
            10,
            BigDecimal.valueOf(total),
            Map.of(new UUID(0, 1), BigDecimal.valueOf(60), new UUID(0, 2), BigDecimal.valueOf(35))),
        true);
    return secrecy;
  }

  @Test
  void neverLetsTablesOfTwoSidesGiveASmallNumberBack() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int rows = 2 + random.nextInt(4);
      int columns = 2 + random.nextInt(4);
      Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
      Map<String, Integer> counts = new TreeMap<>();
      List<List<String>> equations = new ArrayList<>();
      int[][] cells = new int[rows][columns];
      for (int[] row : cells) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
        }
      }
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          counts.put("c" + i + j, cells[i][j]);
          counts.merge("r" + i, cells[i][j], Integer::sum);
          counts.merge("k" + j, cells[i][j], Integer::sum);
          counts.merge("all", cells[i][j], Integer::sum);
        }
      }
      counts.forEach((name, count) -> secrecy.number(name, count, true));
      for (int i = 0; i < rows; i++) {
        int row = i;
        equation(secrecy, equations, "r" + i, columns, j -> "c" + row + j);
      }
      for (int j = 0; j < columns; j++) {
        int column = j;
        equation(secrecy, equations, "k" + j, rows, i -> "c" + i + column);
      }
      equation(secrecy, equations, "all", rows, i -> "r" + i);
      equation(secrecy, equations, "all", columns, j -> "k" + j);
      Set<String> hidden = secrecy.withheld();
      counts.forEach((name, count) -> {
        if (count > 0 && count < THRESHOLD) {
          assertThat(hidden).contains(name);
          assertThat(follows(name, hidden, equations)).as("%s of %s", name, counts).isFalse();
        }
      });
    }
  }

  private static void equation(
      Secrecy<String> secrecy,
      List<List<String>> equations,
      String whole,
      int size,
      java.util.function.IntFunction<String> part) {
    Set<String> parts = new HashSet<>();
    for (int i = 0; i < size; i++) {
      parts.add(part.apply(i));
    }
    secrecy.sum(whole, parts);
    List<String> all = new ArrayList<>(parts);
    all.addFirst(whole);
    equations.add(all);
  }

  /** Whether a number can be worked out: its unit vector adds nothing to the equations' rank. */
  private static boolean follows(String name, Set<String> hidden, List<List<String>> equations) {
    List<String> unknown = hidden.stream().sorted().toList();
    List<double[]> rows = new ArrayList<>();
    for (List<String> equation : equations) {
      double[] row = new double[unknown.size()];
      for (int i = 0; i < equation.size(); i++) {
        int place = unknown.indexOf(equation.get(i));
        if (place >= 0) {
          row[place] = i == 0 ? 1 : -1;
        }
      }
      rows.add(row);
    }
    double[] unit = new double[unknown.size()];
    unit[unknown.indexOf(name)] = 1;
    int before = rank(rows);
    rows.add(unit);
    return rank(rows) == before;
  }

  private static int rank(List<double[]> rows) {
    double[][] m = rows.stream().map(double[]::clone).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < m[0].length && rank < m.length; column++) {
      int best = rank;
      for (int i = rank; i < m.length; i++) {
        best = Math.abs(m[i][column]) > Math.abs(m[best][column]) ? i : best;
      }
      if (Math.abs(m[best][column]) < 1e-9) {
        continue;
      }
      double[] pivot = m[best];
      m[best] = m[rank];
      m[rank] = pivot;
      for (int i = rank + 1; i < m.length; i++) {
        double factor = m[i][column] / pivot[column];
        for (int k = 0; k < pivot.length; k++) {
          m[i][k] -= factor * pivot[k];
        }
      }
      rank++;
    }
    return rank;
  }

  private static Set<String> withheld(Map<String, Integer> parts) {
    Secrecy<String> secrecy = new Secrecy<>(THRESHOLD, 80, 0);
    secrecy.number("all", parts.values().stream().mapToInt(Integer::intValue).sum(), true);
    parts.forEach((name, count) -> secrecy.number(name, count, true));
    secrecy.sum("all", parts.keySet());
    return secrecy.withheld();
  }
}
