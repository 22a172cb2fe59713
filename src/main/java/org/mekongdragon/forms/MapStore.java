package org.mekongdragon.forms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of field maps. */
@Repository
class MapStore {

  private final JdbcClient jdbc;

  MapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A version of a map, and who made it. */
  record Change(int version, String by, Instant at) {}

  Optional<FieldMap> latest(OutsideSystem form) {
    return jdbc.sql(
            """
            select version, content from forms.field_map where form = :form
            order by version desc limit 1
            """)
        .param("form", form.code())
        .query((row, n) -> MapJson.read(form, row.getInt("version"), row.getString("content")))
        .optional();
  }

  Optional<FieldMap> find(OutsideSystem form, int version) {
    return jdbc.sql("select content from forms.field_map where form = :form and version = :version")
        .param("form", form.code())
        .param("version", version)
        .query((row, n) -> MapJson.read(form, version, row.getString("content")))
        .optional();
  }

  List<Change> changes(OutsideSystem form) {
    return jdbc.sql(
            """
            select version, changed_by, changed_at from forms.field_map where form = :form
            order by version desc limit 100
            """)
        .param("form", form.code())
        .query((row, n) ->
            new Change(
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** False when the version is there already. */
  boolean insert(FieldMap map, String by) {
    return jdbc.sql(
                """
                insert into forms.field_map (form, version, content, changed_by)
                values (:form, :version, :content, :by)
                on conflict do nothing
                """)
            .param("form", map.form().code())
            .param("version", map.version())
            .param("content", MapJson.write(map).toString())
            .param("by", by)
            .update()
        == 1;
  }
}
