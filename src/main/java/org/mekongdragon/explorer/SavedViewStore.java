package org.mekongdragon.explorer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of saved views; the database shows a person their own and those shared with them. */
@Repository
class SavedViewStore {

  private final JdbcClient jdbc;

  SavedViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> of(String operation) {
    return jdbc.sql(
            """
            select id, person, author, name, query, shared_with is not null as shared
            from explorer.saved_view where operation = :operation
            order by shared, name, author limit 200
            """)
        .param("operation", operation)
        .query((row, n) ->
            new SavedView(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("author"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared")))
        .list();
  }

  void save(Person person, String operation, SavedView view, Optional<Integer> audience) {
    jdbc.sql(
            """
            insert into explorer.saved_view (person, author, operation, name, query, shared_with)
            values (:person, :author, :operation, :name, :query, cast(:audience as integer))
            on conflict (person, operation, name)
              do update set query = excluded.query, shared_with = excluded.shared_with
            """)
        .param("person", person.id())
        .param("author", person.login())
        .param("operation", operation)
        .param("name", view.name())
        .param("query", view.query())
        .param("audience", audience.orElse(null))
        .update();
  }

  /** Forgets a view of the person; nothing happens to those of others. */
  void delete(UUID person, String operation, UUID id) {
    jdbc.sql(
            """
            delete from explorer.saved_view
            where id = :id and person = :person and operation = :operation
            """)
        .param("id", id)
        .param("person", person)
        .param("operation", operation)
        .update();
  }
}
