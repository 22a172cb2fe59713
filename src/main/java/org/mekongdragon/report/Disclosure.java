package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mekongdragon.statistics.Contribution;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.springframework.stereotype.Component;

/**
 * What a report for the public must not tell of what it asks: numbers that stand for few records,
 * amounts most of which is one record's or that give the largest one nearly away, and as many
 * others as it takes that sums do not give those back. All questions of a report hang together,
 * because its tables are of the same records: a total, its parts by each dimension, and parts of
 * parts.
 */
@Component
class Disclosure {

  /** Of what one record may be nearly all. */
  private static final Set<Measure> AMOUNTS =
      Set.of(Measure.MASS, Measure.MASS_NORMALISED, Measure.TABLETS, Measure.SPECIMENS);

  private final Statistics statistics;

  Disclosure(Statistics statistics) {
    this.statistics = statistics;
  }

  /** The ledger of a report that asks these questions. */
  Ledger guarded(Collection<FigureQuery> asked, ReleaseRules.Rules limits) {
    Map<String, Secrecy<Ledger.Cell>> byMeasure = new LinkedHashMap<>();
    Set<FigureQuery> all = new java.util.LinkedHashSet<>(asked);
    // Each question by one regime alone links what asks for several of them with what asks for all.
    asked.forEach(query -> {
      if (query.where().containsKey(Dimension.REGIME)) {
        all.add(without(query, Dimension.REGIME).by(Dimension.REGIME));
      }
    });
    for (FigureQuery query : all) {
      Secrecy<Ledger.Cell> secrecy =
          byMeasure.computeIfAbsent(
              query.measureCode(),
              code -> new Secrecy<>(limits.threshold(), limits.dominance(), limits.margin()));
      add(secrecy, query, asked.contains(query));
    }
    Map<Ledger.Cell, Secrecy.Reason> withheld = new LinkedHashMap<>();
    byMeasure.values().forEach(secrecy -> withheld.putAll(secrecy.reasons()));
    return new Ledger.Guarded(query -> statistics.figure(query, ""), withheld);
  }

  private void add(Secrecy<Ledger.Cell> secrecy, FigureQuery query, boolean printed) {
    Map<Map<String, String>, Secrecy.Weight> counts = counts(query);
    Ledger.Cell whole = Ledger.Cell.of(query, Map.of());
    secrecy.number(whole, total(query), printed && query.by().isEmpty());
    if (!query.by().isEmpty()) {
      Set<Ledger.Cell> parts = new HashSet<>();
      counts.forEach((keys, count) -> {
        Ledger.Cell part = Ledger.Cell.of(query, keys);
        secrecy.number(part, count, printed);
        parts.add(part);
      });
      secrecy.sum(whole, parts);
    }
    if (query.by().size() > 1) {
      query.by().forEach(by -> margins(secrecy, query, by, counts.keySet()));
    }
    alternatives(secrecy, query);
  }

  /** The parts of a table with two sides by each value of one of them. */
  private void margins(
      Secrecy<Ledger.Cell> secrecy,
      FigureQuery query,
      Dimension by,
      Collection<Map<String, String>> cells) {
    Map<Map<String, String>, Set<Ledger.Cell>> parts = new HashMap<>();
    cells.forEach(keys ->
        parts
            .computeIfAbsent(
                Map.of(by.code(), keys.getOrDefault(by.code(), "")), key -> new HashSet<>())
            .add(Ledger.Cell.of(query, keys)));
    FigureQuery side = query.by(by);
    add(secrecy, side, false);
    parts.forEach((keys, inside) -> secrecy.sum(Ledger.Cell.of(side, keys), inside));
  }

  /** Several values of a condition are the sum of each alone. */
  private void alternatives(Secrecy<Ledger.Cell> secrecy, FigureQuery query) {
    query
        .where()
        .forEach((dimension, values) -> {
          if (values.indexOf(',') < 0) {
            return;
          }
          Set<Ledger.Cell> parts = new HashSet<>();
          for (String value : values.split(",", -1)) {
            FigureQuery one = query.where(dimension, value).undivided();
            Ledger.Cell part = Ledger.Cell.of(one, Map.of());
            secrecy.number(part, total(one), false);
            parts.add(part);
          }
          secrecy.sum(Ledger.Cell.of(query.undivided(), Map.of()), parts);
        });
  }

  private Secrecy.Weight total(FigureQuery query) {
    return counts(query.undivided()).values().stream()
        .findFirst()
        .orElseGet(() -> Secrecy.Weight.of(0));
  }

  /** What each row stands for; a record may stand for several cases. */
  private Map<Map<String, String>, Secrecy.Weight> counts(FigureQuery query) {
    Map<Map<String, String>, Secrecy.Weight> counts = new HashMap<>();
    Map<Map<String, String>, Contribution> behind = statistics.contributions(query);
    boolean amounts = AMOUNTS.contains(query.measure());
    boolean cases = query.measure().unit().equals("case");
    for (Figure.Row row : statistics.figure(query, "").rows()) {
      Contribution known = behind.getOrDefault(row.keys(), Contribution.NONE);
      int count = row.value().signum() == 0 ? 0 : cases ? row.value().intValue() : known.records();
      counts.put(
          new TreeMap<>(row.keys()),
          amounts
              ? new Secrecy.Weight(count, known.total(), most(known))
              : Secrecy.Weight.of(count));
    }
    return counts;
  }

  private static Map<UUID, BigDecimal> most(Contribution known) {
    Map<UUID, BigDecimal> most = new HashMap<>();
    known.most().forEach(share -> most.put(share.record(), share.amount()));
    return most;
  }

  private static FigureQuery without(FigureQuery query, Dimension dimension) {
    FigureQuery plain = FigureQuery.of(query.operation(), query.measure()).seenBy(query.reach());
    FigureQuery rest = query.asOf().map(plain::asOf).orElse(plain);
    rest = query.defined().map(rest::measuring).orElse(rest);
    for (Map.Entry<Dimension, String> one : query.where().entrySet()) {
      rest = one.getKey() == dimension ? rest : rest.where(one.getKey(), one.getValue());
    }
    return rest;
  }
}
