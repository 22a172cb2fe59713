package org.mekongdragon.seizure;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of saved views; the database shows a person their own only. */
@Repository
class SavedViewStore {

  private final JdbcClient jdbc;

  SavedViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> of(String operation) {
    return jdbc.sql(
            """
            select name, query from seizure.saved_view where operation = :operation
            order by name limit 100
            """)
        .param("operation", operation)
        .query((row, n) -> new SavedView(row.getString("name"), row.getString("query")))
        .list();
  }

  void save(UUID person, String operation, SavedView view) {
    jdbc.sql(
            """
            insert into seizure.saved_view (person, operation, name, query)
            values (:person, :operation, :name, :query)
            on conflict (person, operation, name) do update set query = excluded.query
            """)
        .param("person", person)
        .param("operation", operation)
        .param("name", view.name())
        .param("query", view.query())
        .update();
  }

  void delete(String operation, String name) {
    jdbc.sql("delete from seizure.saved_view where operation = :operation and name = :name")
        .param("operation", operation)
        .param("name", name)
        .update();
  }
}
