package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was made of messages. */
@Repository
class OriginStore {

  private final JdbcClient jdbc;

  OriginStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who made it, when, and the audience of that organisation at home. */
  record Stamp(int audience, UUID person, Instant at) {}

  void insert(Origins.Origin origin, Origins.Made made, Stamp stamp) {
    jdbc.sql(
            """
            insert into exchange.use
              (kind, target, audience_id, operation, message, number, label, href, by_person, at)
            values
              (:kind, :target, :audience, :operation, :message, :number, :label, :href, :person,
               :at)
            on conflict (kind, target) do nothing
            """)
        .param("kind", made.kind().code())
        .param("target", made.target())
        .param("audience", stamp.audience())
        .param("operation", origin.operation())
        .param("message", origin.message())
        .param("number", origin.number())
        .param("label", made.label())
        .param("href", made.href())
        .param("person", stamp.person())
        .param("at", MessageStore.utc(stamp.at()))
        .update();
  }

  Optional<Origins.Origin> of(Origins.Kind kind, String target) {
    return jdbc.sql(
            """
            select operation, message, number from exchange.use
            where kind = :kind and target = :target
            """)
        .param("kind", kind.code())
        .param("target", target)
        .query((row, n) ->
            new Origins.Origin(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
        .optional();
  }

  List<Origins.Made> made(UUID message) {
    return jdbc.sql(
            """
            select kind, target, label, href from exchange.use
            where message = :message order by at, target limit 100
            """)
        .param("message", message)
        .query((row, n) ->
            new Origins.Made(
                Origins.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString(2),
                row.getString(3),
                row.getString(4)))
        .list();
  }
}
