package org.mekongdragon.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Wordings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of groups and their versions. */
@Repository
class UnitGroupStore {

  private static final String VERSION =
      """
      v.word_group, v.version, g.kind, v.title, v.explanation, v.words, v.terms, v.retired, v.why,
        v.author, v.saved_at
      """;

  private static final String GROUP =
      "select g.id, g.name, g.organisation, g.unit, g.audience_id, "
          + VERSION
          + """
          from profile.word_group g
          join profile.word_group_version v on v.word_group = g.id and v.version = g.version
          """;

  private final JdbcClient jdbc;

  UnitGroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a new version says. */
  record Saved(GroupContent content, String why, UUID author) {}

  /** By title; at most 1,000. */
  List<UnitGroup> all() {
    return jdbc.sql(GROUP + "order by v.retired, lower(v.title), g.id limit 1000")
        .query(UnitGroupStore::group)
        .list();
  }

  Optional<UnitGroup> find(UUID id) {
    return jdbc.sql(GROUP + "where g.id = :id")
        .param("id", id)
        .query(UnitGroupStore::group)
        .optional();
  }

  /** Those of that name that the caller reads, the own organisation's first. */
  List<UnitGroup> named(Collection<String> names, String organisation) {
    return jdbc.sql(
            GROUP
                + """
                where g.name = any (:names)
                order by (g.organisation = :organisation) desc, g.id
                """)
        .param("names", names.toArray(String[]::new))
        .param("organisation", organisation)
        .query(UnitGroupStore::group)
        .list();
  }

  /** The newest first, at most 500. */
  List<UnitGroup.Version> versions(UUID group) {
    return jdbc.sql(
            "select "
                + VERSION
                + """
                from profile.word_group g
                join profile.word_group_version v on v.word_group = g.id
                where g.id = :group order by v.version desc limit 500
                """)
        .param("group", group)
        .query(UnitGroupStore::version)
        .list();
  }

  long owned(String organisation) {
    return jdbc.sql("select count(*) from profile.word_group where organisation = :organisation")
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }

  /**
   * @throws Problem {@code group-name-taken}
   */
  UUID insert(String name, GroupKind kind, ProfileStore.Home home) {
    try {
      return jdbc.sql(
              """
              insert into profile.word_group (organisation, unit, name, kind, audience_id)
              values (:organisation, :unit, :name, :kind, :audience) returning id
              """)
          .param("organisation", home.organisation())
          .param("unit", home.unit().orElse(null), Types.OTHER)
          .param("name", name)
          .param("kind", kind.code())
          .param("audience", home.audience())
          .query(UUID.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw Problem.at("name", GroupProblem.GROUP_NAME_TAKEN, "@" + name);
    }
  }

  void append(UUID group, int version, Saved saved) {
    GroupContent content = saved.content();
    jdbc.sql(
            """
            insert into profile.word_group_version (word_group, version, audience_id, title,
              explanation, words, terms, retired, why, author)
            select id, :version, audience_id, :title, :explanation, cast(:words as jsonb), :terms,
              :retired, :why, :author
            from profile.word_group where id = :group
            """)
        .param("group", group)
        .param("version", version)
        .param("title", content.title())
        .param("explanation", content.explanation())
        .param("words", content.words().json())
        .param("terms", content.terms().toArray(String[]::new))
        .param("retired", content.retired())
        .param("why", saved.why())
        .param("author", saved.author())
        .update();
  }

  /** Whether nobody was faster. */
  boolean advance(UUID group, int version) {
    return jdbc.sql(
                """
                update profile.word_group set version = version + 1
                where id = :id and version = :version
                """)
            .param("id", group)
            .param("version", version)
            .update()
        == 1;
  }

  private static UnitGroup group(ResultSet row, int number) throws SQLException {
    return new UnitGroup(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("organisation"),
        Optional.ofNullable(row.getObject("unit", UUID.class)),
        row.getInt("audience_id"),
        version(row, number));
  }

  private static UnitGroup.Version version(ResultSet row, int number) throws SQLException {
    GroupContent content =
        new GroupContent(
            GroupKind.of(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getString("explanation"),
            Arrays.asList((String[]) row.getArray("terms").getArray()),
            row.getBoolean("retired"),
            Wordings.read(row.getString("words")));
    return new UnitGroup.Version(
        row.getObject("word_group", UUID.class),
        row.getInt("version"),
        content,
        row.getString("why"),
        row.getObject("author", UUID.class),
        row.getTimestamp("saved_at").toInstant());
  }
}
