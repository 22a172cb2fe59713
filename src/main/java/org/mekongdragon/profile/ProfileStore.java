package org.mekongdragon.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Wordings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of profiles and their versions. */
@Repository
class ProfileStore {

  private static final String VERSION =
      """
      v.profile, v.version, v.name, v.rule, v.severity, v.explanation, v.valid_from, v.valid_to,
        v.state, v.words, v.groups, v.why, v.author, v.saved_at
      """;

  private static final String PROFILE =
      "select p.id, p.code, p.organisation, p.unit, p.audience_id, "
          + VERSION
          + """
          from profile.profile p
          join profile.profile_version v on v.profile = p.id and v.version = p.version
          """;

  private static final String FILTERED =
      """
      where (cast(:state as text) is null or v.state = :state)
        and (:organisation = '' or p.organisation = :organisation)
        and v.severity >= :least
        and (:words = '%%' or v.name ilike :words or p.code ilike :words or v.rule ilike :words
          or v.explanation ilike :words or v.words::text ilike :words)
      """;

  private final JdbcClient jdbc;

  ProfileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A rule that screens, as it was written. */
  record LiveRow(
      UUID id,
      int version,
      String organisation,
      String name,
      String rule,
      int severity,
      String explanation,
      List<GroupPin> groups) {}

  /** What a new version says. */
  record Saved(ProfileContent content, List<GroupPin> groups, String why, UUID author) {}

  /** Who owns and reads a profile to come. */
  record Home(String organisation, Optional<UUID> unit, int audience, UUID author) {}

  List<LiveRow> live(String organisation, LocalDate day) {
    return jdbc.sql(
            """
            select id, version, organisation, name, rule, severity, explanation, groups
            from profile.live(:organisation, :day)
            """)
        .param("organisation", organisation)
        .param("day", day)
        .query((row, n) ->
            new LiveRow(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                GroupPin.read(row.getString(8))))
        .list();
  }

  long generation(String organisation, LocalDate day) {
    return jdbc.sql("select profile.stamp(:organisation, :day)")
        .param("organisation", organisation)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  Optional<RiskProfile> find(UUID id) {
    return jdbc.sql(PROFILE + "where p.id = :id")
        .param("id", id)
        .query(ProfileStore::profile)
        .optional();
  }

  Optional<RiskProfile> byCode(String organisation, String code) {
    return jdbc.sql(PROFILE + "where p.organisation = :organisation and p.code = :code")
        .param("organisation", organisation)
        .param("code", code)
        .query(ProfileStore::profile)
        .optional();
  }

  List<RiskProfile> list(ProfileFilter filter, int limit, long offset) {
    return filtered(
            PROFILE
                + FILTERED
                + "order by v.severity desc, v.saved_at desc, p.id limit :limit offset :offset",
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(ProfileStore::profile)
        .list();
  }

  long count(ProfileFilter filter) {
    return filtered(
            """
            select count(*) from profile.profile p
            join profile.profile_version v on v.profile = p.id and v.version = p.version
            """
                + FILTERED,
            filter)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, ProfileFilter filter) {
    String words = filter.text().replaceAll("([%_\\\\])", "\\\\$1");
    return jdbc.sql(sql)
        .param("state", filter.state().map(ProfileState::code).orElse(null), Types.VARCHAR)
        .param("organisation", filter.organisation())
        .param("least", filter.leastSevere())
        .param("words", "%" + words + "%");
  }

  /** The newest first. */
  List<ProfileVersion> versions(UUID profile) {
    return jdbc.sql(
            "select "
                + VERSION
                + """
                from profile.profile_version v where v.profile = :profile
                order by v.version desc limit 500
                """)
        .param("profile", profile)
        .query(ProfileStore::version)
        .list();
  }

  Optional<ProfileVersion> version(UUID profile, int version) {
    return jdbc.sql(
            "select "
                + VERSION
                + "from profile.profile_version v where v.profile = :profile and v.version = :version")
        .param("profile", profile)
        .param("version", version)
        .query(ProfileStore::version)
        .optional();
  }

  /** Versions by key and number, those that the caller reads. */
  List<ProfileVersion> versions(Collection<ProfileWords.Key> keys) {
    return jdbc.sql(
            "select "
                + VERSION
                + """
                from unnest(:ids, :versions) as k(profile, version)
                join profile.profile_version v on v.profile = k.profile and v.version = k.version
                """)
        .param("ids", keys.stream().map(ProfileWords.Key::id).toArray(UUID[]::new))
        .param("versions", keys.stream().map(ProfileWords.Key::version).toArray(Integer[]::new))
        .query(ProfileStore::version)
        .list();
  }

  List<RiskProfile> find(Collection<UUID> ids) {
    return jdbc.sql(PROFILE + "where p.id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(ProfileStore::profile)
        .list();
  }

  /** Those whose version that counts names a group, by name; at most 500. */
  List<RiskProfile> using(UUID group) {
    return jdbc.sql(
            PROFILE
                + """
                where v.groups @> cast(:pin as jsonb) and v.groups <> '[]'
                order by lower(v.name), p.id limit 500
                """)
        .param("pin", "[{\"group\": \"" + group + "\"}]")
        .query(ProfileStore::profile)
        .list();
  }

  /** One at a time in an organisation, so that numbers made up for them differ. */
  void lock(String organisation) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('profile:' || :organisation, 0))")
        .param("organisation", organisation)
        .query((row, n) -> n)
        .list();
  }

  long owned(String organisation) {
    return jdbc.sql("select count(*) from profile.profile where organisation = :organisation")
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }

  /**
   * @throws Problem {@code risk-profile-code-taken}
   */
  UUID insert(String code, Home home) {
    try {
      return jdbc.sql(
              """
              insert into profile.profile (organisation, unit, code, audience_id)
              values (:organisation, :unit, :code, :audience) returning id
              """)
          .param("organisation", home.organisation())
          .param("unit", home.unit().orElse(null), Types.OTHER)
          .param("code", code)
          .param("audience", home.audience())
          .query(UUID.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw Problem.at("id", RiskProfileProblem.RISK_PROFILE_CODE_TAKEN, code);
    }
  }

  void append(UUID profile, int version, Saved saved) {
    ProfileContent content = saved.content();
    jdbc.sql(
            """
            insert into profile.profile_version (profile, version, audience_id, name, rule,
              severity, explanation, valid_from, valid_to, state, words, groups, why, author)
            select id, :version, audience_id, :name, :rule, :severity, :explanation, :from, :to,
              :state, cast(:words as jsonb), cast(:groups as jsonb), :why, :author
            from profile.profile where id = :profile
            """)
        .param("profile", profile)
        .param("version", version)
        .param("name", content.name())
        .param("rule", content.rule())
        .param("severity", content.severity())
        .param("explanation", content.explanation())
        .param("from", content.validFrom())
        .param("to", content.validTo().orElse(null), Types.DATE)
        .param("state", content.state().code())
        .param("words", content.words().json())
        .param("groups", GroupPin.json(saved.groups()))
        .param("why", saved.why())
        .param("author", saved.author())
        .update();
  }

  /** Whether nobody was faster. */
  boolean advance(UUID profile, int version) {
    return jdbc.sql(
                """
                update profile.profile set version = version + 1
                where id = :profile and version = :version
                """)
            .param("profile", profile)
            .param("version", version)
            .update()
        == 1;
  }

  void show(UUID profile, int audience) {
    jdbc.sql("update profile.profile set audience_id = :audience where id = :profile")
        .param("profile", profile)
        .param("audience", audience)
        .update();
  }

  private static RiskProfile profile(ResultSet row, int number) throws SQLException {
    return new RiskProfile(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("organisation"),
        Optional.ofNullable(row.getObject("unit", UUID.class)),
        row.getInt("audience_id"),
        version(row, number));
  }

  private static ProfileVersion version(ResultSet row, int number) throws SQLException {
    ProfileContent content =
        new ProfileContent(
            row.getString("name"),
            row.getString("rule"),
            row.getInt("severity"),
            row.getString("explanation"),
            row.getObject("valid_from", LocalDate.class),
            Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
            ProfileState.of(row.getString("state")).orElseThrow(),
            Wordings.read(row.getString("words")));
    return new ProfileVersion(
        row.getObject("profile", UUID.class),
        row.getInt("version"),
        content,
        GroupPin.read(row.getString("groups")),
        row.getString("why"),
        row.getObject("author", UUID.class),
        row.getTimestamp("saved_at").toInstant());
  }
}
