package org.mekongdragon.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the schema {@code web}. */
@Repository
class IdempotencyStore {

  private final JdbcClient jdbc;

  IdempotencyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the key for this transaction; false when it was taken, after whoever took it is done. */
  boolean claim(UUID person, String key, byte[] request) {
    return jdbc.sql(
                """
                insert into web.idempotent_write (person, key, request)
                values (:person, :key, :request)
                on conflict do nothing
                """)
            .param("person", person)
            .param("key", key)
            .param("request", request)
            .update()
        == 1;
  }

  StoredAnswer find(UUID person, String key) {
    return jdbc.sql(
            """
            select request, coalesce(status, 500), content_type, location, etag,
              coalesce(body, ''::bytea)
            from web.idempotent_write where person = :person and key = :key
            """)
        .param("person", person)
        .param("key", key)
        .query((row, n) ->
            new StoredAnswer(
                row.getBytes(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6)))
        .single();
  }

  void answer(UUID person, String key, StoredAnswer answer) {
    jdbc.sql(
            """
            update web.idempotent_write
            set status = :status, content_type = :type, location = :location, etag = :etag,
              body = :body
            where person = :person and key = :key
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("person", person)
        .param("key", key)
        .update();
  }

  /** Keys are kept a week. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  @Transactional
  void forgetOldKeys() {
    jdbc.sql("delete from web.idempotent_write where at < now() - interval '7 days'").update();
  }
}
