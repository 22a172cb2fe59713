package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted. {@code measure.<code>.definition} is the written definition. */
public enum Measure {
  /** Released cases, each once, whatever they hold. */
  CASES("case"),
  /** Cases that the organisation asked for leads. */
  CASES_LED("case"),
  /** Cases in which it takes part under another's lead. */
  CASES_TAKEN_PART("case"),
  /** Mass as reported in units of mass; tablets are not weighed in. */
  MASS("kg"),
  /** Mass with tablets and volumes turned into mass by the factors on record. */
  MASS_NORMALISED("kg"),
  /** Tablets, part of a stated mass or beside it. */
  TABLETS("tablet"),
  /** Specimens, items and pieces of wildlife. */
  SPECIMENS("specimen"),
  /** Persons named in released cases. */
  PERSONS("person");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /** The unit's code. */
  public String unit() {
    return unit;
  }

  /** Lower case with hyphens: {@code cases-led}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether each case adds once, rather than each goods line. */
  boolean isByCase() {
    return switch (this) {
      case CASES, CASES_LED, CASES_TAKEN_PART, PERSONS -> true;
      case MASS, MASS_NORMALISED, TABLETS, SPECIMENS -> false;
    };
  }

  /** Whether it is asked for one organisation. */
  boolean isOfOrganisation() {
    return this == CASES_LED || this == CASES_TAKEN_PART;
  }

  /** The measure of a code. */
  public static Optional<Measure> of(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
  }
}
