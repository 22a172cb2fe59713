package org.mekongdragon.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what officers do: states, assignments, selections, examinations, and who did it. */
@Repository
class HitWorkStore {

  private final JdbcClient jdbc;

  HitWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void move(long consignment, HitState to, Instant now) {
    update(
            """
            update screening.candidate set state = :state,
              rank = severity + case when :state = 'priority' then :urgent else 0 end,
              changed_at = :now, revision = revision + 1
            where consignment = :consignment
            """,
            consignment,
            now)
        .param("state", to.code())
        .param("urgent", CandidateStore.URGENT)
        .update();
  }

  void assign(long consignment, Optional<UUID> person, Instant now) {
    update(
            """
            update screening.candidate set assignee = :person::uuid, changed_at = :now,
              revision = revision + 1
            where consignment = :consignment
            """,
            consignment,
            now)
        .param("person", person.map(UUID::toString).orElse(null))
        .update();
  }

  void select(long consignment, Selection selection) {
    update(
            """
            with chosen as (
              update screening.candidate set selected_at = coalesce(selected_at, :now),
                changed_at = :now, revision = revision + 1
              where consignment = :consignment returning consignment, audience_id)
            insert into screening.selection (consignment, audience_id, why, note, by_person, at)
            select consignment, audience_id, :why, :note, :person::uuid, :now from chosen
            """,
            consignment,
            selection.at())
        .param("why", selection.why().code())
        .param("note", selection.note())
        .param("person", selection.by().map(UUID::toString).orElse(null))
        .update();
  }

  void examine(long consignment, Examination examination) {
    update(
            """
            with done as (
              update screening.candidate set result = :result, changed_at = :now,
                examined_at = :now, minutes = :minutes::integer, revision = revision + 1
              where consignment = :consignment returning consignment, audience_id)
            insert into screening.examination
              (consignment, audience_id, result, minutes, notes, operation, seizure, by_person, at)
            select consignment, audience_id, :result, :minutes::integer, :notes, :operation,
              :seizure::uuid, :person, :now
            from done
            """,
            consignment,
            examination.at())
        .param("result", examination.result().code())
        .param(
            "minutes", examination.minutes().isPresent() ? examination.minutes().getAsInt() : null)
        .param("notes", examination.notes())
        .param("operation", examination.operation())
        .param("seizure", examination.seizure().map(UUID::toString).orElse(null))
        .param("person", examination.by())
        .update();
  }

  void step(long consignment, Step step) {
    update(
            """
            insert into screening.step
              (consignment, audience_id, what, detail, note, by_person, at)
            select consignment, audience_id, :what, :detail, :note, :person::uuid, :now
            from screening.candidate where consignment = :consignment
            """,
            consignment,
            step.at())
        .param("what", step.what())
        .param("detail", step.detail())
        .param("note", step.note())
        .param("person", step.by().map(UUID::toString).orElse(null))
        .update();
  }

  /** Lets what nobody examined leave the queue; how many did. */
  int withdraw(UUID manifest, UUID person, Instant now) {
    return jdbc.sql(
            """
            with gone as (
              update screening.candidate set state = 'withdrawn', rank = severity,
                changed_at = :now, revision = revision + 1
              where manifest = :manifest and state <> 'withdrawn' and result = ''
              returning consignment, audience_id),
            noted as (
              insert into screening.step
                (consignment, audience_id, what, detail, note, by_person, at)
              select consignment, audience_id, 'state', 'withdrawn', '', :person, :now from gone)
            select count(*) from gone
            """)
        .param("manifest", manifest)
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec update(String sql, long consignment, Instant now) {
    return jdbc.sql(sql)
        .param("consignment", consignment)
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  /** In the order in which they were done. */
  List<Step> steps(long consignment) {
    return jdbc.sql(
            """
            select what, detail, note, by_person, at from screening.step
            where consignment = :consignment order by id limit 500
            """)
        .param("consignment", consignment)
        .query((row, n) ->
            new Step(
                row.getString("what"),
                row.getString("detail"),
                row.getString("note"),
                person(row),
                at(row)))
        .list();
  }

  /** The last first. */
  List<Selection> selections(long consignment) {
    return jdbc.sql(
            """
            select why, note, by_person, at from screening.selection
            where consignment = :consignment order by id desc limit 100
            """)
        .param("consignment", consignment)
        .query((row, n) ->
            new Selection(
                SelectionReason.of(row.getString("why")),
                row.getString("note"),
                person(row),
                at(row)))
        .list();
  }

  /** The last first: it counts. */
  List<Examination> examinations(long consignment) {
    return jdbc.sql(
            """
            select result, minutes, notes, operation, seizure, by_person, at
            from screening.examination where consignment = :consignment order by id desc limit 100
            """)
        .param("consignment", consignment)
        .query((row, n) -> {
          int minutes = row.getInt("minutes");
          return new Examination(
              ExaminationResult.of(row.getString("result")),
              row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes),
              row.getString("notes"),
              row.getString("operation"),
              Optional.ofNullable(row.getObject("seizure", UUID.class)),
              row.getObject("by_person", UUID.class),
              at(row));
        })
        .list();
  }

  /** The consignments in which a seizure was made, as far as the reader sees them. */
  List<Long> ofSeizure(UUID seizure) {
    return jdbc.sql(
            """
            select distinct consignment from screening.examination where seizure = :seizure
            order by consignment limit 20
            """)
        .param("seizure", seizure)
        .query(Long.class)
        .list();
  }

  Set<Long> seizedAmong(Collection<Long> consignments) {
    return new HashSet<>(
        jdbc.sql(
                """
                select consignment from screening.candidate
                where consignment = any (:consignments) and result = 'seizure'
                """)
            .param("consignments", consignments.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  private static Optional<UUID> person(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("by_person", UUID.class));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }
}
