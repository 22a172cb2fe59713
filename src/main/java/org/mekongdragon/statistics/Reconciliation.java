package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;

/**
 * Sets published figures side by side: sums, changes and repetitions, with the arithmetic. Never
 * decides which figure is right. Pure.
 */
final class Reconciliation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, PublishedFigure> figures = new LinkedHashMap<>();

  private Reconciliation(List<PublishedFigure> figures) {
    figures.forEach(figure -> this.figures.put(figure.id(), figure));
  }

  static List<Finding> of(List<PublishedFigure> figures, List<Relation> relations) {
    Reconciliation reconciliation = new Reconciliation(figures);
    List<Finding> findings = new ArrayList<>();
    for (Relation relation : relations) {
      reconciliation.finding(relation).ifPresent(findings::add);
    }
    findings.addAll(reconciliation.repetitions());
    return findings;
  }

  /** Whether a stated number with its bound can be true of a value. */
  static boolean allows(BigDecimal stated, Bound bound, BigDecimal value) {
    int order = value.compareTo(stated);
    return switch (bound) {
      case EXACT -> order == 0;
      case LESS -> order <= 0;
      case MORE -> order >= 0;
      case ABOUT -> value.subtract(stated).abs().compareTo(stated.abs().movePointLeft(1)) <= 0;
    };
  }

  private Optional<Finding> finding(Relation relation) {
    PublishedFigure result = figures.get(relation.result());
    List<PublishedFigure> parts =
        relation.parts().stream()
            .map(part -> figures.get(part.startsWith("-") ? part.substring(1) : part))
            .filter(java.util.Objects::nonNull)
            .toList();
    if (result == null || parts.size() < relation.parts().size()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (relation.kind()) {
          case SUM -> sum(relation, result, parts);
          case CHANGE -> change(relation, result, parts);
          case PERIOD, SAME -> period(relation, result, parts);
        });
  }

  private static Finding sum(
      Relation relation, PublishedFigure result, List<PublishedFigure> parts) {
    Signed sum = Signed.of(parts, relation.parts());
    BigDecimal stated = number(result);
    boolean holds = allows(stated, result.bound(), sum.value());
    String sign = holds ? (result.bound() == Bound.MORE ? " ≥ " : " = ") : " ≠ ";
    String arithmetic = sum.text() + " = " + text(sum.value());
    String written =
        holds && result.bound() == Bound.EXACT
            ? arithmetic
            : arithmetic + sign + mark(result.bound()) + text(stated);
    return new Finding(
        relation.id(),
        relation.operation(),
        Finding.Kind.SUM,
        verdict(holds),
        written,
        with(result, parts),
        holds ? Optional.empty() : Optional.of(sum.value()),
        Optional.of(stated),
        "finding.sum." + (holds ? "agrees" : "contradicts"));
  }

  /** A printed change of p % needs the base later ÷ (1 + p ÷ 100). */
  private static Finding change(
      Relation relation, PublishedFigure result, List<PublishedFigure> parts) {
    BigDecimal percent = number(result);
    BigDecimal later = number(parts.getFirst());
    Signed base =
        Signed.of(
            parts.subList(1, parts.size()), relation.parts().subList(1, relation.parts().size()));
    BigDecimal factor = BigDecimal.ONE.add(percent.divide(HUNDRED));
    BigDecimal implied = later.divide(factor, 0, RoundingMode.HALF_UP);
    BigDecimal computed = percentOf(later, base.value()).setScale(0, RoundingMode.HALF_UP);
    boolean holds = computed.compareTo(percent) == 0;
    String needs = "%s ÷ (1 + %s %%) = %s".formatted(text(later), text(percent), text(implied));
    String gives = "%s ÷ %s = +%s %%".formatted(text(later), text(base.value()), text(computed));
    String origin = parts.size() > 2 ? "; " + base.text() + " = " + text(base.value()) : "";
    return new Finding(
        relation.id(),
        relation.operation(),
        Finding.Kind.CHANGE,
        verdict(holds),
        (holds ? gives : needs + "; " + gives) + origin,
        with(result, parts),
        Optional.of(implied),
        Optional.of(base.value()),
        "finding.change." + (holds ? "agrees" : "contradicts"));
  }

  /** The change of a later figure against a base, in percent. */
  static BigDecimal percentOf(BigDecimal later, BigDecimal base) {
    return later.subtract(base).multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP);
  }

  private static Finding period(
      Relation relation, PublishedFigure result, List<PublishedFigure> parts) {
    List<PublishedFigure> all = with(result, parts);
    String written =
        String.join(" ≠ ", all.stream().map(figure -> when(figure)).distinct().toList());
    return new Finding(
        relation.id(),
        relation.operation(),
        Finding.Kind.PERIOD,
        verdict(!written.contains("≠")),
        written,
        all,
        Optional.empty(),
        Optional.empty(),
        "finding.period");
  }

  private static String when(PublishedFigure figure) {
    return figure.unit().equals("year") || figure.unit().equals("date")
        ? figure.value()
        : figure.period().replaceAll("\\s*\\(.*", "");
  }

  /** The same metric of the same phase and scope, printed by more than one source. */
  private List<Finding> repetitions() {
    Map<String, List<PublishedFigure>> meanings = new LinkedHashMap<>();
    for (PublishedFigure figure : figures.values()) {
      boolean yearly = figure.operation().equals("national");
      String meaning =
          String.join(
              "-",
              figure.operation(),
              figure.scope(),
              figure.metric(),
              figure.unit().equals("ratio") || figure.unit().equals("percent") ? figure.unit() : "",
              yearly ? figure.period() : "");
      meanings.computeIfAbsent(meaning, key -> new ArrayList<>()).add(figure);
    }
    List<Finding> findings = new ArrayList<>();
    meanings.forEach((meaning, printed) -> {
      boolean change = printed.getFirst().unit().equals("percent");
      if (printed.size() > 1) {
        findings.add(same(meaning, printed, change));
      }
    });
    return findings;
  }

  private static Finding same(String meaning, List<PublishedFigure> printed, boolean change) {
    boolean holds = true;
    for (PublishedFigure one : printed) {
      for (PublishedFigure other : printed) {
        holds &= canBothBeTrue(one, other);
      }
    }
    String written =
        String.join(
            !holds
                ? " ≠ "
                : printed.stream().allMatch(f -> f.bound() == Bound.EXACT) ? " = " : "; ",
            printed.stream().map(f -> mark(f.bound()) + display(f)).distinct().toList());
    return new Finding(
        meaning.toLowerCase(java.util.Locale.ROOT).replaceAll("-+$", ""),
        printed.getFirst().operation(),
        Finding.Kind.SAME,
        verdict(holds),
        written,
        printed,
        Optional.empty(),
        Optional.empty(),
        "finding.same." + (holds ? "agrees" : change ? "bases" : "contradicts"));
  }

  private static boolean canBothBeTrue(PublishedFigure one, PublishedFigure other) {
    if (one.number().isEmpty() || other.number().isEmpty()) {
      return one.value().equals(other.value());
    }
    BigDecimal a = number(one);
    BigDecimal b = number(other);
    return one.bound() == Bound.EXACT
        ? allows(b, other.bound(), a)
        : other.bound() != Bound.EXACT || allows(a, one.bound(), b);
  }

  private static BigDecimal number(PublishedFigure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }

  private static String display(PublishedFigure figure) {
    return figure.number().map(Reconciliation::text).orElse(figure.value());
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String mark(Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case LESS -> "<";
      case MORE -> ">";
      case ABOUT -> "≈";
    };
  }

  private static Finding.Verdict verdict(boolean holds) {
    return holds ? Finding.Verdict.AGREES : Finding.Verdict.CONTRADICTS;
  }

  private static List<PublishedFigure> with(PublishedFigure result, List<PublishedFigure> parts) {
    List<PublishedFigure> all = new ArrayList<>();
    all.add(result);
    all.addAll(parts);
    return all;
  }

  /** Parts added and taken away, with the writing of it. */
  private record Signed(BigDecimal value, String text) {

    static Signed of(List<PublishedFigure> parts, List<String> signs) {
      BigDecimal value = BigDecimal.ZERO;
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        boolean minus = signs.get(i).startsWith("-");
        BigDecimal part = number(parts.get(i));
        value = minus ? value.subtract(part) : value.add(part);
        text.append(i == 0 ? "" : minus ? " − " : " + ").append(Reconciliation.text(part));
      }
      return new Signed(value, text.toString());
    }
  }
}
