package org.mekongdragon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which numbers of a set of sums must be withheld so that none that stands for few records, or is
 * mostly one record's, can be worked out from the others: the threshold rule, the dominance rule
 * with one contributor, and the p %-rule (Hundepool and others, Statistical Disclosure Control,
 * Wiley 2012, section 4.2). What breaks a rule is withheld first; then, as long as a withheld one
 * follows from what is told by adding and subtracting, the smallest number that gives it away is
 * withheld too; and what is withheld of one sum stands together for at least the threshold, and for
 * more than one record each. Not thread-safe.
 *
 * @param <K> what names a number
 */
final class Secrecy<K> {

  /** Sums are solved in whole numbers modulo a prime, exactly and without fractions. */
  private static final long PRIME = 2_147_483_647L;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Why a number is withheld. */
  enum Reason {
    /** It stands for few records. */
    FEW,
    /** It is mostly one record's. */
    DOMINATED,
    /** Whoever knows the second largest record could work out the largest closely enough. */
    GUESSED,
    /** Another one that is withheld would follow from it. */
    LINKED;

    /** Lower case. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int threshold;
  private final BigDecimal dominance;
  private final BigDecimal margin;
  private final Map<K, Weight> records = new LinkedHashMap<>();
  private final Set<K> printed = new HashSet<>();
  private final Set<Sum<K>> sums = new java.util.LinkedHashSet<>();

  /** A whole and its parts. */
  private record Sum<K>(K whole, Set<K> parts) {}

  /**
   * What a number stands for.
   *
   * @param records how many
   * @param total what they add up to; 0 for what nobody can dominate
   * @param most what the records that add most add, the two largest at least
   */
  record Weight(int records, BigDecimal total, Map<UUID, BigDecimal> most) {

    /** Keeps a copy. */
    Weight {
      most = Map.copyOf(most);
    }

    /** Of counts. */
    static Weight of(int records) {
      return new Weight(records, BigDecimal.ZERO, Map.of());
    }

    private Weight orMore(Weight other) {
      return other.records > records ? other : this;
    }
  }

  /**
   * @param threshold how many records a number must stand for to be told, at least 1
   * @param dominance the largest share of a total, in percent, that one record may be; 100 for any
   * @param margin how much of the largest record, in percent, all but the two largest must be
   *     together at least; 0 for any
   */
  Secrecy(int threshold, int dominance, int margin) {
    this.threshold = threshold;
    this.dominance = BigDecimal.valueOf(dominance);
    this.margin = BigDecimal.valueOf(margin);
  }

  /** A count. */
  void number(K number, int standsFor, boolean isPrinted) {
    number(number, Weight.of(standsFor), isPrinted);
  }

  /**
   * A number and what it stands for; said twice, the larger count holds.
   *
   * @param isPrinted whether it is told unless it is withheld; the others only link those
   */
  void number(K number, Weight standsFor, boolean isPrinted) {
    records.merge(number, standsFor, Weight::orMore);
    if (isPrinted) {
      printed.add(number);
    }
  }

  /** A number that is the sum of others; all of them were said before. */
  void sum(K whole, Set<K> parts) {
    if (!parts.contains(whole)) {
      sums.add(new Sum<>(whole, Set.copyOf(parts)));
    }
  }

  /** What must be withheld of what is printed, and why. */
  Map<K, Reason> reasons() {
    Map<K, Reason> reasons = new LinkedHashMap<>();
    withheld().forEach(number -> reasons.put(number, reason(number)));
    return reasons;
  }

  private Reason reason(K number) {
    if (isOfFew(number)) {
      return Reason.FEW;
    }
    return concentration(List.of(number)).orElse(Reason.LINKED);
  }

  /** What must be withheld of what is printed. */
  Set<K> withheld() {
    Set<K> hidden = new HashSet<>();
    records.forEach((number, weight) -> {
      if (isUnsafe(number) || !printed.contains(number)) {
        hidden.add(number);
      }
    });
    Optional<K> next = next(hidden);
    while (next.isPresent()) {
      hidden.add(next.get());
      next = next(hidden);
    }
    hidden.retainAll(printed);
    return hidden;
  }

  private boolean isUnsafe(K number) {
    return isOfFew(number) || concentration(List.of(number)).isPresent();
  }

  private boolean isOfFew(K number) {
    int count = count(number);
    return count > 0 && count < threshold;
  }

  /** Which rule about the largest records is broken by what numbers add up to. */
  private Optional<Reason> concentration(Collection<K> numbers) {
    BigDecimal total = BigDecimal.ZERO;
    Map<UUID, BigDecimal> most = new HashMap<>();
    for (K number : numbers) {
      Weight weight = weight(number);
      total = total.add(weight.total());
      weight.most().forEach((record, amount) -> most.merge(record, amount, BigDecimal::add));
    }
    List<BigDecimal> largest =
        most.values().stream().sorted(Comparator.reverseOrder()).limit(2).toList();
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal first = largest.getFirst();
    if (first.multiply(HUNDRED).compareTo(total.multiply(dominance)) > 0) {
      return Optional.of(Reason.DOMINATED);
    }
    BigDecimal others = largest.stream().reduce(total, BigDecimal::subtract);
    return others.multiply(HUNDRED).compareTo(first.multiply(margin)) < 0
        ? Optional.of(Reason.GUESSED)
        : Optional.empty();
  }

  private Weight weight(K number) {
    return records.getOrDefault(number, Weight.of(0));
  }

  private int count(K number) {
    return weight(number).records();
  }

  /** One number more that must be withheld. */
  private Optional<K> next(Set<K> hidden) {
    Map<K, List<K>> follows = follows(hidden);
    for (Sum<K> sum : sums) {
      Set<K> parts = new HashSet<>(sum.parts());
      parts.retainAll(hidden);
      parts.removeAll(follows.keySet());
      boolean unsafe = parts.stream().anyMatch(this::isUnsafe);
      int together = parts.stream().mapToInt(this::count).sum();
      boolean known = !hidden.contains(sum.whole()) || follows.containsKey(sum.whole());
      if (unsafe && known && isClear(parts, together)) {
        List<K> told = new ArrayList<>(sum.parts());
        told.removeAll(hidden);
        told.removeIf(part -> count(part) == 0);
        List<K> whole =
            hidden.contains(sum.whole())
                ? follows.getOrDefault(sum.whole(), List.of())
                : List.of(sum.whole());
        return smallest(told).or(() -> smallest(whole));
      }
    }
    return follows.entrySet().stream()
        .filter(one -> isUnsafe(one.getKey()))
        .flatMap(one -> smallest(one.getValue()).stream())
        .findFirst();
  }

  /** Whether what is withheld together is still few records, or still mostly the largest one. */
  private boolean isClear(Set<K> parts, int together) {
    return together < threshold || together <= parts.size() || concentration(parts).isPresent();
  }

  private Optional<K> smallest(List<K> numbers) {
    return numbers.stream()
        .min(Comparator.comparingInt(this::count).thenComparing(Object::toString));
  }

  /** What can be worked out of what is hidden, each with the told numbers that it takes. */
  private Map<K, List<K>> follows(Set<K> hidden) {
    List<K> columns = new ArrayList<>(records.keySet());
    columns.sort(Comparator.comparing(number -> !hidden.contains(number)));
    int unknown = hidden.size();
    long[][] rows = rows(columns);
    int[] pivotOf = new int[rows.length];
    int rank = eliminate(rows, unknown, pivotOf);
    Map<K, List<K>> follows = new LinkedHashMap<>();
    for (int i = 0; i < rank; i++) {
      if (isAlone(rows[i], pivotOf[i], unknown)) {
        List<K> telling = new ArrayList<>();
        for (int k = unknown; k < columns.size(); k++) {
          if (rows[i][k] != 0 && count(columns.get(k)) > 0) {
            telling.add(columns.get(k));
          }
        }
        follows.put(columns.get(pivotOf[i]), telling);
      }
    }
    return follows;
  }

  private long[][] rows(List<K> columns) {
    Map<K, Integer> place = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      place.put(columns.get(i), i);
    }
    long[][] rows = new long[sums.size()][columns.size()];
    int n = 0;
    for (Sum<K> sum : sums) {
      long[] row = rows[n++];
      row[java.util.Objects.requireNonNull(place.get(sum.whole()))] = 1;
      for (K part : sum.parts()) {
        row[java.util.Objects.requireNonNull(place.get(part))] = PRIME - 1;
      }
    }
    return rows;
  }

  /** Reduces the rows to those whose first unknown stands in no other; answers how many. */
  private static int eliminate(long[][] rows, int unknown, int[] pivotOf) {
    int rank = 0;
    for (int column = 0; column < unknown && rank < rows.length; column++) {
      int found = rank;
      while (found < rows.length && rows[found][column] == 0) {
        found++;
      }
      if (found == rows.length) {
        continue;
      }
      long[] pivot = rows[found];
      rows[found] = rows[rank];
      rows[rank] = pivot;
      scale(pivot, inverse(pivot[column]));
      for (int i = 0; i < rows.length; i++) {
        if (i != rank && rows[i][column] != 0) {
          subtract(rows[i], pivot, rows[i][column]);
        }
      }
      pivotOf[rank++] = column;
    }
    return rank;
  }

  private static boolean isAlone(long[] row, int column, int unknown) {
    for (int i = 0; i < unknown; i++) {
      if (i != column && row[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void scale(long[] row, long factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * factor % PRIME;
    }
  }

  private static void subtract(long[] row, long[] pivot, long factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.floorMod(row[i] - pivot[i] * factor % PRIME, PRIME);
    }
  }

  /** By Fermat: the number to the power of the prime less two. */
  private static long inverse(long number) {
    long result = 1;
    long base = number % PRIME;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      result = (power & 1) == 1 ? result * base % PRIME : result;
      base = base * base % PRIME;
    }
    return result;
  }
}
