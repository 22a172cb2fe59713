package org.mekongdragon.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.web.Wordings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of lists. */
@Repository
class WatchListStore {

  private static final String LIST =
      """
      select id, audience_id, owner, name, description, source, threshold, severity, valid_from,
        valid_until, words, generated, edition, generation, revision, entries, names, changed_at
      from watchlist.list
      """;

  private static final String ORGANISATION = "org:";

  private final JdbcClient jdbc;
  private final Groups groups;

  WatchListStore(JdbcClient jdbc, Groups groups) {
    this.jdbc = jdbc;
    this.groups = groups;
  }

  /** Who keeps a list and who reads it. */
  record Place(String owner, int audience) {}

  /** What a change does to the numbers of a list. */
  record Growth(int entries, int names) {}

  /** By name. */
  List<WatchList> all() {
    Map<Integer, Audience> known = new HashMap<>();
    return jdbc.sql(LIST + "order by lower(name), id limit 1000")
        .query((row, n) -> list(row, known))
        .list();
  }

  /** The lists in force that the caller reads. */
  List<WatchStore.Head> inForce(LocalDate day) {
    return jdbc.sql(
            """
            select id, name, threshold, severity, generation, revision from watchlist.list
            where (valid_from is null or valid_from <= :day)
              and (valid_until is null or valid_until >= :day)
            order by id
            """)
        .param("day", day)
        .query((row, n) -> WatchStore.head(row))
        .list();
  }

  /** Those of them that the caller reads. */
  List<WatchList> find(Collection<UUID> ids) {
    Map<Integer, Audience> known = new HashMap<>();
    return jdbc.sql(LIST + "where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> list(row, known))
        .list();
  }

  Optional<WatchList> find(UUID id) {
    return jdbc.sql(LIST + "where id = :id")
        .param("id", id)
        .query((row, n) -> list(row, new HashMap<>()))
        .optional();
  }

  int audienceOf(UUID id) {
    return jdbc.sql("select audience_id from watchlist.list where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  UUID insert(ListSettings settings, Place place, boolean generated, UUID person, Instant now) {
    return values(
            """
            insert into watchlist.list (audience_id, owner, name, description, source, threshold,
              severity, valid_from, valid_until, words, generated, created_by, created_at, changed_at)
            values (:audience, :owner, :name, :description, :source, :threshold, :severity,
              :from, :until, cast(:words as jsonb), :generated, :person, :now, :now)
            returning id
            """,
            settings,
            place.audience(),
            now)
        .param("owner", place.owner())
        .param("generated", generated)
        .param("person", person)
        .query(UUID.class)
        .single();
  }

  /** False when the revision is not the present one. */
  boolean update(UUID id, ListSettings settings, int audience, int revision, Instant now) {
    return values(
                """
                update watchlist.list set audience_id = :audience, name = :name,
                  description = :description, source = :source, threshold = :threshold,
                  severity = :severity, valid_from = :from, valid_until = :until,
                  words = cast(:words as jsonb),
                  revision = revision + 1, changed_at = :now
                where id = :id and revision = :revision
                """,
                settings,
                audience,
                now)
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(
      String sql, ListSettings settings, int audience, Instant now) {
    return jdbc.sql(sql)
        .param("audience", audience)
        .param("name", settings.name())
        .param("description", settings.description())
        .param("source", settings.source())
        .param("threshold", settings.threshold())
        .param("severity", settings.severity())
        .param("from", settings.validFrom().orElse(null), Types.DATE)
        .param("until", settings.validUntil().orElse(null), Types.DATE)
        .param("words", settings.words().json())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  /** Makes writers of one list wait for each other; the answer is its next generation. */
  long next(UUID id) {
    return jdbc.sql("select generation + 1 from watchlist.list where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  void grow(UUID id, long generation, Growth growth, Instant now) {
    jdbc.sql(
            """
            update watchlist.list set generation = :generation, entries = entries + :entries,
              names = names + :names, changed_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("generation", generation)
        .param("entries", growth.entries())
        .param("names", growth.names())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void dated(UUID id, LocalDate edition) {
    jdbc.sql("update watchlist.list set edition = :edition where id = :id")
        .param("id", id)
        .param("edition", edition)
        .update();
  }

  private WatchList list(ResultSet row, Map<Integer, Audience> known) throws SQLException {
    Audience audience = known.computeIfAbsent(row.getInt("audience_id"), groups::audience);
    String owner = row.getString("owner");
    boolean home = audience.group().equals(Audience.home(owner));
    ListSettings settings =
        new ListSettings(
            row.getString("name"),
            row.getString("description"),
            row.getString("source"),
            home ? "" : audience.group(),
            audience.isEverybody() ? List.of() : readers(audience),
            row.getDouble("threshold"),
            row.getInt("severity"),
            day(row, "valid_from"),
            day(row, "valid_until"),
            Wordings.read(row.getString("words")));
    return new WatchList(
        row.getObject("id", UUID.class),
        owner,
        settings,
        row.getBoolean("generated"),
        day(row, "edition"),
        row.getInt("entries"),
        row.getInt("names"),
        row.getLong("generation"),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> readers(Audience audience) {
    return audience.grants().stream()
        .filter(grant -> grant.startsWith(ORGANISATION))
        .map(grant -> grant.substring(ORGANISATION.length()))
        .toList();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    @Nullable LocalDate day = row.getObject(column, LocalDate.class);
    return Optional.ofNullable(day);
  }
}
