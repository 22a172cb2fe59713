package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of snapshots, and of the views in which the seizure room says what changed. */
@Repository
class SnapshotStore {

  private static final String COLUMNS =
      """
      select id, operation, name, note, as_of, queries, author, frozen_at from explorer.snapshot
      """;

  /** Records that are released then or now, and are not the same. */
  private static final String CHANGED =
      """
      with before as (
        select seizure, known_from from seizure.released_fact
        where operation = :operation and line = 0
          and known_from <= :asOf and known_until > :asOf),
      present as (
        select seizure, known_from from seizure.released_fact
        where operation = :operation and line = 0 and known_until = 'infinity'),
      changed as (
        select coalesce(b.seizure, p.seizure) as seizure, b.seizure is not null as counted_before,
          p.seizure is not null as counts_now
        from before b
        full join present p on p.seizure = b.seizure
        where b.seizure is null or p.seizure is null or b.known_from <> p.known_from)
      select s.seizure, s.number, s.occurred_on, s.state, s.at, s.why, c.counted_before,
        c.counts_now, count(*) over () as all_changed
      from changed c
      join seizure.standing s on s.seizure = c.seizure
      order by s.at desc, s.seizure
      limit :most
      """;

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came out when a figure was frozen; cells as JSON. */
  record Frozen(BigDecimal total, String cells) {}

  /** A change, and how many there are in all. */
  record Changed(SnapshotReport.Change change, long all) {}

  List<Snapshot> of(String operation) {
    return jdbc.sql(COLUMNS + " where operation = :operation order by frozen_at desc limit 200")
        .param("operation", operation)
        .query((row, n) -> snapshot(row))
        .list();
  }

  Optional<Snapshot> find(String operation, UUID id) {
    return jdbc.sql(COLUMNS + " where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> snapshot(row))
        .optional();
  }

  /** Adds a snapshot; empty when the operation has one of its name. */
  Optional<UUID> add(Snapshot snapshot, int audience) {
    return jdbc.sql(
            """
            insert into explorer.snapshot
              (audience_id, operation, name, note, as_of, queries, author, frozen_at)
            values (:audience, :operation, :name, :note, :asOf, :queries, :author, :frozenAt)
            on conflict (operation, name) do nothing
            returning id
            """)
        .param("audience", audience)
        .param("operation", snapshot.operation())
        .param("name", snapshot.name())
        .param("note", snapshot.note())
        .param("asOf", snapshot.asOf().atOffset(ZoneOffset.UTC))
        .param("queries", snapshot.queries().toArray(String[]::new))
        .param("author", snapshot.author())
        .param("frozenAt", snapshot.frozenAt().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  void add(UUID snapshot, int number, UUID person, Frozen figure) {
    jdbc.sql(
            """
            insert into explorer.frozen_figure (snapshot, number, person, total, cells)
            values (:snapshot, :number, :person, :total, cast(:cells as jsonb))
            """)
        .param("snapshot", snapshot)
        .param("number", number)
        .param("person", person)
        .param("total", figure.total())
        .param("cells", figure.cells())
        .update();
  }

  /** What came out, if the caller froze it. */
  Optional<Frozen> frozen(UUID snapshot, int number) {
    return jdbc.sql(
            """
            select total, cells::text as cells from explorer.frozen_figure
            where snapshot = :snapshot and number = :number
            """)
        .param("snapshot", snapshot)
        .param("number", number)
        .query((row, n) -> new Frozen(row.getBigDecimal("total"), row.getString("cells")))
        .optional();
  }

  List<Changed> changed(String operation, Instant asOf, int most) {
    return jdbc.sql(CHANGED)
        .param("operation", operation)
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> new Changed(change(row), row.getLong("all_changed")))
        .list();
  }

  private static SnapshotReport.Change change(ResultSet row) throws SQLException {
    return new SnapshotReport.Change(
        row.getObject("seizure", UUID.class),
        row.getString("number"),
        row.getObject("occurred_on", LocalDate.class),
        cause(row),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("why"));
  }

  private static SnapshotReport.Cause cause(ResultSet row) throws SQLException {
    if (!row.getBoolean("counted_before")) {
      return SnapshotReport.Cause.LATE;
    }
    if (row.getBoolean("counts_now")) {
      return SnapshotReport.Cause.CORRECTION;
    }
    return switch (row.getString("state")) {
      case "merged" -> SnapshotReport.Cause.MERGE;
      case "withdrawn" -> SnapshotReport.Cause.WITHDRAWAL;
      default -> SnapshotReport.Cause.RETURN;
    };
  }

  private static Snapshot snapshot(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        row.getString("name"),
        row.getString("note"),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray("queries").getArray()),
        row.getString("author"),
        row.getObject("frozen_at", OffsetDateTime.class).toInstant());
  }
}
