package org.mekongdragon.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the work to do. */
@Repository
class TaskStore {

  private static final String COLUMNS =
      "select chunk, manifest, organisation, person, consignments, failures from screening.task ";

  private final JdbcClient jdbc;

  TaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ScreeningTask task, Instant now) {
    jdbc.sql(
            """
            insert into screening.task
              (chunk, manifest, organisation, person, consignments, created_at, due_at)
            values (:chunk, :manifest, :organisation, :person, :consignments, :now, :now)
            on conflict (chunk) do nothing
            """)
        .param("chunk", task.chunk())
        .param("manifest", task.manifest())
        .param("organisation", task.organisation())
        .param("person", task.person())
        .param("consignments", task.consignments())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Tasks that nobody works on, the oldest first; they may be taken a moment later. */
  List<ScreeningTask> waiting(int limit, Instant now) {
    return jdbc.sql(
            COLUMNS
                + """
                where done_at is null and due_at <= :now
                order by due_at, chunk limit :limit for update skip locked
                """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, n) -> task(row))
        .list();
  }

  /** Takes a task for this transaction, unless another has it or it is done. */
  Optional<ScreeningTask> take(long chunk) {
    return jdbc.sql(COLUMNS + "where chunk = :chunk and done_at is null for update skip locked")
        .param("chunk", chunk)
        .query((row, n) -> task(row))
        .optional();
  }

  void done(long chunk, Instant now) {
    jdbc.sql("update screening.task set done_at = :now, failures = 0 where chunk = :chunk")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("chunk", chunk)
        .update();
  }

  void failed(long chunk, Instant again) {
    jdbc.sql(
            """
            update screening.task set failures = failures + 1, due_at = :again
            where chunk = :chunk and done_at is null
            """)
        .param("again", again.atOffset(ZoneOffset.UTC))
        .param("chunk", chunk)
        .update();
  }

  /** Lets a manifest be screened anew; answers how many chunks. */
  int again(UUID manifest, UUID person, Instant now) {
    return jdbc.sql(
            """
            update screening.task
            set done_at = null, due_at = :now, failures = 0, person = :person
            where manifest = :manifest and done_at is not null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("person", person)
        .param("manifest", manifest)
        .update();
  }

  /** Nothing of the manifest is screened any more; waits for what is being screened. */
  void close(UUID manifest, Instant now) {
    jdbc.sql(
            """
            update screening.task set done_at = :now
            where manifest = :manifest and done_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("manifest", manifest)
        .update();
  }

  /** Chunks of a manifest that wait. */
  List<ScreeningTask> open(UUID manifest) {
    return jdbc.sql(COLUMNS + "where manifest = :manifest and done_at is null order by chunk")
        .param("manifest", manifest)
        .query((row, n) -> task(row))
        .list();
  }

  /** How many consignments of a manifest are to be screened and how many were. */
  Progress progress(UUID manifest) {
    return jdbc.sql(
            """
            select coalesce(sum(consignments), 0) as all_of_them,
              coalesce(sum(consignments) filter (where done_at is not null), 0) as done
            from screening.task where manifest = :manifest
            """)
        .param("manifest", manifest)
        .query((row, n) -> new Progress(row.getLong("done"), row.getLong("all_of_them")))
        .single();
  }

  /** How far the screening of a manifest has come, in consignments. */
  record Progress(long done, long all) {}

  private static ScreeningTask task(ResultSet row) throws SQLException {
    return new ScreeningTask(
        row.getLong("chunk"),
        row.getObject("manifest", UUID.class),
        row.getString("organisation"),
        row.getObject("person", UUID.class),
        row.getInt("consignments"),
        row.getInt("failures"));
  }
}
