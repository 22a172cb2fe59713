package org.mekongdragon.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what was taken out; the database shows a person their own only. */
@Repository
class RunStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose memory is asked. */
  record Taker(UUID person, String operation, String form) {}

  /**
   * A record as a file said it.
   *
   * @param digest empty when it was gone
   * @param trace what the file's format needs to take it back
   */
  record Said(UUID seizure, String number, int revision, String digest, String trace) {}

  UUID identity() {
    return jdbc.sql("select uuidv7()").query(UUID.class).single();
  }

  void say(UUID run, Taker taker, List<Said> said) {
    if (said.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into forms.run_record
              (run, person, operation, form, seizure, number, revision, digest, trace)
            select :run, :person, :operation, :form, s.seizure, s.number, s.revision, s.digest,
              s.trace
            from json_to_recordset(cast(:rows as json))
              as s(seizure uuid, number text, revision integer, digest text, trace text)
            """)
        .param("run", run)
        .param("person", taker.person())
        .param("operation", taker.operation())
        .param("form", taker.form())
        .param("rows", MAPPER.writeValueAsString(said))
        .update();
  }

  /** What was said of each last; those that were in no file, or gone from it, miss. */
  Map<UUID, Said> last(Taker taker, Collection<UUID> seizures) {
    Map<UUID, Said> last = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (seizure) seizure, number, revision, digest, trace
            from forms.run_record
            where person = :person and operation = :operation and form = :form
              and seizure = any(:seizures)
            order by seizure, run desc
            """)
        .param("person", taker.person())
        .param("operation", taker.operation())
        .param("form", taker.form())
        .param("seizures", seizures.toArray(UUID[]::new))
        .query((row, n) -> said(row))
        .list()
        .forEach(said -> last.put(said.seizure(), said));
    last.values().removeIf(said -> said.digest().isEmpty());
    return last;
  }

  /** Records that are in the taker's files, by key, those after one. */
  List<Said> held(Taker taker, UUID after, int limit) {
    return jdbc.sql(
            """
            select seizure, number, revision, digest, trace from (
              select distinct on (seizure) seizure, number, revision, digest, trace
              from forms.run_record
              where person = :person and operation = :operation and form = :form
                and seizure > :after
              order by seizure, run desc) held
            where digest <> ''
            order by seizure limit :limit
            """)
        .param("person", taker.person())
        .param("operation", taker.operation())
        .param("form", taker.form())
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> said(row))
        .list();
  }

  void insert(FormRun run) {
    jdbc.sql(
            """
            insert into forms.run (id, person, operation, form, format, map_version, as_of,
              changed_only, records, fresh, revised, gone, file)
            values (:id, :person, :operation, :form, :format, :map, :asOf, :changed, :records,
              :fresh, :revised, :gone, :file)
            """)
        .param("id", run.id())
        .param("person", run.person())
        .param("operation", run.operation())
        .param("form", run.form())
        .param("format", run.format())
        .param("map", run.mapVersion())
        .param("asOf", run.asOf().atOffset(ZoneOffset.UTC))
        .param("changed", run.changedOnly())
        .param("records", run.counts().records())
        .param("fresh", run.counts().fresh())
        .param("revised", run.counts().revised())
        .param("gone", run.counts().gone())
        .param("file", run.file())
        .update();
  }

  /** The latest runs of the reader in an operation. */
  List<FormRun> list(String operation, int limit) {
    return jdbc.sql(
            """
            select * from forms.run where operation = :operation order by at desc, id desc
            limit :limit
            """)
        .param("operation", operation)
        .param("limit", limit)
        .query((row, n) -> run(row))
        .list();
  }

  Optional<FormRun> find(String operation, UUID id) {
    return jdbc.sql("select * from forms.run where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> run(row))
        .optional();
  }

  /** What a run said, at most so many, by number. */
  List<Said> said(UUID run, int limit) {
    return jdbc.sql(
            """
            select seizure, number, revision, digest, trace from forms.run_record where run = :run
            order by (digest = '') desc, number limit :limit
            """)
        .param("run", run)
        .param("limit", limit)
        .query((row, n) -> said(row))
        .list();
  }

  /** Forgets all but the latest kept files of a form; the answer are the names of the others. */
  List<String> expire(Taker taker, int kept) {
    return jdbc.sql(
            """
            with old as (
              select id, file from forms.run
              where person = :person and operation = :operation and form = :form and file <> ''
              order by at desc, id desc offset :kept)
            update forms.run r set file = '' from old where r.id = old.id returning old.file
            """)
        .param("person", taker.person())
        .param("operation", taker.operation())
        .param("form", taker.form())
        .param("kept", kept)
        .query(String.class)
        .list();
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getObject("seizure", UUID.class),
        row.getString("number"),
        row.getInt("revision"),
        row.getString("digest"),
        row.getString("trace"));
  }

  private static FormRun run(ResultSet row) throws SQLException {
    return new FormRun(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("operation"),
        row.getString("form"),
        row.getString("format"),
        row.getInt("map_version"),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getBoolean("changed_only"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new FormRun.Counts(
            row.getInt("records"), row.getInt("fresh"), row.getInt("revised"), row.getInt("gone")),
        row.getString("file"));
  }
}
