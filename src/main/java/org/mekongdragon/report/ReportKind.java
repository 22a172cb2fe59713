package org.mekongdragon.report;

import static org.mekongdragon.report.Section.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report is for, and so what it holds at first. */
public enum ReportKind {
  /** Where things stand, for who decides this week. */
  SITUATION,
  /** Half-way: who takes part, what is found where. */
  INTERIM,
  /** The evaluation that ends a phase. */
  FINAL,
  /** One member in the operation. */
  COUNTRY;

  /** Its sections in their first order. */
  List<Section> sections() {
    return switch (this) {
      case SITUATION -> List.of(SUMMARY, TIME, DEPARTURES, PARTICIPATION, EXCHANGE, ROUTES, METHOD);
      case COUNTRY ->
          List.of(MEMBER, TIME, DRUGS, PRECURSORS, WILDLIFE, ROUTES, EXCHANGE, CONTACTS, METHOD);
      case INTERIM ->
          List.of(
              SUMMARY, PARTICIPATION, TIME, EXCHANGE, DRUGS, PRECURSORS, WILDLIFE, ROUTES, METHOD);
      case FINAL ->
          List.of(
              SUMMARY,
              PARTICIPATION,
              TIME,
              EXCHANGE,
              DRUGS,
              PRECURSORS,
              WILDLIFE,
              ROUTES,
              COURSES,
              PUBLISHED,
              METHOD);
    };
  }

  /** Whether each chapter is a slide. */
  boolean isDeck() {
    return this == INTERIM;
  }

  /** Lower case, as on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a code. */
  public static Optional<ReportKind> of(String code) {
    return List.of(values()).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
