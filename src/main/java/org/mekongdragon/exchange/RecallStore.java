package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was taken back and who confirmed it. */
@Repository
class RecallStore {

  private static final String STONE =
      """
      select r.id, r.message, r.kind, r.number, r.issuer, r.at,
        exists (select from exchange.confirmation c
          where c.recall = r.id and c.person = :reader) as confirmed
      from exchange.recall r
      where not exists (select from exchange.message m where m.id = r.message)
      """;

  private final JdbcClient jdbc;

  RecallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who confirmed that they know of a recall. */
  record Confirmed(UUID person, Instant at) {}

  void insert(Message message, boolean narrowed, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into exchange.recall
              (message, audience_id, operation, kind, number, issuer, narrowed, by_person, at)
            values
              (:message, :audience, :operation, :kind, :number, :issuer, :narrowed, :by, :at)
            """)
        .param("message", message.id())
        .param("audience", message.audience())
        .param("operation", message.operation())
        .param("kind", message.kind().code())
        .param("number", message.number())
        .param("issuer", message.issuer().organisation())
        .param("narrowed", narrowed)
        .param("by", by)
        .param("at", MessageStore.utc(at))
        .update();
  }

  /** What the reader could read once and cannot any more, newest first, at most 100. */
  List<Tombstone> stones(String operation, UUID reader) {
    return jdbc.sql(STONE + " and r.operation = :operation order by r.at desc, r.id limit 100")
        .param("operation", operation)
        .param("reader", reader)
        .query((row, n) -> stone(row))
        .list();
  }

  Optional<Tombstone> stone(String operation, UUID message, UUID reader) {
    return jdbc.sql(
            STONE
                + """
                 and r.operation = :operation and r.message = :message
                order by r.at desc limit 1
                """)
        .param("operation", operation)
        .param("message", message)
        .param("reader", reader)
        .query((row, n) -> stone(row))
        .optional();
  }

  void confirm(UUID message, UUID person, Instant at) {
    jdbc.sql(
            """
            insert into exchange.confirmation (recall, person, audience_id, at)
            select id, :person, audience_id, :at from exchange.recall where message = :message
            on conflict do nothing
            """)
        .param("message", message)
        .param("person", person)
        .param("at", MessageStore.utc(at))
        .update();
  }

  /** Who confirmed the recalls of a message, the first first. */
  List<Confirmed> confirmed(UUID message) {
    return jdbc.sql(
            """
            select c.person, c.at
            from exchange.confirmation c join exchange.recall r on r.id = c.recall
            where r.message = :message order by c.at, c.person
            """)
        .param("message", message)
        .query((row, n) ->
            new Confirmed(
                row.getObject(1, UUID.class), MessageStore.moment(row, "at").orElseThrow()))
        .list();
  }

  private static Tombstone stone(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Tombstone(
        row.getObject("id", UUID.class),
        row.getObject("message", UUID.class),
        MessageKind.of(row.getString("kind")),
        row.getString("number"),
        row.getString("issuer"),
        MessageStore.moment(row, "at").orElseThrow(),
        row.getBoolean("confirmed"));
  }
}
