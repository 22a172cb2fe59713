package org.mekongdragon.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        revision, readers, member, template, template_digest, author_person, editors,
        submitted_by, submitted_at, remark
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
              (audience_id, operation, kind, language, outline, author, author_person, editors,
                readers, member, template)
            values (:audience, :operation, :kind, :language, :outline, :author, :person,
              array[cast(:person as uuid)], :readers, :member, :template)
            returning id
            """)
        .param("audience", audience)
        .param("operation", edition.operation())
        .param("kind", edition.kind().code())
        .param("language", edition.language().code())
        .param("outline", JSON.writeValueAsString(edition.outline()))
        .param("author", edition.author())
        .param("person", edition.hands().people().iterator().next())
        .param("template", edition.shape().map(Edition.Shape::template).orElse(null))
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

  /** What a report takes over from the one before. */
  record Before(Outline outline, Optional<UUID> template) {}

  /** What the latest signed edition of the same kind, for the same, looked like. */
  Optional<Before> before(String operation, Wanted wanted) {
    return jdbc.sql(
            """
            select outline, template from report.edition
            where operation = :operation and kind = :kind and language = :language
              and readers = :readers and member = :member and signed_at is not null
            order by signed_at desc limit 1
            """)
        .param("operation", operation)
        .param("kind", wanted.kind().code())
        .param("language", wanted.language().code())
        .param("readers", wanted.readers().code())
        .param("member", wanted.member().orElse(""))
        .query((row, n) ->
            new Before(
                JSON.readValue(row.getString("outline"), Outline.class).complete(),
                Optional.ofNullable(row.getObject("template", UUID.class))))
        .optional();
  }

  Optional<Edition> find(String operation, UUID id) {
    return jdbc.sql(SELECT + " where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query((row, n) -> edition(row))
        .optional();
  }

  /** False when it was changed or signed since. */
  boolean save(UUID id, Before draft, UUID by, int revision) {
    return jdbc.sql(
                """
                update report.edition
                set outline = :outline, template = :template, revision = revision + 1,
                  editors = array_append(array_remove(editors, :by), :by), changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                  and submitted_at is null
                """)
            .param("outline", JSON.writeValueAsString(draft.outline()))
            .param("template", draft.template().orElse(null))
            .param("by", by)
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  /** False when it was changed, submitted or signed since. */
  boolean submit(UUID id, Edition.Signature by, UUID person, int revision) {
    return jdbc.sql(
                """
                update report.edition
                set submitted_by = :name, submitted_at = :at, remark = '',
                  editors = array_append(array_remove(editors, :person), :person),
                  revision = revision + 1, changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                  and submitted_at is null
                """)
            .param("name", by.name())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .param("person", person)
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  /** False when it does not wait, or was changed since. */
  boolean giveBack(UUID id, String remark, int revision) {
    return jdbc.sql(
                """
                update report.edition
                set submitted_by = null, submitted_at = null, remark = :remark,
                  revision = revision + 1, changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                  and submitted_at is not null
                """)
            .param("remark", remark)
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
                  template = :template, template_digest = :digest,
                  audience_id = :audience, revision = revision + 1, changed_at = now()
                where id = :id and revision = :revision and signed_at is null
                """)
            .param("name", signature.name())
            .param("at", signature.at().atOffset(ZoneOffset.UTC))
            .param("document", JSON.writeValueAsString(document))
            .param("template", edition.shape().map(Edition.Shape::template).orElse(null))
            .param("digest", edition.shape().map(Edition.Shape::digest).orElse(""))
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
        hands(row),
        shape(row),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        signed == null
            ? Optional.empty()
            : Optional.of(new Edition.Signature(row.getString("signed_by"), signed.toInstant())),
        row.getInt("revision"));
  }

  private static Optional<Edition.Shape> shape(ResultSet row) throws SQLException {
    UUID template = row.getObject("template", UUID.class);
    return template == null
        ? Optional.empty()
        : Optional.of(new Edition.Shape(template, row.getString("template_digest")));
  }

  private static Edition.Hands hands(ResultSet row) throws SQLException {
    Set<UUID> people = new HashSet<>(List.of((UUID[]) row.getArray("editors").getArray()));
    UUID author = row.getObject("author_person", UUID.class);
    if (author != null) {
      people.add(author);
    }
    OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
    return new Edition.Hands(
        row.getString("author"),
        people,
        submitted == null
            ? Optional.empty()
            : Optional.of(
                new Edition.Signature(row.getString("submitted_by"), submitted.toInstant())),
        row.getString("remark"));
  }
}
