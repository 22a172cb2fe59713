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
  DETECTION;

  /** Whether it is a time, read from the day of seizure. */
  boolean isDay() {
    return this == DAY || this == MONTH;
  }

  /** Lower case, as in URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dimension of a code. */
  public static Optional<Dimension> of(String code) {
    return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
  }
}
