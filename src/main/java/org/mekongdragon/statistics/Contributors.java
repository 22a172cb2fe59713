package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which records stand behind the rows of a figure: a goods line is no record of its own. */
final class Contributors {

  private static final Comparator<Map.Entry<UUID, BigDecimal>> LARGEST_FIRST =
      Map.Entry.<UUID, BigDecimal>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private Contributors() {}

  /** How many and how much, by the keys of a row. */
  static Map<Map<String, String>, Contribution> count(
      FactColumns facts, FigureQuery query, Terms terms, Scan scan) {
    List<Axis> axes = query.by().stream().map(by -> Axis.of(facts, by, query, terms)).toList();
    Map<Long, Map<UUID, BigDecimal>> found = new HashMap<>();
    int[] rows = new int[Chunks.ROWS];
    int[] values = new int[Chunks.ROWS];
    long[] keys = new long[Chunks.ROWS];
    for (int chunk = 0; chunk < scan.chunks(); chunk++) {
      int count = scan.select(chunk, rows);
      Arrays.fill(keys, 0, count, 0);
      for (Axis axis : axes) {
        axis.append(chunk, rows, count, values, keys);
      }
      for (int i = 0; i < count; i++) {
        int row = (chunk << Chunks.BITS) + rows[i];
        if (Newest.isRelevant(facts, query.measure(), row)) {
          found
              .computeIfAbsent(keys[i], key -> new HashMap<>())
              .merge(facts.seizure(row), amount(facts, query.measure(), row), BigDecimal::add);
        }
      }
    }
    Map<Map<String, String>, Contribution> counted = new HashMap<>();
    found.forEach((key, records) -> counted.put(words(key, axes, query), of(records)));
    return counted;
  }

  /** What a goods line adds, in grams, tablets or specimens; a case counts one. */
  private static BigDecimal amount(FactColumns facts, Measure measure, int row) {
    return switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART, PERSONS -> BigDecimal.ONE;
      case MASS, MASS_NORMALISED -> facts.grams().at(row);
      case TABLETS -> facts.tablets().at(row);
      case SPECIMENS -> facts.specimens().at(row);
    };
  }

  private static Contribution of(Map<UUID, BigDecimal> records) {
    BigDecimal total = records.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Contribution.Share> most =
        records.entrySet().stream()
            .sorted(LARGEST_FIRST)
            .limit(Contribution.NAMED)
            .map(one -> new Contribution.Share(one.getKey(), one.getValue()))
            .toList();
    return new Contribution(records.size(), total, most);
  }

  private static Map<String, String> words(long key, List<Axis> axes, FigureQuery query) {
    String[] words = new String[axes.size()];
    long left = key;
    for (int i = axes.size() - 1; i >= 0; i--) {
      words[i] = axes.get(i).words().get((int) (left % axes.get(i).size()));
      left /= axes.get(i).size();
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      named.put(query.by().get(i).code(), words[i]);
    }
    return named;
  }
}
