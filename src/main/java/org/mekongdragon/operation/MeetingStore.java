package org.mekongdragon.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of meetings and decisions. */
@Repository
class MeetingStore {

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest first, at most 500. */
  List<Kept<Meeting>> meetings(String operation) {
    return jdbc.sql(
            """
            select id, kind, from_day, to_day, place, note, revision from operation.meeting
            where operation = :operation order by from_day desc, id desc limit 500
            """)
        .param("operation", operation)
        .query(MeetingStore::meeting)
        .list();
  }

  /** Latest first, at most 1,000. */
  List<Kept<Decision>> decisions(String operation) {
    return jdbc.sql(
            """
            select id, number, day, meeting, body, revision from operation.decision
            where operation = :operation order by day desc, id desc limit 1000
            """)
        .param("operation", operation)
        .query(MeetingStore::decision)
        .list();
  }

  UUID insert(String operation, Meeting meeting) {
    return values(
            """
            insert into operation.meeting
              (operation, audience_id, kind, from_day, to_day, place, note)
            select code, audience_id, :kind, :from, :to, :place, :note
            from operation.operation where code = :operation
            returning id
            """,
            meeting)
        .param("operation", operation)
        .query(UUID.class)
        .single();
  }

  boolean updateMeeting(String operation, Kept<Meeting> changed) {
    return values(
                """
                update operation.meeting set kind = :kind, from_day = :from, to_day = :to,
                  place = :place, note = :note, revision = revision + 1
                where operation = :operation and id = :id and revision = :revision
                """,
                changed.value())
            .param("operation", operation)
            .param("id", changed.id())
            .param("revision", changed.revision())
            .update()
        == 1;
  }

  UUID insert(String operation, Decision decision) {
    return values(
            """
            insert into operation.decision (operation, audience_id, number, day, meeting, body)
            select code, audience_id, :number, :day, :meeting, :body
            from operation.operation where code = :operation
            returning id
            """,
            decision)
        .param("operation", operation)
        .query(UUID.class)
        .single();
  }

  boolean updateDecision(String operation, Kept<Decision> changed) {
    return values(
                """
                update operation.decision set number = :number, day = :day, meeting = :meeting,
                  body = :body, revision = revision + 1
                where operation = :operation and id = :id and revision = :revision
                """,
                changed.value())
            .param("operation", operation)
            .param("id", changed.id())
            .param("revision", changed.revision())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(String sql, Meeting meeting) {
    return jdbc.sql(sql)
        .param("kind", meeting.kind().code())
        .param("from", meeting.from())
        .param("to", meeting.to().orElse(null), Types.DATE)
        .param("place", meeting.place())
        .param("note", meeting.note());
  }

  private JdbcClient.StatementSpec values(String sql, Decision decision) {
    return jdbc.sql(sql)
        .param("number", decision.number())
        .param("day", decision.day())
        .param("meeting", decision.meeting().orElse(null), Types.OTHER)
        .param("body", decision.text());
  }

  private static Kept<Meeting> meeting(ResultSet row, int number) throws SQLException {
    Meeting meeting =
        new Meeting(
            OperationStore.constant(Meeting.Kind.class, row.getString("kind")),
            row.getObject("from_day", LocalDate.class),
            OperationStore.day(row, "to_day"),
            row.getString("place"),
            row.getString("note"));
    return new Kept<>(row.getObject("id", UUID.class), meeting, row.getInt("revision"));
  }

  private static Kept<Decision> decision(ResultSet row, int number) throws SQLException {
    Decision decision =
        new Decision(
            row.getString("number"),
            row.getObject("day", LocalDate.class),
            Optional.ofNullable(row.getObject("meeting", UUID.class)),
            row.getString("body"));
    return new Kept<>(row.getObject("id", UUID.class), decision, row.getInt("revision"));
  }
}
