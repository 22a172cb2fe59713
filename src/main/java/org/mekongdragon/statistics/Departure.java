package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is not as it was.
 *
 * @param keys what it is about; none for all cases
 * @param from first day of seizure
 * @param to last day of seizure
 * @param cases how many
 * @param expectation what was to be expected; of a sudden rise only
 * @param elsewhere cases of the substance in other countries before; of a first sight only
 */
public record Departure(
    Kind kind,
    Map<Dimension, String> keys,
    LocalDate from,
    LocalDate to,
    long cases,
    Optional<Expectation> expectation,
    long elsewhere) {

  /** What is not as it was. */
  public enum Kind {
    /** From where to where nothing was found before. */
    NEW_ROUTE,
    /** A substance or species that was not found in the country before. */
    FIRST_SEEN,
    /** More cases in a week than chance explains. */
    SUDDEN_RISE;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Keeps a copy in the order of dimensions. */
  public Departure {
    EnumMap<Dimension, String> ordered = new EnumMap<>(Dimension.class);
    ordered.putAll(keys);
    keys = Collections.unmodifiableMap(ordered);
  }

  /** Whether it is one case on a new route or of a substance that is new in a country. */
  public boolean isSingle() {
    return kind != Kind.SUDDEN_RISE && cases == 1;
  }

  /**
   * What matters most first: rises by how many times the alarm they are, then new routes and first
   * sights by cases, a substance that was found nowhere before ahead of others.
   */
  public static List<Departure> ranked(List<Departure> departures) {
    return departures.stream()
        .sorted(
            Comparator.comparing((Departure one) -> one.kind() != Kind.SUDDEN_RISE)
                .thenComparing(Departure::excess, Comparator.reverseOrder())
                .thenComparing(Departure::cases, Comparator.reverseOrder())
                .thenComparing(one -> one.kind() == Kind.FIRST_SEEN && one.elsewhere() > 0)
                .thenComparing(Departure::kind)
                .thenComparing(one -> one.keys().toString())
                .thenComparing(Departure::from))
        .toList();
  }

  private double excess() {
    return expectation.map(band -> cases / (double) Math.max(1, band.alarm())).orElse(0.0);
  }
}
