package org.mekongdragon.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When it happened, as far as it is known.
 *
 * @param local the place's own clock; the first moment of the day, month or year when no more is
 *     known
 * @param offset the clock's distance from UTC; empty when nobody said
 */
public record Occurrence(LocalDateTime local, Optional<ZoneOffset> offset, Precision precision) {

  /** How much is known. */
  public enum Precision {
    MINUTE,
    DAY,
    MONTH,
    YEAR
  }

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /** Cuts off what the precision does not know. */
  public Occurrence {
    local =
        switch (precision) {
          case MINUTE -> local.withSecond(0).withNano(0);
          case DAY -> local.toLocalDate().atStartOfDay();
          case MONTH -> local.toLocalDate().withDayOfMonth(1).atStartOfDay();
          case YEAR -> local.toLocalDate().withDayOfYear(1).atStartOfDay();
        };
  }

  /** A day without an hour. */
  public static Occurrence on(LocalDate day) {
    return new Occurrence(day.atStartOfDay(), Optional.empty(), Precision.DAY);
  }

  /**
   * Reads ISO 8601: {@code 2025-05-03T10:20:00+07:00}, the same without offset or seconds, {@code
   * 2025-05-03}, {@code 2025-05}, {@code 2025}. Empty for anything else.
   */
  public static Optional<Occurrence> parse(String text) {
    String stripped = text.strip();
    try {
      return Optional.of(read(stripped));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Occurrence read(String text) {
    return switch (text.length()) {
      case 4 -> whole(text + "-01-01", Precision.YEAR);
      case 7 -> whole(text + "-01", Precision.MONTH);
      case 10 -> whole(text, Precision.DAY);
      default -> {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10;
        zoned |= text.lastIndexOf('-') > 10;
        if (!zoned) {
          yield new Occurrence(LocalDateTime.parse(text), Optional.empty(), Precision.MINUTE);
        }
        OffsetDateTime moment = OffsetDateTime.parse(text);
        yield new Occurrence(
            moment.toLocalDateTime(), Optional.of(moment.getOffset()), Precision.MINUTE);
      }
    };
  }

  private static Occurrence whole(String day, Precision precision) {
    return new Occurrence(LocalDate.parse(day).atStartOfDay(), Optional.empty(), precision);
  }

  /** The day on the place's calendar: the first one when only the month or year is known. */
  public LocalDate day() {
    return local.toLocalDate();
  }

  /** The last day on which it may have been. */
  public LocalDate lastDay() {
    return switch (precision) {
      case MINUTE, DAY -> day();
      case MONTH -> day().plusMonths(1).minusDays(1);
      case YEAR -> day().plusYears(1).minusDays(1);
    };
  }

  /** The moment, when the hour and the offset are known. */
  public Optional<Instant> instant() {
    return precision == Precision.MINUTE
        ? offset.map(zone -> local.toInstant(zone))
        : Optional.empty();
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return switch (precision) {
      case MINUTE -> MINUTES.format(local) + ":00" + offset.map(ZoneOffset::getId).orElse("");
      case DAY -> local.toLocalDate().toString();
      case MONTH -> local.toLocalDate().toString().substring(0, 7);
      case YEAR -> local.toLocalDate().toString().substring(0, 4);
    };
  }
}
