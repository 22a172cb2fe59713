package org.mekongdragon.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of files with messages. */
@Repository
class AttachmentStore {

  /** The hash of every file, whoever reads its message. */
  static final String FILES = "select distinct sha256 from exchange.attachment";

  private static final String COLUMNS =
      "select id, message, sha256, type, bytes, pages, name, added_at from exchange.attachment ";

  private final JdbcClient jdbc;

  AttachmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Attachment attachment, int audience, UUID person) {
    jdbc.sql(
            """
            insert into exchange.attachment
              (id, message, audience_id, sha256, thumbnail, type, bytes, pages, name, added_by, added_at)
            values
              (:id, :message, :audience, :sha256, '', :type, :bytes, :pages, :name, :person, :at)
            """)
        .param("id", attachment.id())
        .param("message", attachment.message())
        .param("audience", audience)
        .param("sha256", attachment.sha256())
        .param("type", attachment.type())
        .param("bytes", attachment.bytes())
        .param("pages", attachment.pages())
        .param("name", attachment.name())
        .param("person", person)
        .param("at", MessageStore.utc(attachment.addedAt()))
        .update();
  }

  /** Lets a message be found by words of its files. */
  void words(UUID message, List<String> words) {
    jdbc.sql("select exchange.more_words(:message, :words::text[])")
        .param("message", message)
        .param("words", words.toArray(String[]::new))
        .query(rows -> {});
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
        row.getInt(6),
        row.getString(7),
        MessageStore.moment(row, "added_at").orElseThrow());
  }
}
