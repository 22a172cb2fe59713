package org.mekongdragon.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of office templates. */
@Repository
class TemplateStore {

  private final JdbcClient jdbc;

  TemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A template to be kept. */
  record Fresh(String operation, String name, String by, byte[] file) {}

  List<Templates.Kept> all(String operation) {
    return jdbc.sql(
            """
            select distinct on (name) id, name, added_by, added_at from report.template
            where operation = :operation order by name, added_at desc, id desc limit 100
            """)
        .param("operation", operation)
        .query((row, n) ->
            new Templates.Kept(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  UUID insert(Fresh template, int audience) {
    return jdbc.sql(
            """
            insert into report.template (audience_id, operation, name, file, added_by)
            values (:audience, :operation, :name, :file, :by) returning id
            """)
        .param("audience", audience)
        .param("operation", template.operation())
        .param("name", template.name())
        .param("file", template.file())
        .param("by", template.by())
        .query(UUID.class)
        .single();
  }

  Optional<byte[]> file(String operation, UUID id) {
    return jdbc.sql("select file from report.template where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> row.getBytes("file"))
        .optional();
  }
}
