package org.mekongdragon.seizure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of photos. */
@Repository
class PhotoStore {

  /** Names of all files that records speak of, the removed ones too: they are evidence. */
  static final String FILES =
      """
      select sha256 from seizure.photo
      union select thumbnail from seizure.photo
      union select original from seizure.photo
      """;

  private static final String SELECT =
      """
      select p.id, p.seizure, p.sha256, p.thumbnail, p.original, p.type, p.bytes, p.width,
        p.height, p.name, p.caption, p.added_by, p.added_at
      from seizure.photo p
      """;

  private final JdbcClient jdbc;

  PhotoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(Photo photo, int audience) {
    return jdbc.sql(
            """
            insert into seizure.photo (seizure, audience_id, sha256, thumbnail, original, type,
              bytes, width, height, name, caption, added_by, added_at)
            values (:seizure, :audience, :sha256, :thumbnail, :original, :type, :bytes, :width,
              :height, :name, :caption, :by, :at)
            returning id
            """)
        .param("seizure", photo.seizure())
        .param("audience", audience)
        .param("sha256", photo.sha256())
        .param("thumbnail", photo.thumbnail())
        .param("original", photo.original())
        .param("type", SeizureJson.code(photo.type()))
        .param("bytes", photo.bytes())
        .param("width", photo.width())
        .param("height", photo.height())
        .param("name", photo.name())
        .param("caption", photo.caption())
        .param("by", photo.addedBy())
        .param("at", photo.addedAt().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  /** Those of a record and of the records merged into it, in the order in which they came. */
  List<Photo> of(UUID seizure) {
    return jdbc.sql(
            SELECT
                + """
                where p.removed_at is null and (p.seizure = :seizure or p.seizure in
                  (select id from seizure.seizure where merged_into = :seizure))
                order by p.added_at, p.id
                limit 500
                """)
        .param("seizure", seizure)
        .query((row, n) -> photo(row))
        .list();
  }

  Optional<Photo> find(UUID id) {
    return jdbc.sql(SELECT + " where p.id = :id and p.removed_at is null")
        .param("id", id)
        .query((row, n) -> photo(row))
        .optional();
  }

  void remove(UUID id) {
    jdbc.sql("update seizure.photo set removed_at = now() where id = :id").param("id", id).update();
  }

  private static Photo photo(ResultSet row) throws SQLException {
    return new Photo(
        row.getObject("id", UUID.class),
        row.getObject("seizure", UUID.class),
        row.getString("sha256"),
        row.getString("thumbnail"),
        row.getString("original"),
        PhotoType.valueOf(row.getString("type").toUpperCase(java.util.Locale.ROOT)),
        row.getLong("bytes"),
        row.getInt("width"),
        row.getInt("height"),
        row.getString("name"),
        row.getString("caption"),
        row.getObject("added_by", UUID.class),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
