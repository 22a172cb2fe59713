package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mekongdragon.statistics.Dimension;

/** In which order the values of a dimension stand, and which of them are missing in between. */
final class Scale {

  /** Longer times are not filled. */
  private static final int MOST_STEPS = 400;

  /** Two phases a year apart on one time line, with the days between them. */
  private static final int MOST_DAYS = 800;

  private Scale() {}

  /**
   * The values as they are shown: times and hours in their order without gaps, others by what they
   * add up to, the largest first; the unknown last.
   *
   * @param totals what each value adds up to
   */
  static List<String> of(Dimension dimension, Map<String, BigDecimal> totals) {
    List<String> known = totals.keySet().stream().filter(key -> !key.isEmpty()).toList();
    List<String> scale = new ArrayList<>();
    if (known.isEmpty() || !dimension.isOrdered()) {
      known.stream()
          .sorted(
              Comparator.<String, BigDecimal>comparing(
                      key -> totals.getOrDefault(key, BigDecimal.ZERO))
                  .reversed()
                  .thenComparing(Comparator.naturalOrder()))
          .forEach(scale::add);
    } else {
      scale.addAll(ordered(dimension, known));
    }
    if (totals.containsKey("")) {
      scale.add("");
    }
    return scale;
  }

  private static List<String> ordered(Dimension dimension, List<String> known) {
    return switch (dimension) {
      case WEEKDAY -> IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList();
      case HOUR -> IntStream.range(0, 24).mapToObj("%02d"::formatted).toList();
      case OPERATION_DAY, OPERATION_WEEK -> numbers(known);
      case MONTH -> months(known);
      default -> days(known);
    };
  }

  private static List<String> numbers(List<String> known) {
    List<Integer> numbers = known.stream().map(Integer::valueOf).sorted().toList();
    int first = numbers.getFirst();
    int last = numbers.getLast();
    return last - first >= MOST_STEPS
        ? numbers.stream().map(Object::toString).toList()
        : IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  private static List<String> months(List<String> known) {
    List<YearMonth> months = known.stream().map(YearMonth::parse).sorted().toList();
    List<String> all = new ArrayList<>();
    YearMonth month = months.getFirst();
    while (!month.isAfter(months.getLast()) && all.size() < MOST_STEPS) {
      all.add(month.toString());
      month = month.plusMonths(1);
    }
    return month.isAfter(months.getLast()) ? all : known.stream().sorted().toList();
  }

  private static List<String> days(List<String> known) {
    LocalDate first = known.stream().map(LocalDate::parse).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = known.stream().map(LocalDate::parse).max(LocalDate::compareTo).orElseThrow();
    return last.toEpochDay() - first.toEpochDay() >= MOST_DAYS
        ? known.stream().sorted().toList()
        : first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
  }
}
