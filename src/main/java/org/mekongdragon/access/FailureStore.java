package org.mekongdragon.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of failed sign-ins; a quarter of an hour without one starts the count anew. */
@Repository
class FailureStore {

  private final JdbcClient jdbc;

  FailureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Failures(int count, Instant last) {}

  Optional<Failures> find(String key) {
    return jdbc.sql(
            """
            select failures, last_at from access.sign_in_failure
            where key = :key and last_at > now() - interval '15 minutes'
            """)
        .param("key", key)
        .query((row, n) -> new Failures(row.getInt(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  void add(String key) {
    jdbc.sql(
            """
            insert into access.sign_in_failure as f (key, failures, last_at)
            values (:key, 1, now())
            on conflict (key) do update set last_at = now(), failures =
              case when f.last_at > now() - interval '15 minutes' then f.failures + 1 else 1 end
            """)
        .param("key", key)
        .update();
  }

  void forget(String key) {
    jdbc.sql("delete from access.sign_in_failure where key = :key").param("key", key).update();
  }
}
