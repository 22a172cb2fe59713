package org.mekongdragon.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of schedules; the database shows a person their own only. */
@Repository
class ScheduleStore {

  private final JdbcClient jdbc;

  ScheduleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A file that is made again and again.
   *
   * @param every {@code daily} or {@code weekly}
   */
  record Schedule(UUID id, UUID person, ExportRequest request, String every) {}

  /** A schedule and when its next file is made. */
  record Planned(Schedule schedule, Instant next) {}

  List<Planned> list(String operation) {
    return jdbc.sql("select * from forms.schedule where operation = :operation order by form, id")
        .param("operation", operation)
        .query((row, n) ->
            new Planned(schedule(row), row.getObject("next_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void save(Schedule schedule, Instant next) {
    jdbc.sql(
            """
            insert into forms.schedule
              (person, operation, form, format, every, changed_only, next_at)
            values (:person, :operation, :form, :format, :every, :changed, :next)
            on conflict (person, operation, form, format) do update
              set every = excluded.every, changed_only = excluded.changed_only,
                next_at = excluded.next_at
            """)
        .param("person", schedule.person())
        .param("operation", schedule.request().operation())
        .param("form", schedule.request().form())
        .param("format", schedule.request().format())
        .param("every", schedule.every())
        .param("changed", schedule.request().changedOnly())
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean delete(String operation, UUID id) {
    return jdbc.sql("delete from forms.schedule where operation = :operation and id = :id")
            .param("operation", operation)
            .param("id", id)
            .update()
        == 1;
  }

  /** Takes one that is due, whoever's it is, and moves it to its next time. */
  Optional<Schedule> take(Instant now) {
    return jdbc.sql("select * from forms.take_schedule(:now)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> schedule(row))
        .optional();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    return new Schedule(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        new ExportRequest(
            row.getString("operation"),
            row.getString("form"),
            row.getString("format"),
            Optional.empty(),
            row.getBoolean("changed_only"),
            java.util.OptionalInt.empty()),
        row.getString("every"));
  }
}
