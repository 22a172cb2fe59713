package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures are broken down by. */
public enum Dimension {
  /** {@code drug}, {@code precursor}, {@code nps}, {@code cites}, {@code other}. */
  REGIME,
  /** Country of seizure, ISO 3166-1 alpha-2. */
  COUNTRY,
  /** First-level administrative unit of the place, ISO 3166-2. */
  ADMIN1,
  /** Place, UN/LOCODE. */
  PLACE,
  /** Lead organisation. */
  MEMBER,
  /** Year and month of seizure: {@code 2025-05}. */
  MONTH,
  /** Day of seizure: {@code 2025-05-03}. */
  DAY,
  /** Substance or species code. */
  SUBSTANCE,
  /** Substance group. */
  GROUP,
  /** Mode of transport. */
  MODE,
  /** Direction of movement. */
  DIRECTION,
  /** How it was detected. */
  DETECTION,
  /** Operation. */
  PHASE,
  /** Reporting unit, its key. */
  UNIT,
  /** Day of the week of seizure: {@code 1} Monday to {@code 7} Sunday. */
  WEEKDAY,
  /** Hour on the place's clock: {@code 00} to {@code 23}; empty when only the day is known. */
  HOUR,
  /** Day of the operation: {@code 1} is its first operational day, {@code 0} the day before. */
  OPERATION_DAY,
  /** Seven days of the operation: {@code 1} begins with its first operational day. */
  OPERATION_WEEK,
  /** Country where the way of the goods began, ISO 3166-1 alpha-2. */
  ORIGIN,
  /** Country where it was to end. */
  DESTINATION,
  /**
   * From where to where: {@code MM>AU}. Where nobody stated the end, it leads as far as it got, to
   * the country of seizure; an unknown origin is left out.
   */
  ROUTE,
  /** How it was hidden. */
  CONCEALMENT;

  /** Whether it is worked out from the day of seizure. */
  boolean isDay() {
    return switch (this) {
      case MONTH, DAY, WEEKDAY, OPERATION_DAY, OPERATION_WEEK -> true;
      case REGIME, COUNTRY, ADMIN1, PLACE, MEMBER, SUBSTANCE, GROUP, MODE, DIRECTION -> false;
      case DETECTION, PHASE, UNIT, HOUR, ORIGIN, DESTINATION, ROUTE, CONCEALMENT -> false;
    };
  }

  /** Whether each fact has a word of its own for it. */
  boolean isWord() {
    return !isDay() && this != PHASE;
  }

  /** Whether its values have an order of their own. */
  public boolean isOrdered() {
    return isDay() || this == HOUR;
  }

  /** Lower case with hyphens, as in URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The dimension of a code. */
  public static Optional<Dimension> of(String code) {
    return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
  }
}
