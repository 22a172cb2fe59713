package org.mekongdragon.statistics;

import java.util.Map;
import java.util.Optional;

/** Which question of ours corresponds to a metric in print; few do exactly. */
final class Correspondence {

  private record Asked(Measure measure, String regimes) {}

  private static final String DRUGS = "drug,nps";

  private static final Map<String, Asked> BY_METRIC =
      Map.ofEntries(
          Map.entry("cases", new Asked(Measure.CASES, "")),
          Map.entry("drug-cases", new Asked(Measure.CASES, DRUGS)),
          Map.entry("precursor-cases", new Asked(Measure.CASES, "precursor")),
          Map.entry("drug-and-precursor-cases", new Asked(Measure.CASES, DRUGS + ",precursor")),
          Map.entry("wildlife-cases", new Asked(Measure.CASES, "cites")),
          Map.entry("drug-mass", new Asked(Measure.MASS, DRUGS)),
          Map.entry("precursor-mass", new Asked(Measure.MASS, "precursor")),
          Map.entry("wildlife-mass", new Asked(Measure.MASS, "cites")),
          Map.entry("wildlife-specimens", new Asked(Measure.SPECIMENS, "cites")),
          Map.entry("synthetic-drug-pills-in-addition-to-mass", new Asked(Measure.TABLETS, DRUGS)),
          Map.entry(
              "precursor-tablets-in-addition-to-mass", new Asked(Measure.TABLETS, "precursor")));

  private Correspondence() {}

  /** The question about the figure's operation, when its scope is all members and one fits. */
  static Optional<FigureQuery> query(PublishedFigure figure) {
    Asked asked = BY_METRIC.get(figure.metric());
    if (asked == null || !figure.scope().equals("all") || figure.number().isEmpty()) {
      return Optional.empty();
    }
    FigureQuery all = FigureQuery.of(figure.operation(), asked.measure());
    return Optional.of(
        asked.regimes().isEmpty() ? all : all.where(Dimension.REGIME, asked.regimes()));
  }

  /** The metric in print that corresponds to all of an operation by a measure. */
  static Optional<String> metric(FigureQuery query) {
    String regimes = query.where().getOrDefault(Dimension.REGIME, "");
    boolean narrowed =
        query.where().size() > (regimes.isEmpty() ? 0 : 1)
            || query.from().isPresent()
            || query.to().isPresent();
    return narrowed
        ? Optional.empty()
        : BY_METRIC.entrySet().stream()
            .filter(entry -> entry.getValue().measure() == query.measure())
            .filter(entry -> entry.getValue().regimes().equals(regimes))
            .map(Map.Entry::getKey)
            .findFirst();
  }
}
