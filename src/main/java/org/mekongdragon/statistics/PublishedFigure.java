package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;

/**
 * A figure in print, as printed.
 *
 * @param operation a phase ({@code OMD5}), a span of phases ({@code OMD1-5}) or another activity
 * @param scope whose: {@code all} members, a country, a unit
 * @param metric what it says, in our words with hyphens
 * @param value as a number, a day, a month or a short text
 * @param bound "gần" and "hơn" are part of the figure
 * @param period what time it speaks of, as printed
 * @param quote the words it was taken from
 * @param source where that stands; public sources only
 * @param url empty when it has none
 */
public record PublishedFigure(
    String id,
    String operation,
    String scope,
    String metric,
    String value,
    Bound bound,
    String unit,
    String period,
    String quote,
    String source,
    String url) {

  /** The value as a number, if it is one; tonnes are turned into kilograms. */
  public Optional<BigDecimal> number() {
    if (!value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") || unit.equals("year")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    return Optional.of(unit.equals("t") ? number.movePointRight(3) : number);
  }

  /** The language of the quote: {@code vi} or {@code en}. */
  public String language() {
    return quote.codePoints().anyMatch(letter -> letter >= 0x80 && Character.isLetter(letter))
        ? "vi"
        : "en";
  }

  /** The unit of {@link #number()}. */
  public String numberUnit() {
    return unit.equals("t") ? "kg" : unit;
  }
}
