package org.mekongdragon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the mail queue. */
@Repository
class MailStore {

  private static final String COLUMNS =
      """
      select id, person, kind, operation, link, bundle, times, state, reason, said, attempts,
        created_at, due_at
      from notice.mail
      """;

  private static final int MOST_OF_A_PERSON = 500;

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What waits for somebody of whom something is due, held by this transaction. */
  List<Mail> take(Instant now) {
    Optional<UUID> person =
        jdbc.sql(
                """
                select person from notice.mail where state = 'waiting' and due_at <= :now
                order by due_at, id limit 1 for update skip locked
                """)
            .param("now", NoticeStore.utc(now))
            .query(UUID.class)
            .optional();
    return person
        .map(one ->
            jdbc.sql(
                    COLUMNS
                        + """
                        where person = :person and state = 'waiting' order by id limit :most
                        for update skip locked
                        """)
                .param("person", one)
                .param("most", MOST_OF_A_PERSON)
                .query((row, n) -> mail(row))
                .list())
        .orElse(List.of());
  }

  Optional<Instant> lastSent(UUID person) {
    return jdbc.sql(
            "select max(done_at) from notice.mail where person = :person and state = 'sent'")
        .param("person", person)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  Set<String> lookedAt(UUID person, Collection<Mail> mails) {
    return Set.copyOf(
        jdbc.sql("select notice.looked_at(:person, :bundles)")
            .param("person", person)
            .param("bundles", mails.stream().map(Mail::bundle).distinct().toArray(String[]::new))
            .query(String.class)
            .list());
  }

  void wait(Collection<Mail> mails, Instant until, String reason) {
    jdbc.sql("update notice.mail set due_at = :until, reason = :reason where id = any (:ids)")
        .param("until", NoticeStore.utc(until))
        .param("reason", reason)
        .param("ids", ids(mails))
        .update();
  }

  /** The server did not take it: once more later, or never. */
  void refused(Collection<Mail> mails, Mail.State state, Instant next, String said) {
    jdbc.sql(
            """
            update notice.mail set state = :state, due_at = :next, reason = 'server', said = :said,
              attempts = attempts + 1,
              done_at = case when :state = 'waiting' then null else cast(:next as timestamptz) end
            where id = any (:ids)
            """)
        .param("state", state.code())
        .param("next", NoticeStore.utc(next))
        .param("said", said)
        .param("ids", ids(mails))
        .update();
  }

  void done(Collection<Mail> mails, Mail.State state, String reason, Instant at) {
    jdbc.sql(
            """
            update notice.mail set state = :state, reason = :reason, done_at = :at
            where id = any (:ids)
            """)
        .param("state", state.code())
        .param("reason", reason)
        .param("at", NoticeStore.utc(at))
        .param("ids", ids(mails))
        .update();
  }

  void dropOlder(Instant before, Instant now) {
    jdbc.sql(
            """
            update notice.mail set state = 'dropped', reason = 'old', done_at = :now
            where state = 'waiting' and created_at < :before
            """)
        .param("before", NoticeStore.utc(before))
        .param("now", NoticeStore.utc(now))
        .update();
  }

  /** Of a state: those that wait by when they are due, others the latest first. */
  List<Mail> list(Mail.State state, int limit) {
    String order = state == Mail.State.WAITING ? "due_at, id" : "done_at desc, id desc";
    return jdbc.sql(COLUMNS + "where state = :state order by " + order + " limit :limit")
        .param("state", state.code())
        .param("limit", limit)
        .query((row, n) -> mail(row))
        .list();
  }

  Map<Mail.State, Long> counts() {
    Map<Mail.State, Long> counts = new HashMap<>();
    jdbc.sql("select state, count(*) from notice.mail group by state")
        .query((row, n) -> counts.put(state(row.getString(1)), row.getLong(2)))
        .list();
    return counts;
  }

  /** Tries what waits for the server at once. */
  int hurry(Instant now) {
    return jdbc.sql(
            """
            update notice.mail set due_at = :now, state = 'waiting', done_at = null
            where reason = 'server' and state in ('waiting', 'failed')
              and not exists (select from notice.mail other
                where other.person = mail.person and other.bundle = mail.bundle
                  and other.state = 'waiting' and other.id <> mail.id)
            """)
        .param("now", NoticeStore.utc(now))
        .update();
  }

  boolean drop(long id, Instant now) {
    return jdbc.sql(
                """
                update notice.mail set state = 'dropped', reason = 'admin', done_at = :now
                where id = :id and state = 'waiting'
                """)
            .param("now", NoticeStore.utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  private static Long[] ids(Collection<Mail> mails) {
    return mails.stream().map(Mail::id).toArray(Long[]::new);
  }

  private static Mail.State state(String code) {
    return Mail.State.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getLong("id"),
        row.getObject("person", UUID.class),
        row.getString("kind"),
        Optional.ofNullable(row.getString("operation")),
        row.getString("link"),
        row.getString("bundle"),
        row.getInt("times"),
        state(row.getString("state")),
        row.getString("reason"),
        row.getString("said"),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant());
  }
}
