package org.mekongdragon.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mekongdragon.kernel.DecimalSign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of runs, rejected rows and remembered mappings. */
@Repository
class RunStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final int MOST_LISTED = 50;

  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why a row was rejected, as it is kept: the arguments as texts. */
  record Reason(int row, String field, String code, List<String> arguments, boolean error) {

    static Reason of(ImportFinding finding) {
      return new Reason(
          finding.row(),
          finding.fault().field(),
          finding.fault().code().code(),
          finding.fault().arguments().stream().map(Object::toString).toList(),
          finding.error());
    }
  }

  /** A sender's habits. */
  record Habits(Map<String, String> fields, DecimalSign sign) {}

  void insert(ImportRun run, int audience) {
    jdbc.sql(
            """
            insert into intake.run (id, operation, owner, audience_id, person, kind, format, file,
              state, settings, started_at, changed_at)
            values (:id, :operation, :owner, :audience, :person, :kind, :format, :file,
              :state, :settings::jsonb, :at, :at)
            """)
        .param("id", run.id())
        .param("operation", run.operation())
        .param("owner", run.owner())
        .param("audience", audience)
        .param("person", run.person())
        .param("kind", run.kind())
        .param("format", run.format())
        .param("file", run.file())
        .param("state", run.state().code())
        .param("settings", MAPPER.writeValueAsString(run.settings()))
        .param("at", run.startedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ImportRun> find(UUID id) {
    return jdbc.sql("select * from intake.run where id = :id")
        .param("id", id)
        .query((row, n) -> run(row))
        .optional();
  }

  /** Newest first, at most fifty. */
  List<ImportRun> list(String operation) {
    return jdbc.sql(
            """
            select * from intake.run where operation = :operation
            order by started_at desc limit :most
            """)
        .param("operation", operation)
        .param("most", MOST_LISTED)
        .query((row, n) -> run(row))
        .list();
  }

  /** Moves a run along when it is in one of the states; false when it is not. */
  boolean move(UUID id, List<ImportRun.State> from, ImportRun.State to, Instant at) {
    return jdbc.sql(
                """
                update intake.run set state = :to, changed_at = :at
                where id = :id and state = any(:from)
                """)
            .param("id", id)
            .param("from", from.stream().map(ImportRun.State::code).toArray(String[]::new))
            .param("to", to.code())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void settings(UUID id, String format, ImportRun.Settings settings) {
    jdbc.sql("update intake.run set format = :format, settings = :settings::jsonb where id = :id")
        .param("id", id)
        .param("format", format)
        .param("settings", MAPPER.writeValueAsString(settings))
        .update();
  }

  /** Adds what a batch did; the state that the run has now. */
  ImportRun.State add(UUID id, ImportRun.Counts counts, Instant at) {
    return jdbc.sql(
            """
            update intake.run set total = greatest(total, :total), done = done + :done,
              accepted = accepted + :accepted, rejected = rejected + :rejected,
              duplicates = duplicates + :duplicates, records = records + :records,
              warnings = warnings + :warnings, changed_at = :at
            where id = :id returning state
            """)
        .param("id", id)
        .param("total", counts.total())
        .param("done", counts.done())
        .param("accepted", counts.accepted())
        .param("rejected", counts.rejected())
        .param("duplicates", counts.duplicates())
        .param("records", counts.records())
        .param("warnings", counts.warnings())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, n) -> state(row))
        .single();
  }

  /** Keeps rows as they stood, one statement for all. */
  void reject(UUID run, List<FilePass.Raw> rows, Map<Integer, List<Reason>> reasons) {
    if (rows.isEmpty()) {
      return;
    }
    List<Map<String, Object>> json =
        rows.stream()
            .map(row ->
                Map.<String, Object>of(
                    "row_number",
                    row.number(),
                    "cells",
                    row.cells(),
                    "reasons",
                    reasons.getOrDefault(row.number(), List.of())))
            .toList();
    jdbc.sql(
            """
            insert into intake.rejected (run, audience_id, row_number, cells, reasons)
            select r.id, r.audience_id, j.row_number, j.cells, j.reasons
            from intake.run r, jsonb_to_recordset(:rows::jsonb)
              as j(row_number integer, cells jsonb, reasons jsonb)
            where r.id = :run
            """)
        .param("run", run)
        .param("rows", MAPPER.writeValueAsString(json))
        .update();
  }

  /** Hands over the header and the rejected rows in their order. */
  void rejected(UUID run, BiConsumer<FilePass.Raw, List<Reason>> consumer) {
    jdbc.sql(
            """
            select row_number, cells, reasons from intake.rejected where run = :run
            order by row_number
            """)
        .param("run", run)
        .query(row -> {
          consumer.accept(
              new FilePass.Raw(
                  row.getInt("row_number"), MAPPER.readValue(row.getString("cells"), TEXTS)),
              MAPPER.readValue(row.getString("reasons"), REASONS));
        });
  }

  Optional<Habits> habits(String operation, String owner, String kind, String fingerprint) {
    return jdbc.sql(
            """
            select fields, sign from intake.mapping
            where operation = :operation and owner = :owner and kind = :kind
              and fingerprint = :fingerprint
            """)
        .param("operation", operation)
        .param("owner", owner)
        .param("kind", kind)
        .param("fingerprint", fingerprint)
        .query((row, n) ->
            new Habits(
                new TreeMap<>(MAPPER.readValue(row.getString("fields"), FIELDS)),
                DecimalSign.valueOf(row.getString("sign"))))
        .optional();
  }

  void remember(ImportRun run, int audience, String fingerprint, Habits habits) {
    jdbc.sql(
            """
            insert into intake.mapping (operation, owner, audience_id, kind, fingerprint, fields,
              sign, changed_at)
            values (:operation, :owner, :audience, :kind, :fingerprint, :fields::jsonb, :sign, :at)
            on conflict (operation, owner, kind, fingerprint)
            do update set fields = excluded.fields, sign = excluded.sign,
              changed_at = excluded.changed_at
            """)
        .param("operation", run.operation())
        .param("owner", run.owner())
        .param("audience", audience)
        .param("kind", run.kind())
        .param("fingerprint", fingerprint)
        .param("fields", MAPPER.writeValueAsString(habits.fields()))
        .param("sign", habits.sign().name())
        .param("at", run.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        row.getString("owner"),
        row.getObject("person", UUID.class),
        row.getString("kind"),
        row.getString("format"),
        row.getString("file"),
        state(row),
        new ImportRun.Counts(
            row.getInt("total"),
            row.getInt("done"),
            row.getInt("accepted"),
            row.getInt("rejected"),
            row.getInt("duplicates"),
            row.getInt("records"),
            row.getInt("warnings")),
        MAPPER.readValue(row.getString("settings"), ImportRun.Settings.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static ImportRun.State state(ResultSet row) throws SQLException {
    return ImportRun.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT));
  }
}
