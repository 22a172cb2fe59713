package org.mekongdragon.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of office templates. */
@Repository
class TemplateStore {

  private static final String SELECT =
      """
      select id, name, format, digest, added_by, added_at, version from (
        select t.*, row_number() over (partition by name order by added_at, id) as version,
          row_number() over (partition by name order by added_at desc, id desc) as back
        from report.template t where operation = :operation) v
      """;

  private final JdbcClient jdbc;

  TemplateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A template to be kept. */
  record Fresh(String operation, String name, TemplateFormat format, String by, byte[] file) {}

  List<Templates.Kept> all(String operation) {
    return jdbc.sql(SELECT + " where back = 1 order by name limit 100")
        .param("operation", operation)
        .query((row, n) -> kept(row))
        .list();
  }

  Optional<Templates.Kept> find(String operation, UUID id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> kept(row))
        .optional();
  }

  UUID insert(Fresh template, int audience) {
    return jdbc.sql(
            """
            insert into report.template (audience_id, operation, name, format, file, added_by)
            values (:audience, :operation, :name, :format, :file, :by) returning id
            """)
        .param("audience", audience)
        .param("operation", template.operation())
        .param("name", template.name())
        .param("format", template.format().code())
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

  private static Templates.Kept kept(ResultSet row) throws SQLException {
    return new Templates.Kept(
        row.getObject("id", UUID.class),
        row.getString("name"),
        TemplateFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        row.getString("digest"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
