package org.mekongdragon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of notices; the database shows a person their own only. */
@Repository
class NoticeStore {

  private static final String FILTER =
      """
      where person = :person and (:kind = '' or kind = :kind)
        and (:operation = '' or operation = :operation)
        and (seen_at is null or not :fresh)
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void tell(Collection<UUID> people, Notice notice, Instant at) {
    telling("tell", people, notice, at).query(rows -> {});
  }

  /** Tells these people unless any of them made rules; whether they were told. */
  boolean tellUnruled(Collection<UUID> people, Notice notice, Instant at) {
    return telling("tell_unruled", people, notice, at).query(Boolean.class).single();
  }

  private JdbcClient.StatementSpec telling(
      String function, Collection<UUID> people, Notice notice, Instant at) {
    return jdbc.sql(
            "select notice."
                + function
                + "(:people, :kind, :arguments, :link, :operation, :bundle, :all, :at)")
        .param("people", array(people))
        .param("kind", notice.kind())
        .param("arguments", notice.arguments().toArray(String[]::new))
        .param("link", notice.link())
        .param("operation", notice.operation().orElse(null))
        .param("bundle", notice.kind() + " " + notice.bundle().key())
        .param("all", notice.bundle().link())
        .param("at", utc(at));
  }

  List<UUID> forget(String link, Collection<UUID> keep) {
    return jdbc.sql("select notice.forget(:link, :keep)")
        .param("link", link)
        .param("keep", array(keep))
        .query(UUID.class)
        .list();
  }

  /** By person; whoever has seen everything is missing. */
  Map<UUID, Integer> unseen(Collection<UUID> people) {
    Map<UUID, Integer> counts = new HashMap<>();
    jdbc.sql("select person, notices from notice.unseen(:people)")
        .param("people", array(people))
        .query((row, n) -> counts.put(row.getObject(1, UUID.class), row.getInt(2)))
        .list();
    return counts;
  }

  List<UUID> interested(Set<UUID> readers, Happening happening, Set<String> headings) {
    Notice notice = happening.notice();
    return jdbc.sql(
            """
            select notice.interested(:people, :kind, :operation, :countries, :places, :hs, :codes,
              :modes, :link)
            """)
        .param("people", array(readers))
        .param("kind", notice.kind())
        .param("operation", notice.operation().orElse(null))
        .param("countries", texts(happening.of(Happening.Mark.COUNTRY)))
        .param("places", texts(happening.of(Happening.Mark.PLACE)))
        .param("hs", texts(headings))
        .param("codes", texts(happening.of(Happening.Mark.CODE)))
        .param("modes", texts(happening.of(Happening.Mark.MODE)))
        .param("link", notice.link())
        .query(UUID.class)
        .list();
  }

  boolean hasRules(Collection<UUID> people) {
    return jdbc.sql("select notice.has_rules(:people)")
        .param("people", array(people))
        .query(Boolean.class)
        .single();
  }

  List<Told> list(UUID person, NoticeFilter filter, int limit) {
    return filtered(
            """
            select id, kind, arguments, link, operation, times, at, seen_at from notice.notice
            """
                + FILTER
                + """
                and (:before::bigint is null or (at, id) <
                  (select b.at, b.id from notice.notice b where b.id = :before::bigint))
                order by at desc, id desc limit :limit
                """,
            person,
            filter)
        .param("before", filter.before().isPresent() ? filter.before().getAsLong() : null)
        .param("limit", limit)
        .query((row, n) -> told(row))
        .list();
  }

  Optional<String> open(UUID person, long id, Instant at) {
    return jdbc.sql(
            """
            update notice.notice set seen_at = coalesce(seen_at, :at)
            where person = :person and id = :id
            returning link
            """)
        .param("at", utc(at))
        .param("person", person)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void seeAll(UUID person, NoticeFilter filter, Instant at) {
    filtered(
            "update notice.notice set seen_at = :at " + FILTER + " and seen_at is null",
            person,
            filter)
        .param("at", utc(at))
        .update();
  }

  void tidy(Instant before) {
    jdbc.sql("select notice.tidy(:before)").param("before", utc(before)).query(rows -> {});
  }

  private JdbcClient.StatementSpec filtered(String sql, UUID person, NoticeFilter filter) {
    return jdbc.sql(sql)
        .param("person", person)
        .param("kind", filter.kind())
        .param("operation", filter.operation())
        .param("fresh", filter.fresh());
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getLong("id"),
        row.getString("kind"),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getString("link"),
        Optional.ofNullable(row.getString("operation")),
        row.getInt("times"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("seen_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static UUID[] array(Collection<UUID> people) {
    return people.toArray(UUID[]::new);
  }

  private static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
