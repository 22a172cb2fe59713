package org.mekongdragon.operation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.web.Zones;

/** Rosters, and the question who answers, as they are typed. */
final class DutyForm {

  /** The names of the question's parameters, as they stand in addresses. */
  static final List<String> PARAMETERS =
      List.of("organisation", "place", "way", "language", "at", "zone");

  private DutyForm() {}

  /** Days of a line of hours: one, the working days, or all. */
  enum Days {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    WORKING_DAYS,
    EVERY_DAY;

    List<DayOfWeek> days() {
      return switch (this) {
        case EVERY_DAY -> List.of(DayOfWeek.values());
        case WORKING_DAYS -> List.of(DayOfWeek.values()).subList(0, 5);
        default -> List.of(DayOfWeek.valueOf(name()));
      };
    }
  }

  static Roster roster(Fields fields) {
    return fields.done(() -> {
      ZoneId zone = zone(fields);
      List<Roster.Hours> hours = new ArrayList<>();
      for (Fields line : fields.items("hours")) {
        Optional<Roster.Span> span = span(line, true);
        Days days = line.choice("day", Days.class);
        span.ifPresent(
            found -> days.days().forEach(day -> hours.add(new Roster.Hours(day, found))));
      }
      List<Roster.Shift> shifts = new ArrayList<>();
      for (Fields line : fields.items("shifts")) {
        shifts.add(new Roster.Shift(line.filledDay("day"), span(line, false)));
      }
      return new Roster(zone, hours, shifts);
    });
  }

  static Map<String, List<String>> values(Roster roster) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("zone", List.of(roster.zone().getId()));
    for (int i = 0; i < roster.hours().size(); i++) {
      Roster.Hours one = roster.hours().get(i);
      String path = "hours[" + i + "].";
      values.put(path + "day", List.of(one.day().name().toLowerCase(Locale.ROOT)));
      values.put(path + "from", List.of(one.span().from().toString()));
      values.put(path + "until", List.of(one.span().until().toString()));
    }
    for (int i = 0; i < roster.shifts().size(); i++) {
      Roster.Shift one = roster.shifts().get(i);
      String path = "shifts[" + i + "].";
      values.put(path + "day", List.of(one.day().toString()));
      values.put(path + "from", one.span().map(s -> s.from().toString()).stream().toList());
      values.put(path + "until", one.span().map(s -> s.until().toString()).stream().toList());
    }
    return values;
  }

  /**
   * The question: {@code at} with an offset, or without one in the zone of {@code zone}; now when
   * it is left out.
   */
  static DutyFilter filter(Fields fields, Instant now) {
    return fields.done(() -> {
      ZoneId zone = fields.line("zone", 60).isEmpty() ? Zones.USUAL : zone(fields);
      String at = fields.line("at", 40);
      return new DutyFilter(
          at.isEmpty() ? now : instant(fields, at, zone),
          Optional.of(fields.line("organisation", 40)).filter(code -> !code.isEmpty()),
          fields.line("place", 100),
          fields.choices("way", ContactPoint.Channel.Way.class).stream().findFirst(),
          one(fields.words("language", 3)));
    });
  }

  private static Optional<String> one(Set<String> words) {
    return words.stream().findFirst();
  }

  private static Instant instant(Fields fields, String text, ZoneId zone) {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      fields.fault("at", OperationProblem.DUTY_MOMENT);
      return Instant.EPOCH;
    }
  }

  private static ZoneId zone(Fields fields) {
    return Zones.find(fields.filled("zone", 60))
        .orElseGet(() -> {
          fields.fault("zone", OperationProblem.DUTY_ZONE);
          return Zones.USUAL;
        });
  }

  private static Optional<Roster.Span> span(Fields line, boolean needed) {
    String from = line.line("from", 8);
    String until = line.line("until", 8);
    if (!needed && from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalTime> begin = time(line, "from", from);
    Optional<LocalTime> end = time(line, "until", until);
    return begin.flatMap(first -> end.map(last -> new Roster.Span(first, last)));
  }

  private static Optional<LocalTime> time(Fields line, String name, String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      line.fault(name, OperationProblem.DUTY_HOUR);
      return Optional.empty();
    }
  }
}
