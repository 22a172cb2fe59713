package org.mekongdragon.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a question leaves to whoever asks it.
 *
 * @param organisation whose lead or part a measure may ask for
 * @param begins the operation's first operational day, from which its days are counted
 */
record Terms(String organisation, Optional<LocalDate> begins) {

  /** A dimension's value for a day of seizure; empty when the operation has no first day. */
  String text(Dimension dimension, LocalDate day) {
    return switch (dimension) {
      case MONTH -> day.toString().substring(0, day.toString().lastIndexOf('-'));
      case DAY -> day.toString();
      case WEEKDAY -> Integer.toString(day.getDayOfWeek().getValue());
      case OPERATION_DAY ->
          begins.map(first -> Long.toString(day.toEpochDay() - first.toEpochDay() + 1)).orElse("");
      case OPERATION_WEEK ->
          begins
              .map(first ->
                  Long.toString(Math.floorDiv(day.toEpochDay() - first.toEpochDay(), 7L) + 1))
              .orElse("");
      default -> throw new IllegalArgumentException(dimension.code());
    };
  }
}
