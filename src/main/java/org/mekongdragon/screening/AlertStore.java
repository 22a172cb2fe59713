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
import tools.jackson.databind.json.JsonMapper;

/** SQL of hand-overs between ports. */
@Repository
class AlertStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int MOST = 200;

  private static final String COLUMNS =
      """
      select id, operation, sender, recipient, unit, port, content, note, at, message, taken_by,
        taken_at
      from screening.alert
      """;

  private final JdbcClient jdbc;

  AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who sends it about what, and who reads it. */
  record Origin(int audience, long consignment, UUID person) {}

  UUID insert(PortAlert alert, Origin origin) {
    return jdbc.sql(
            """
            insert into screening.alert (audience_id, operation, sender, recipient, unit,
              consignment, port, content, note, by_person, at, message)
            values (:audience, :operation, :sender, :recipient, :unit::uuid, :consignment, :port,
              :content, :note, :person, :at, :message::uuid)
            returning id
            """)
        .param("audience", origin.audience())
        .param("operation", alert.operation())
        .param("sender", alert.sender())
        .param("recipient", alert.recipient())
        .param("unit", alert.unit().map(UUID::toString).orElse(null))
        .param("message", alert.message().map(UUID::toString).orElse(null))
        .param("consignment", origin.consignment())
        .param("port", alert.port())
        .param("content", MAPPER.writeValueAsString(alert.facts()))
        .param("note", alert.note())
        .param("person", origin.person())
        .param("at", alert.at().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  /** Those for an organisation, the latest first. */
  List<PortAlert> to(String organisation) {
    return jdbc.sql(COLUMNS + "where recipient = :organisation order by at desc limit " + MOST)
        .param("organisation", organisation)
        .query((row, n) -> alert(row))
        .list();
  }

  /** Those about a consignment, the latest first. */
  List<PortAlert> about(long consignment, String sender) {
    return jdbc.sql(
            COLUMNS
                + "where consignment = :consignment and sender = :sender order by at desc limit "
                + MOST)
        .param("consignment", consignment)
        .param("sender", sender)
        .query((row, n) -> alert(row))
        .list();
  }

  Optional<PortAlert> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query((row, n) -> alert(row))
        .optional();
  }

  /** That of a message, when there is one that the caller reads. */
  Optional<PortAlert> ofMessage(UUID message) {
    return jdbc.sql(COLUMNS + "where message = :message")
        .param("message", message)
        .query((row, n) -> alert(row))
        .optional();
  }

  /** Lets those read it who read its message. */
  void show(UUID id, int audience) {
    jdbc.sql("update screening.alert set audience_id = :audience where id = :id")
        .param("audience", audience)
        .param("id", id)
        .update();
  }

  boolean take(UUID id, String organisation, UUID person, Instant at) {
    return jdbc.sql(
                """
                update screening.alert set taken_by = :person, taken_at = :at
                where id = :id and recipient = :organisation and taken_at is null
                """)
            .param("person", person)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("organisation", organisation)
            .update()
        == 1;
  }

  /** How many wait for somebody to take note. */
  long waiting(String organisation) {
    return jdbc.sql(
            """
            select count(*) from screening.alert
            where recipient = :organisation and taken_at is null
            """)
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }

  private static PortAlert alert(ResultSet row) throws SQLException {
    return new PortAlert(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        row.getString("sender"),
        row.getString("recipient"),
        Optional.ofNullable(row.getObject("unit", UUID.class)),
        row.getString("port"),
        MAPPER.readValue(row.getString("content"), PortAlert.Facts.class),
        row.getString("note"),
        CandidateStore.instant(row, "at").orElseThrow(),
        Optional.ofNullable(row.getObject("message", UUID.class)),
        Optional.ofNullable(row.getObject("taken_by", UUID.class)),
        CandidateStore.instant(row, "taken_at"));
  }
}
