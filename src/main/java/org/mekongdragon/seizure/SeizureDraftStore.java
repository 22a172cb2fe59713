package org.mekongdragon.seizure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SQL of drafts; the database shows a person their own only. */
@Repository
class SeizureDraftStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;

  SeizureDraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(UUID person, String operation, Map<String, String> fields, Instant at) {
    return jdbc.sql(
            """
            insert into seizure.draft (person, operation, fields, changed_at)
            values (:person, :operation, cast(:fields as jsonb), :at)
            returning id
            """)
        .param("person", person)
        .param("operation", operation)
        .param("fields", json(fields))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  boolean update(UUID id, Map<String, String> fields, Instant at) {
    return jdbc.sql(
                """
                update seizure.draft set fields = cast(:fields as jsonb), changed_at = :at
                where id = :id
                """)
            .param("id", id)
            .param("fields", json(fields))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<SeizureDraft> find(UUID id) {
    return jdbc.sql(
            "select id, operation, fields::text, changed_at from seizure.draft where id = :id")
        .param("id", id)
        .query((row, n) -> draft(row))
        .optional();
  }

  List<SeizureDraft> of(String operation) {
    return jdbc.sql(
            """
            select id, operation, fields::text, changed_at from seizure.draft
            where operation = :operation
            order by changed_at desc limit 100
            """)
        .param("operation", operation)
        .query((row, n) -> draft(row))
        .list();
  }

  void delete(UUID id) {
    jdbc.sql("delete from seizure.draft where id = :id").param("id", id).update();
  }

  private static SeizureDraft draft(ResultSet row) throws SQLException {
    Map<String, String> fields = new TreeMap<>();
    MAPPER
        .readTree(row.getString("fields"))
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    return new SeizureDraft(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        fields,
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  /** PostgreSQL stores no NUL; whatever else was typed is kept. */
  private static String json(Map<String, String> fields) {
    ObjectNode json = MAPPER.createObjectNode();
    fields.forEach((name, value) -> json.put(name.replace("\0", ""), value.replace("\0", "")));
    return MAPPER.writeValueAsString(json);
  }
}
