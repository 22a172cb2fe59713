package org.mekongdragon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of files with messages. */
@Repository
class AttachmentStore {

  private static final String COLUMNS =
      "select id, message, sha256, type, bytes, name, added_at from exchange.attachment ";

  private final JdbcClient jdbc;

  AttachmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Attachment attachment, int audience, UUID person) {
    jdbc.sql(
            """
            insert into exchange.attachment
              (id, message, audience_id, sha256, thumbnail, type, bytes, name, added_by, added_at)
            values
              (:id, :message, :audience, :sha256, '', :type, :bytes, :name, :person, :at)
            """)
        .param("id", attachment.id())
        .param("message", attachment.message())
        .param("audience", audience)
        .param("sha256", attachment.sha256())
        .param("type", attachment.type())
        .param("bytes", attachment.bytes())
        .param("name", attachment.name())
        .param("person", person)
        .param("at", MessageStore.utc(attachment.addedAt()))
        .update();
  }

  /** Those of a message, the first one first. */
  List<Attachment> of(UUID message) {
    return jdbc.sql(COLUMNS + "where message = :message order by added_at, id")
        .param("message", message)
        .query((row, n) -> attachment(row))
        .list();
  }

  Optional<Attachment> find(UUID message, UUID id) {
    return jdbc.sql(COLUMNS + "where message = :message and id = :id")
        .param("message", message)
        .param("id", id)
        .query((row, n) -> attachment(row))
        .optional();
  }

  private static Attachment attachment(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Attachment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        MessageStore.moment(row, "added_at").orElseThrow());
  }
}
