package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The door to sentences about departures. */
@Component
public class DepartureWords {

  private final FigureNames names;

  DepartureWords(FigureNames names) {
    this.names = names;
  }

  /** What it is about: a route, a substance and a country, or all cases. */
  public String what(Departure departure, Texts texts) {
    return departure.keys().isEmpty()
        ? texts.of("departures.all")
        : departure.keys().entrySet().stream()
            .map(one -> names.key(one.getKey(), one.getValue(), texts))
            .collect(Collectors.joining(" · "));
  }

  /** Why it is said. */
  public String why(Departure departure, Texts texts) {
    String from = texts.date(departure.from());
    String to = texts.date(departure.to());
    return switch (departure.kind()) {
      case NEW_ROUTE -> texts.of("departures.why.new-route", departure.cases(), from, to);
      case FIRST_SEEN ->
          departure.elsewhere() == 0
              ? texts.of("departures.why.first-seen.nowhere", departure.cases(), from, to)
              : texts.of(
                  "departures.why.first-seen", departure.cases(), from, to, departure.elsewhere());
      case SUDDEN_RISE -> {
        Expectation band = departure.expectation().orElseThrow();
        yield texts.of(
            band.seasons() == 0
                ? "departures.why.sudden-rise"
                : "departures.why.sudden-rise.seasons",
            departure.cases(),
            from,
            tenths(band.expected(), texts),
            band.alarm(),
            band.weeks(),
            band.seasons());
      }
    };
  }

  /** A number with at most one decimal. */
  public String tenths(double number, Texts texts) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    return names.number(rounded.stripTrailingZeros(), Bound.EXACT, texts);
  }
}
