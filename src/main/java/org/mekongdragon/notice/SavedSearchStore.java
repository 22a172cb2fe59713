package org.mekongdragon.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of saved searches; the database shows a person their own only. */
@Repository
class SavedSearchStore {

  private final JdbcClient jdbc;

  SavedSearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedSearches.Own> of(UUID person) {
    return jdbc.sql(
            """
            select id, person, name, query, alert from notice.saved_search where person = :person
            order by name limit 100
            """)
        .param("person", person)
        .query((row, n) -> new SavedSearches.Own(search(row), row.getBoolean("alert")))
        .list();
  }

  void save(SavedSearch search, boolean alert) {
    jdbc.sql(
            """
            insert into notice.saved_search as s (person, name, query, alert, looked_at)
            values (:person, :name, :query, :alert, 'epoch')
            on conflict (person, name) do update set query = excluded.query, alert = excluded.alert,
              known = case when s.query = excluded.query then s.known end
            """)
        .param("person", search.person())
        .param("name", search.name())
        .param("query", search.query())
        .param("alert", alert)
        .update();
  }

  void delete(UUID person, UUID id) {
    jdbc.sql("delete from notice.saved_search where person = :person and id = :id")
        .param("person", person)
        .param("id", id)
        .update();
  }

  Optional<SavedSearch> take(Instant before, Instant now) {
    return jdbc.sql("select id, person, name, query from notice.take_search(:before, :now)")
        .param("before", NoticeStore.utc(before))
        .param("now", NoticeStore.utc(now))
        .query((row, n) -> search(row))
        .optional();
  }

  /** What a search of this transaction's reader had found; empty before the first look. */
  Optional<Set<String>> known(UUID id) {
    return jdbc.sql("select known from notice.saved_search where id = :id")
        .param("id", id)
        .query((row, n) -> keys(row.getArray(1)))
        .optional()
        .flatMap(known -> known);
  }

  private static Optional<Set<String>> keys(@Nullable Array known) throws SQLException {
    return known == null ? Optional.empty() : Optional.of(Set.of((String[]) known.getArray()));
  }

  void know(UUID id, Collection<String> keys) {
    jdbc.sql("update notice.saved_search set known = :keys where id = :id")
        .param("keys", keys.toArray(String[]::new))
        .param("id", id)
        .update();
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("name"),
        row.getString("query"));
  }
}
