package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;

/**
 * What would be said of a report if it were sent now.
 *
 * @param findings errors and warnings in the order of the fields
 * @param duplicates records that may be the same, the likeliest first
 */
public record SeizureCheck(
    SeizureContent content, List<Finding> findings, List<Duplicate> duplicates) {

  /** Keeps copies. */
  public SeizureCheck {
    findings = List.copyOf(findings);
    duplicates = List.copyOf(duplicates);
  }

  /** Whether it can be stored. */
  public boolean isFine() {
    return findings.stream().noneMatch(Finding::isError);
  }

  /**
   * A record that may be the same.
   *
   * @param score 0 to 100; 100 is a shared number of a container, waybill, parcel or register
   * @param reasons why, the strongest first
   */
  public record Duplicate(UUID id, String number, int score, List<Reason> reasons) {

    /** Keeps a copy. */
    public Duplicate {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One thing that both have in common.
   *
   * @param detail the shared number, place, day or substance
   */
  public record Reason(Kind kind, String detail) {

    /** What they have in common. */
    public enum Kind {
      IDENTIFIER,
      PLACE,
      CITY,
      COUNTRY,
      DAY,
      SUBSTANCE,
      QUANTITY
    }
  }
}
