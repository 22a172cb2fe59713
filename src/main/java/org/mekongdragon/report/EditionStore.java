package org.mekongdragon.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the schema. */
@Repository
class EditionStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT =
      """
      select id, operation, kind, language, outline, author, changed_at, signed_by, signed_at,
        revision, readers, member
      from report.edition
      """;

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(Edition edition, int audience) {
    return jdbc.sql(
            """
            insert into report.edition
              (audience_id, operation, kind, language, outline, author, readers, member)
            values (:audience, :operation, :kind, :language, :outline, :author, :readers, :member)
            returning id
            """)
        .param("audience", audience)
        .param("operation", edition.operation())
        .param("kind", edition.kind().code())
        .param("language", edition.language().code())
        .param("outline", JSON.writeValueAsString(edition.outline()))
        .param("author", edition.author())
        .param("readers", edition.wanted().readers().code())
        .param("member", edition.wanted().member().orElse(""))
        .query(UUID.class)
        .single();
  }

  List<Edition> all(String operation) {
    return jdbc.sql(SELECT + " where operation = :operation order by changed_at desc, id desc")
        .param("operation", operation)
        .query((row, n) -> edition(row))
        .list();
  }

  /** What the latest signed edition of the same kind, for the same, looked like. */
  Optional<Outline> before(String operation, Wanted wanted) {
    return jdbc.sql(
            """
            select outline from report.edition
            where operation = :operation and kind = :kind and language = :language
              and readers = :readers and member = :member and signed_at is not null
            order by signed_at desc limit 1
            """)
        .param("operation", operation)
        .param("kind", wanted.kind().code())
        .param("language", wanted.language().code())
        .param("readers", wanted.readers().code())
        .param("member", wanted.member().orElse(""))
        .query(String.class)
        .optional()
        .map(outline -> JSON.readValue(outline, Outline.class).complete());
  }

  Optional<Edition> find(String operation, UUID id) {
    return jdbc.sql(SELECT + " where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> edition(row))
        .optional();
  }

  /** False when it was changed or signed since. */
  boolean save(UUID id, Outline outline, int revision) {
    return jdbc.sql(
                """
                update report.edition
                set outline = :outline, revision = revision + 1, changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                """)
            .param("outline", JSON.writeValueAsString(outline))
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  /** False when it was changed or signed since. */
  boolean sign(Edition edition, Edition.Signature signature, Report document, int audience) {
    return jdbc.sql(
                """
                update report.edition
                set signed_by = :name, signed_at = :at, document = :document,
                  audience_id = :audience, revision = revision + 1, changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                """)
            .param("name", signature.name())
            .param("at", signature.at().atOffset(ZoneOffset.UTC))
            .param("document", JSON.writeValueAsString(document))
            .param("audience", audience)
            .param("id", edition.id())
            .param("revision", edition.revision())
            .update()
        == 1;
  }

  /** The document of a signed one, exactly as it was signed. */
  Report document(UUID id) {
    return JSON.readValue(
        jdbc.sql("select document from report.edition where id = :id")
            .param("id", id)
            .query(String.class)
            .single(),
        Report.class);
  }

  boolean delete(UUID id) {
    return jdbc.sql("delete from report.edition where id = :id and signed_at is null")
            .param("id", id)
            .update()
        == 1;
  }

  private static Edition edition(ResultSet row) throws SQLException {
    OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
    return new Edition(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        new Wanted(
            ReportKind.of(row.getString("kind")).orElseThrow(),
            Language.of(row.getString("language")).orElseThrow(),
            Readership.of(row.getString("readers")).orElseThrow(),
            Optional.of(row.getString("member")).filter(code -> !code.isEmpty())),
        JSON.readValue(row.getString("outline"), Outline.class).complete(),
        row.getString("author"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        signed == null
            ? Optional.empty()
            : Optional.of(new Edition.Signature(row.getString("signed_by"), signed.toInstant())),
        row.getInt("revision"));
  }
}
