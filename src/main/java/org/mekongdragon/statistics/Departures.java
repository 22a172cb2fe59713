package org.mekongdragon.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to departures from what was usual. They are worked out from what the reader may count,
 * and from nothing else: whoever sees less finds other ones.
 */
@Component
public class Departures {

  /** A rise to fewer cases than this is none. */
  private static final long FEWEST_CASES = 3;

  private static final int RECENT_WEEKS = 8;
  private static final int YEARS = 5;
  private static final int SHOWN_WEEKS = 26;

  /** Days of history before which nothing is called new. */
  private static final int HISTORY_DAYS = 28;

  private final Statistics statistics;
  private final Operations operations;
  private final Clock clock;

  Departures(Statistics statistics, Operations operations, Clock clock) {
    this.statistics = statistics;
    this.operations = operations;
    this.clock = clock;
  }

  /** What is looked at, and over which operations. */
  private record Look(DepartureQuery wanted, List<Operation> among, LocalDate from, LocalDate to) {

    FigureQuery query(Operation operation, Dimension... by) {
      FigureQuery query =
          FigureQuery.of(operation.code(), Measure.CASES, by).seenBy(wanted.reach());
      for (Map.Entry<Dimension, String> one : wanted.where().entrySet()) {
        query = query.where(one.getKey(), one.getValue());
      }
      return wanted.asOf().map(query::asOf).orElse(query);
    }
  }

  /**
   * Looks for departures.
   *
   * @throws org.mekongdragon.kernel.Problem {@code no-operation}, {@code future}, {@code too-fine}
   */
  @Transactional(readOnly = true)
  public DeparturesFound find(DepartureQuery wanted) {
    Operation own = operations.require(wanted.operation());
    List<Operation> among =
        wanted.reach() == FigureQuery.Reach.READER
            ? operations.all().stream()
                .filter(one -> one.series().equals(own.series()) && one.phase() <= own.phase())
                .toList()
            : List.of(own);
    NavigableMap<LocalDate, Long> days =
        days(new Look(wanted, List.of(own), LocalDate.MIN, LocalDate.MAX));
    LocalDate to =
        wanted
            .until()
            .orElseGet(() ->
                days.isEmpty() ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : days.lastKey());
    Look look = new Look(wanted, among, to.minusDays(wanted.days() - 1L), to);
    Baseline baseline = new Baseline(among);
    List<Departure> found = new ArrayList<>();
    NavigableMap<LocalDate, Long> all = days(look);
    int compared = rises(look, new Series(Map.of(), all, baseline), found);
    for (Dimension by : List.of(Dimension.REGIME, Dimension.SUBSTANCE)) {
      for (Map.Entry<String, NavigableMap<LocalDate, Long>> one : daysBy(look, by).entrySet()) {
        compared +=
            rises(look, new Series(Map.of(by, one.getKey()), one.getValue(), baseline), found);
      }
    }
    boolean history = baseline.covers(look.from().minusDays(HISTORY_DAYS));
    if (history) {
      found.addAll(routes(look));
      found.addAll(firstSeen(look));
    }
    return new DeparturesFound(
        look.from(), to, weeks(look, baseline, all), found, compared, history, among.size());
  }

  private NavigableMap<LocalDate, Long> days(Look look) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (Operation operation : look.among()) {
      statistics
          .figure(look.query(operation, Dimension.DAY), "")
          .rows()
          .forEach(row ->
              days.merge(
                  LocalDate.parse(row.key(Dimension.DAY)), row.value().longValue(), Long::sum));
    }
    return days;
  }

  private Map<String, NavigableMap<LocalDate, Long>> daysBy(Look look, Dimension by) {
    Map<String, NavigableMap<LocalDate, Long>> days = new TreeMap<>();
    LocalDate first = look.from().minusDays(7L * RECENT_WEEKS);
    for (Operation operation : look.among()) {
      FigureQuery query = look.query(operation, by, Dimension.DAY).between(first, look.to());
      for (Figure.Row row : statistics.figure(query, "").rows()) {
        days.computeIfAbsent(row.key(by), key -> new TreeMap<>())
            .merge(LocalDate.parse(row.key(Dimension.DAY)), row.value().longValue(), Long::sum);
      }
    }
    days.remove("");
    return days;
  }

  /**
   * Which weeks may be compared: those that lie within the days on which an operation ran, because
   * a week in which nobody reported was not a quiet one.
   */
  private record Baseline(List<Operation> among) {

    boolean covers(LocalDate first) {
      LocalDate last = first.plusDays(6);
      return among.stream()
          .anyMatch(operation ->
              operation.begins().map(begin -> !begin.isAfter(first)).orElse(false)
                  && operation.ends().map(end -> !end.isBefore(last)).orElse(true));
    }

    Optional<Expectation> before(
        LocalDate week, NavigableMap<LocalDate, Long> days, boolean seasons) {
      List<Long> references = new ArrayList<>();
      for (int back = 1; back <= RECENT_WEEKS; back++) {
        add(references, week.minusWeeks(back), days);
      }
      int recent = references.size();
      for (int year = 1; seasons && year <= YEARS; year++) {
        for (int beside = -1; beside <= 1; beside++) {
          add(references, week.minusWeeks(52L * year).plusWeeks(beside), days);
        }
      }
      return Expectation.of(references, references.size() - recent);
    }

    private void add(List<Long> references, LocalDate week, NavigableMap<LocalDate, Long> days) {
      if (covers(week)) {
        references.add(cases(week, days));
      }
    }
  }

  private static long cases(LocalDate week, NavigableMap<LocalDate, Long> days) {
    return days.subMap(week, week.plusDays(7)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Cases by day of what some keys name. */
  private record Series(
      Map<Dimension, String> keys, NavigableMap<LocalDate, Long> days, Baseline baseline) {

    /** Of earlier years only all cases together were counted. */
    Optional<Expectation> before(LocalDate week) {
      return baseline.before(week, days, keys.isEmpty());
    }
  }

  /** Weeks that brought more than chance explains; answers how many were compared. */
  private static int rises(Look look, Series series, List<Departure> found) {
    int compared = 0;
    for (LocalDate week = look.from(); !week.isAfter(look.to()); week = week.plusWeeks(1)) {
      Optional<Expectation> expectation = series.before(week);
      if (expectation.isEmpty()) {
        continue;
      }
      compared++;
      long cases = cases(week, series.days());
      if (cases >= FEWEST_CASES && cases > expectation.get().alarm()) {
        found.add(
            new Departure(
                Departure.Kind.SUDDEN_RISE,
                series.keys(),
                week,
                week.plusDays(6),
                cases,
                expectation,
                0));
      }
    }
    return compared;
  }

  private static List<DeparturesFound.Week> weeks(
      Look look, Baseline baseline, NavigableMap<LocalDate, Long> days) {
    List<DeparturesFound.Week> weeks = new ArrayList<>();
    LocalDate first = look.to().minusDays(7L * SHOWN_WEEKS - 1);
    LocalDate begin = first.isBefore(look.from()) ? first : look.from();
    for (LocalDate week = begin; !week.isAfter(look.to()); week = week.plusWeeks(1)) {
      if (baseline.covers(week) || cases(week, days) > 0) {
        weeks.add(
            new DeparturesFound.Week(week, cases(week, days), baseline.before(week, days, true)));
      }
    }
    return weeks;
  }

  /** Cases by keys, before the days that are looked at or within them. */
  private Map<Map<String, String>, Long> cases(Look look, boolean before, Dimension... by) {
    Map<Map<String, String>, Long> cases = new HashMap<>();
    for (Operation operation : look.among()) {
      FigureQuery query = look.query(operation, by);
      FigureQuery then =
          before
              ? query.between(LocalDate.EPOCH, look.from().minusDays(1))
              : query.between(look.from(), look.to());
      statistics
          .figure(then, "")
          .rows()
          .forEach(row -> cases.merge(row.keys(), row.value().longValue(), Long::sum));
    }
    return cases;
  }

  private List<Departure> routes(Look look) {
    Map<Map<String, String>, Long> before = cases(look, true, Dimension.ROUTE);
    List<Departure> found = new ArrayList<>();
    cases(look, false, Dimension.ROUTE)
        .forEach((keys, cases) -> {
          String route = keys.getOrDefault(Dimension.ROUTE.code(), "");
          // An unknown origin is no route, nor is a way that ends where it began.
          int middle = route.indexOf('>');
          boolean known =
              middle > 0 && !route.substring(0, middle).equals(route.substring(middle + 1));
          if (known && !before.containsKey(keys)) {
            found.add(
                new Departure(
                    Departure.Kind.NEW_ROUTE,
                    Map.of(Dimension.ROUTE, route),
                    look.from(),
                    look.to(),
                    cases,
                    Optional.empty(),
                    0));
          }
        });
    found.sort(ORDER);
    return found;
  }

  private List<Departure> firstSeen(Look look) {
    Map<Map<String, String>, Long> before =
        cases(look, true, Dimension.SUBSTANCE, Dimension.COUNTRY);
    Map<String, Long> anywhere = new HashMap<>();
    before.forEach((keys, cases) ->
        anywhere.merge(keys.getOrDefault(Dimension.SUBSTANCE.code(), ""), cases, Long::sum));
    List<Departure> found = new ArrayList<>();
    cases(look, false, Dimension.SUBSTANCE, Dimension.COUNTRY)
        .forEach((keys, cases) -> {
          String substance = keys.getOrDefault(Dimension.SUBSTANCE.code(), "");
          String country = keys.getOrDefault(Dimension.COUNTRY.code(), "");
          if (!substance.isEmpty() && !country.isEmpty() && !before.containsKey(keys)) {
            found.add(
                new Departure(
                    Departure.Kind.FIRST_SEEN,
                    Map.of(Dimension.SUBSTANCE, substance, Dimension.COUNTRY, country),
                    look.from(),
                    look.to(),
                    cases,
                    Optional.empty(),
                    anywhere.getOrDefault(substance, 0L)));
          }
        });
    found.sort(ORDER);
    return found;
  }

  private static final Comparator<Departure> ORDER =
      Comparator.comparingLong(Departure::cases)
          .reversed()
          .thenComparing(departure -> departure.keys().toString());
}
