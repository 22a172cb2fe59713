package org.mekongdragon.explorer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.statistics.Departure;
import org.mekongdragon.statistics.DepartureQuery;
import org.mekongdragon.statistics.DepartureWords;
import org.mekongdragon.statistics.DeparturesFound;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.StatisticsProblem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts departures into the reader's words. */
@Component
class DepartureViews {

  private static final List<Integer> SPANS = List.of(7, 28, 91, 182);

  private final DepartureWords words;

  DepartureViews(DepartureWords words) {
    this.words = words;
  }

  /**
   * What an address asks for: {@code days}, {@code until}, and any dimension as a condition.
   *
   * @throws Problem {@code departure-days}, {@code moment}
   */
  static DepartureQuery query(String operation, Map<String, String> parameters) {
    Map<Dimension, String> where = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      String value = parameters.getOrDefault(dimension.code(), "").strip();
      if (!value.isEmpty()) {
        where.put(dimension, value);
      }
    }
    String days = parameters.getOrDefault("days", "").strip();
    String until = parameters.getOrDefault("until", "").strip();
    return new DepartureQuery(
        operation,
        where,
        Optional.empty(),
        FigureQuery.Reach.READER,
        until.isEmpty() ? Optional.empty() : Optional.of(day(until)),
        days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : days.isEmpty() ? 28 : 0);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.at("until", StatisticsProblem.MOMENT, text);
    }
  }

  DepartureView view(DepartureQuery query, DeparturesFound found, boolean all, Texts texts) {
    String operation = query.operation();
    List<Departure> ranked = Departure.ranked(found.departures());
    Map<Departure.Kind, Long> single =
        ranked.stream()
            .filter(Departure::isSingle)
            .collect(
                Collectors.groupingBy(
                    Departure::kind,
                    () -> new EnumMap<>(Departure.Kind.class),
                    Collectors.counting()));
    return new DepartureView(
        operation,
        texts.date(found.from()) + " – " + texts.date(found.to()),
        SPANS.stream()
            .map(days -> new Choice(Integer.toString(days), texts.of("departures.weeks", days / 7)))
            .toList(),
        Integer.toString(query.days()),
        query.until().map(LocalDate::toString).orElse(""),
        found.history(),
        texts.of("departures.chance", found.compared(), words.tenths(found.byChance(), texts)),
        found.weeks().stream().map(week -> week(operation, week, texts)).toList(),
        ranked.stream()
            .filter(one -> all || !one.isSingle())
            .map(one -> flag(operation, one, texts))
            .toList(),
        all
            ? List.of()
            : single.entrySet().stream()
                .map(one ->
                    new DepartureView.Folded(
                        texts.of("departures.kind." + one.getKey().code()),
                        texts.of("departures.folded." + one.getKey().code(), one.getValue())))
                .toList(),
        single.isEmpty() ? "" : toggle(query, all),
        all);
  }

  /** The same page with or without what is folded. */
  private static String toggle(DepartureQuery query, boolean all) {
    Map<String, String> asked = new HashMap<>();
    query.where().forEach((dimension, value) -> asked.put(dimension.code(), value));
    asked.put("days", Integer.toString(query.days()));
    query.until().ifPresent(day -> asked.put("until", day.toString()));
    if (!all) {
      asked.put("show", "all");
    }
    return "/operations/" + query.operation() + "/departures" + Exploration.joined(asked);
  }

  private DepartureView.Week week(String operation, DeparturesFound.Week week, Texts texts) {
    LocalDate last = week.first().plusDays(6);
    return new DepartureView.Week(
        texts.date(week.first()),
        Long.toString(week.cases()),
        week.expectation().map(band -> Long.toString(band.low())).orElse(""),
        week.expectation()
            .map(band -> Double.toString(Math.rint(band.expected() * 10) / 10))
            .orElse(""),
        week.expectation().map(band -> words.tenths(band.expected(), texts)).orElse(""),
        week.expectation().map(band -> Long.toString(band.high())).orElse(""),
        week.expectation().map(band -> week.cases() > band.high()).orElse(false),
        records(operation, Map.of(), week.first(), last));
  }

  private DepartureView.Flag flag(String operation, Departure departure, Texts texts) {
    Map<String, String> keys = new HashMap<>();
    departure.keys().forEach((dimension, value) -> keys.put(dimension.code(), value));
    return new DepartureView.Flag(
        departure.kind().code(),
        texts.of("departures.kind." + departure.kind().code()),
        words.what(departure, texts),
        words.why(departure, texts),
        records(operation, keys, departure.from(), departure.to()));
  }

  private static String records(
      String operation, Map<String, String> keys, LocalDate from, LocalDate to) {
    Map<String, String> asked = new HashMap<>(keys);
    asked.put("measure", "cases");
    asked.put("from", from.toString());
    asked.put("to", to.toString());
    return "/operations/" + operation + "/figures/records" + Exploration.joined(asked);
  }
}
