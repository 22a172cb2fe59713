package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.seizure.SeizureCheck.Duplicate;
import org.mekongdragon.seizure.SeizureCheck.Reason;
import org.mekongdragon.seizure.SeizureCheck.Reason.Kind;

/** Pure comparison of two reports: how likely they tell of the same seizure, and why. */
final class Likeness {

  /** Fewer points are chance. Day, place and substance make 75; a neighbour day makes 65. */
  static final int THRESHOLD = 65;

  private static final int CERTAIN = 100;
  private static final BigDecimal NEAR = new BigDecimal("0.2");

  private final SeizureContent mine;
  private final List<Reason> reasons = new ArrayList<>();
  private int score;

  private Likeness(SeizureContent mine) {
    this.mine = mine;
  }

  /** A duplicate when the other one is like enough. */
  static Optional<Duplicate> of(SeizureContent mine, Seizure other) {
    Likeness likeness = new Likeness(mine);
    likeness.compare(other.content());
    return likeness.score < THRESHOLD
        ? Optional.empty()
        : Optional.of(new Duplicate(other.id(), other.number(), likeness.score, likeness.reasons));
  }

  private void compare(SeizureContent other) {
    Set<Identifier> shared = new HashSet<>(Identifier.of(mine));
    shared.retainAll(Identifier.of(other));
    shared.stream()
        .map(Identifier::value)
        .sorted()
        .forEach(value -> reasons.add(new Reason(Kind.IDENTIFIER, value)));
    day(other);
    place(other);
    Set<String> substances = common(other, GoodsLine::code);
    if (!substances.isEmpty()) {
      add(20, Kind.SUBSTANCE, substances.iterator().next());
      quantity(other, substances);
    }
    score = shared.isEmpty() ? Math.min(score, CERTAIN - 1) : CERTAIN;
  }

  private void day(SeizureContent other) {
    if (mine.when().isEmpty() || other.when().isEmpty()) {
      return;
    }
    Occurrence a = mine.when().get();
    Occurrence b = other.when().get();
    long apart =
        a.day().isAfter(b.lastDay())
            ? ChronoUnit.DAYS.between(b.lastDay(), a.day())
            : Math.max(0, ChronoUnit.DAYS.between(a.lastDay(), b.day()));
    if (apart == 0) {
      add(30, Kind.DAY, b.text().substring(0, Math.min(10, b.text().length())));
    } else if (apart == 1) {
      add(20, Kind.DAY, b.day().toString());
    }
  }

  private void place(SeizureContent other) {
    SeizurePlace a = mine.where();
    SeizurePlace b = other.where();
    if (!a.place().isEmpty() && a.place().equals(b.place())) {
      add(25, Kind.PLACE, b.place());
    } else if (!a.city().isEmpty() && plain(a.city()).equals(plain(b.city()))) {
      add(20, Kind.CITY, b.city());
    } else if (!a.country().isEmpty() && a.country().equals(b.country())) {
      add(5, Kind.COUNTRY, b.country());
    }
  }

  private void quantity(SeizureContent other, Set<String> substances) {
    for (GoodsLine line : mine.goods()) {
      for (GoodsLine theirs : other.goods()) {
        if (line.code().equals(theirs.code()) && substances.contains(line.code())) {
          int points = near(line, theirs);
          if (points > 0) {
            add(points, Kind.QUANTITY, stated(theirs));
            return;
          }
        }
      }
    }
  }

  /** 25 for the same amount, 15 for one within 20 %, of the larger. */
  private static int near(GoodsLine a, GoodsLine b) {
    Optional<BigDecimal> mine = comparable(a, b);
    Optional<BigDecimal> theirs = comparable(b, a);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    BigDecimal apart = mine.get().subtract(theirs.get()).abs();
    BigDecimal most = mine.get().max(theirs.get()).multiply(NEAR);
    return apart.signum() == 0 ? 25 : apart.compareTo(most) <= 0 ? 15 : 0;
  }

  /** The amount in the other's unit, or in grams when both have a mass. */
  private static Optional<BigDecimal> comparable(GoodsLine line, GoodsLine other) {
    if (line.quantity().isPresent()
        && other.quantity().isPresent()
        && line.quantity().get().unit().equals(other.quantity().get().unit())) {
      return line.quantity().map(quantity -> quantity.amount().value());
    }
    return other.normalised().isEmpty()
        ? Optional.empty()
        : line.normalised().map(normalised -> normalised.mass().grams());
  }

  private static String stated(GoodsLine line) {
    return line.quantity()
        .map(quantity -> quantity.amount().value().toPlainString() + " " + quantity.unit())
        .orElse("");
  }

  private Set<String> common(SeizureContent other, Function<GoodsLine, String> key) {
    Set<String> keys = mine.goods().stream().map(key).collect(Collectors.toSet());
    keys.retainAll(other.goods().stream().map(key).collect(Collectors.toSet()));
    keys.remove("");
    return keys;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void add(int points, Kind kind, String detail) {
    score += points;
    reasons.add(new Reason(kind, detail));
  }
}
