package org.mekongdragon.notice;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of browsers that want to be woken, and of what waits for them. */
@Repository
class PushStore {

  private final JdbcClient jdbc;

  PushStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A browser as its owner sees it. */
  record Browser(UUID id, String name, Instant since) {}

  /** Something to tell a browser. */
  record Work(
      long id,
      UUID push,
      UUID person,
      String endpoint,
      PushSeal.Browser browser,
      String kind,
      Optional<String> operation,
      String link,
      String bundle,
      int times,
      int attempts) {}

  void save(UUID person, String endpoint, PushSeal.Browser browser, String name, Instant now) {
    jdbc.sql(
            """
            insert into notice.push (person, endpoint, key, secret, browser, since)
            values (:person, :endpoint, :key, :secret, :name, :now)
            on conflict (endpoint) do update set person = excluded.person, key = excluded.key,
              secret = excluded.secret, browser = excluded.browser, since = excluded.since
            """)
        .param("person", person)
        .param("endpoint", endpoint)
        .param("key", browser.key())
        .param("secret", browser.secret())
        .param("name", name)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those of a person, the first one first. */
  List<Browser> of(UUID person) {
    return jdbc.sql(
            "select id, browser, since from notice.push where person = :person order by since")
        .param("person", person)
        .query((row, n) ->
            new Browser(
                row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  boolean remove(UUID person, UUID id) {
    return jdbc.sql("delete from notice.push where person = :person and id = :id")
            .param("person", person)
            .param("id", id)
            .update()
        == 1;
  }

  /** A browser that its service does not know any more. */
  void gone(UUID push) {
    jdbc.sql("delete from notice.push where id = :id").param("id", push).update();
  }

  List<Work> take(Instant now, Duration pause, int most) {
    return jdbc.sql("select * from notice.take_push(:now, make_interval(secs => :pause), :most)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("pause", pause.toSeconds())
        .param("most", most)
        .query((row, n) ->
            new Work(
                row.getLong("id"),
                row.getObject("push", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("endpoint"),
                new PushSeal.Browser(row.getBytes("key"), row.getBytes("secret")),
                row.getString("kind"),
                Optional.ofNullable(row.getString("operation")),
                row.getString("link"),
                row.getString("bundle"),
                row.getInt("times"),
                row.getInt("attempts")))
        .list();
  }

  /** Whether somebody has looked at a bundle already. */
  boolean isSeen(UUID person, String bundle) {
    return jdbc.sql("select count(*) from notice.looked_at(:person, array[:bundle])")
            .param("person", person)
            .param("bundle", bundle)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What was told, unless more of the same has come meanwhile: that is told next. */
  void done(Work work) {
    int left =
        jdbc.sql("delete from notice.push_work where id = :id and times = :times")
            .param("id", work.id())
            .param("times", work.times())
            .update();
    if (left == 0) {
      jdbc.sql(
              """
              update notice.push_work set times = times - :times, attempts = 0, due_at = now()
              where id = :id
              """)
          .param("id", work.id())
          .param("times", work.times())
          .update();
    }
  }

  void drop(Work work) {
    jdbc.sql("delete from notice.push_work where id = :id").param("id", work.id()).update();
  }

  void wait(Work work, Instant until) {
    jdbc.sql(
            """
            update notice.push_work set due_at = :until, attempts = attempts - 1 where id = :id
            """)
        .param("id", work.id())
        .param("until", until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
