package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The records behind a figure, as they were known then.
 *
 * @param page from 0
 * @param withheld cases that the total counts and this list may not show
 */
public record BehindFigure(List<Line> records, int page, boolean more, long withheld) {

  /** One record. */
  public record Line(
      UUID seizure,
      LocalDate occurredOn,
      String country,
      String place,
      String code,
      String regime,
      String lead) {}

  public BehindFigure {
    records = List.copyOf(records);
  }
}
