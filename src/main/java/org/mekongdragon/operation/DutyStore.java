package org.mekongdragon.operation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of rosters. Times travel as text: arrays of times have no type of their own in JDBC. */
@Repository
class DutyStore {

  private static final String COLUMNS =
      """
      select contact_point, zone, hour_days, hour_from::text[] as hour_from,
        hour_until::text[] as hour_until, shift_days::text[] as shift_days,
        shift_from::text[] as shift_from, shift_until::text[] as shift_until, revision
      from operation.duty
      """;

  private final JdbcClient jdbc;

  DutyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of an operation by contact point. */
  Map<UUID, Kept<Roster>> all(String operation) {
    Map<UUID, Kept<Roster>> all = new HashMap<>();
    jdbc.sql(COLUMNS + "where operation = :operation")
        .param("operation", operation)
        .query((row, n) -> kept(row))
        .list()
        .forEach(kept -> all.put(kept.id(), kept));
    return all;
  }

  Optional<Kept<Roster>> find(UUID contact) {
    return jdbc.sql(COLUMNS + "where contact_point = :contact")
        .param("contact", contact)
        .query((row, n) -> kept(row))
        .optional();
  }

  /**
   * Keeps a roster.
   *
   * @param revision the one that was read, 0 for none
   * @return false when somebody was faster
   */
  boolean save(String operation, UUID contact, Roster roster, int revision) {
    return bound(
                """
                insert into operation.duty (contact_point, operation, audience_id, zone, hour_days,
                  hour_from, hour_until, shift_days, shift_from, shift_until)
                select p.id, p.operation, p.audience_id, :zone, :days, :from::text[]::time[],
                  :until::text[]::time[], :dates::text[]::date[], :begins::text[]::time[],
                  :ends::text[]::time[]
                from operation.contact_point p where p.id = :contact and p.operation = :operation
                on conflict (contact_point) do update set zone = excluded.zone,
                  hour_days = excluded.hour_days, hour_from = excluded.hour_from,
                  hour_until = excluded.hour_until, shift_days = excluded.shift_days,
                  shift_from = excluded.shift_from, shift_until = excluded.shift_until,
                  revision = duty.revision + 1
                where duty.revision = :revision
                """,
                roster)
            .param("contact", contact)
            .param("operation", operation)
            .param("revision", revision)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bound(String sql, Roster roster) {
    return jdbc.sql(sql)
        .param("zone", roster.zone().getId())
        .param(
            "days",
            roster.hours().stream().map(one -> (short) one.day().getValue()).toArray(Short[]::new))
        .param("from", texts(roster.hours(), one -> one.span().from().toString()))
        .param("until", texts(roster.hours(), one -> one.span().until().toString()))
        .param("dates", texts(roster.shifts(), one -> one.day().toString()))
        .param("begins", texts(roster.shifts(), one -> time(one, Roster.Span::from)))
        .param("ends", texts(roster.shifts(), one -> time(one, Roster.Span::until)));
  }

  private static @Nullable String time(Roster.Shift shift, Function<Roster.Span, LocalTime> part) {
    return shift.span().map(part).map(LocalTime::toString).orElse(null);
  }

  private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
    @Nullable String[] texts = new String[items.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(items.get(i));
    }
    return texts;
  }

  private static Kept<Roster> kept(ResultSet row) throws SQLException {
    Short[] days = (Short[]) row.getArray("hour_days").getArray();
    String[] from = (String[]) row.getArray("hour_from").getArray();
    String[] until = (String[]) row.getArray("hour_until").getArray();
    List<Roster.Hours> hours = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      hours.add(new Roster.Hours(DayOfWeek.of(days[i]), span(from[i], until[i])));
    }
    List<Roster.Shift> shifts = new ArrayList<>();
    List<@Nullable String> begins = nullable(row.getArray("shift_from"));
    List<@Nullable String> ends = nullable(row.getArray("shift_until"));
    List<@Nullable String> dates = nullable(row.getArray("shift_days"));
    for (int i = 0; i < dates.size(); i++) {
      String begin = begins.get(i);
      String end = ends.get(i);
      Optional<Roster.Span> span =
          begin == null || end == null ? Optional.empty() : Optional.of(span(begin, end));
      shifts.add(new Roster.Shift(LocalDate.parse(String.valueOf(dates.get(i))), span));
    }
    return new Kept<>(
        row.getObject("contact_point", UUID.class),
        new Roster(ZoneId.of(row.getString("zone")), hours, shifts),
        row.getInt("revision"));
  }

  private static List<@Nullable String> nullable(Array column) throws SQLException {
    return Arrays.asList((String[]) column.getArray());
  }

  private static Roster.Span span(String from, String until) {
    return new Roster.Span(LocalTime.parse(from), LocalTime.parse(until));
  }
}
