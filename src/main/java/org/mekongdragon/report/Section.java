package org.mekongdragon.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A chapter of a report. */
public enum Section {
  /** The headline figures against what is in print of the phase before. */
  SUMMARY,
  /** Members with the cases that each led. */
  PARTICIPATION,
  /** Cases by month and regime. */
  TIME,
  /** Messages between members and how far they came. */
  EXCHANGE,
  /** Drugs and new psychoactive substances. */
  DRUGS,
  /** Precursors. */
  PRECURSORS,
  /** Species of CITES. */
  WILDLIFE,
  /** Modes, directions, detection and places. */
  ROUTES,
  /** Each member's cases by month, in pictures. */
  COURSES,
  /** What is in print beside what is computed. */
  PUBLISHED,
  /** What one member did, beside the whole; of a country sheet only. */
  MEMBER,
  /** Whom to call. */
  CONTACTS,
  /** What is not as it was in the last weeks. */
  DEPARTURES,
  /** The measures that were defined here. */
  MEASURES,
  /** Moment, base, definitions. */
  METHOD;

  /** Whether readers may have it at all: how members work with one another is not the public's. */
  boolean isFor(Readership readers) {
    return switch (this) {
      case EXCHANGE, CONTACTS, DEPARTURES, COURSES -> readers != Readership.PUBLIC;
      case SUMMARY, PARTICIPATION, TIME, DRUGS, PRECURSORS, WILDLIFE, ROUTES -> true;
      case PUBLISHED, MEMBER, MEASURES, METHOD -> true;
    };
  }

  /** Lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Section> of(String code) {
    return List.of(values()).stream().filter(section -> section.code().equals(code)).findFirst();
  }
}
