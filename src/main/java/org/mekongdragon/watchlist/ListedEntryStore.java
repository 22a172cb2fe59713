package org.mekongdragon.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SQL of entries, their aliases and changes. Rows go in as JSON, many at a time. */
@Repository
class ListedEntryStore {

  private static final int AT_ONCE = 500;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final String ENTRY =
      """
      select e.id, e.list, e.key, e.kind, e.name, e.birth_dates, e.countries, e.identifiers,
        e.remarks, e.imported, e.removed, e.revision, e.changed_at,
        array(select a.name from watchlist.alias a where a.entry = e.id order by a.number)
          as aliases
      from watchlist.entry e
      """;

  private static final String MATCHING =
      """
      where e.list = :list and e.removed = :removed
        and (:kind = '' or e.kind = :kind)
        and (:country = '' or :country = any (e.countries))
        and (:text = '' or position(database.folded(:text) in e.search) > 0)
      """;

  private final JdbcClient jdbc;

  ListedEntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Why rows are written.
   *
   * @param change added, changed, removed or returned
   * @param edition the file they came with
   */
  record Cause(
      UUID list,
      int audience,
      long generation,
      String change,
      Optional<UUID> edition,
      UUID person,
      Instant at) {

    /** The same with the file that the rows came with. */
    Cause by(UUID file) {
      return new Cause(list, audience, generation, change, Optional.of(file), person, at);
    }

    Cause as(String other) {
      return new Cause(list, audience, generation, other, edition, person, at);
    }
  }

  List<UUID> identities(int count) {
    return jdbc.sql("select uuidv7() from generate_series(1, :count)")
        .param("count", count)
        .query(UUID.class)
        .list();
  }

  void insert(List<WatchEntry> entries, Cause cause) {
    each(
        entries,
        batch -> {
          write(
              """
              insert into watchlist.entry (id, list, audience_id, key, kind, name, birth_dates,
                countries, identifiers, remarks, imported, removed, revision, generation, changed_at,
                search)
              select id, list, audience_id, key, kind, name, birth_dates, countries, identifiers,
                remarks, imported, removed, revision, generation, changed_at, database.folded(search)
              from json_populate_recordset(null::watchlist.entry, cast(:rows as json))
              """,
              rows(batch, cause));
          append(batch, cause);
        });
  }

  /** Whether nobody was faster with any: the revision is the one after the stored one. */
  boolean update(List<WatchEntry> entries, Cause cause) {
    int[] changed = {0};
    each(
        entries,
        batch -> {
          changed[0] +=
              write(
                  """
                  update watchlist.entry e
                  set kind = n.kind, name = n.name, birth_dates = n.birth_dates,
                    countries = n.countries, identifiers = n.identifiers, remarks = n.remarks,
                    imported = n.imported, removed = n.removed, revision = n.revision,
                    generation = n.generation, changed_at = n.changed_at,
                    search = database.folded(n.search)
                  from json_populate_recordset(null::watchlist.entry, cast(:rows as json)) n
                  where e.id = n.id and e.revision = n.revision - 1
                  """,
                  rows(batch, cause));
          jdbc.sql("delete from watchlist.alias where entry = any(:ids)")
              .param("ids", batch.stream().map(WatchEntry::id).toArray(UUID[]::new))
              .update();
          append(batch, cause);
        });
    return changed[0] == entries.size();
  }

  private void append(List<WatchEntry> entries, Cause cause) {
    List<ObjectNode> aliases = new ArrayList<>();
    List<ObjectNode> changes = new ArrayList<>();
    for (WatchEntry entry : entries) {
      List<String> names = entry.content().aliases();
      for (int i = 0; i < names.size(); i++) {
        ObjectNode alias = MAPPER.createObjectNode().put("entry", entry.id().toString());
        alias.put("number", i).put("audience_id", cause.audience()).put("name", names.get(i));
        aliases.add(alias);
      }
      changes.add(
          change(cause, entry.revision(), EntryJson.text(entry.content()))
              .put("entry", entry.id().toString()));
    }
    each(
        aliases,
        batch ->
            write(
                """
                insert into watchlist.alias
                select * from json_populate_recordset(null::watchlist.alias, cast(:rows as json))
                """,
                batch));
    appendChanges(changes);
  }

  /** Puts a change of the settings on record. */
  void append(Cause cause, int revision, ListSettings settings) {
    appendChanges(List.of(change(cause, revision, EntryJson.text(settings))));
  }

  private void appendChanges(List<ObjectNode> changes) {
    write(
        """
        insert into watchlist.change (list, entry, audience_id, revision, change, content, edition,
          by_person, at)
        select list, entry, audience_id, revision, change, content, edition, by_person, at
        from json_populate_recordset(null::watchlist.change, cast(:rows as json))
        """,
        changes);
  }

  private static ObjectNode change(Cause cause, int revision, String content) {
    ObjectNode row = MAPPER.createObjectNode();
    row.put("list", cause.list().toString()).put("audience_id", cause.audience());
    row.put("revision", revision).put("change", cause.change()).put("content", content);
    row.put("edition", cause.edition().map(UUID::toString).orElse(null));
    row.put("by_person", cause.person().toString()).put("at", cause.at().toString());
    return row;
  }

  private static List<ObjectNode> rows(List<WatchEntry> entries, Cause cause) {
    return entries.stream().map(entry -> row(entry, cause)).toList();
  }

  private static ObjectNode row(WatchEntry entry, Cause cause) {
    EntryContent content = entry.content();
    ObjectNode row = MAPPER.createObjectNode();
    row.put("id", entry.id().toString()).put("list", entry.list().toString());
    row.put("audience_id", cause.audience()).put("key", entry.key());
    row.put("kind", content.kind().code()).put("name", content.name());
    EntryJson.texts(row, "birth_dates", content.sortedBirthDates());
    EntryJson.texts(row, "countries", content.countryCodes());
    EntryJson.texts(row, "identifiers", content.sortedIdentifiers());
    row.put("remarks", content.remarks()).put("imported", entry.imported());
    row.put("removed", entry.removed()).put("revision", entry.revision());
    row.put("generation", cause.generation()).put("changed_at", cause.at().toString());
    List<String> search = new ArrayList<>(List.of(entry.key(), content.name()));
    search.addAll(content.aliases());
    search.addAll(content.sortedIdentifiers());
    return row.put("search", String.join(" ", search));
  }

  Optional<WatchEntry> find(UUID id) {
    return jdbc.sql(ENTRY + "where e.id = :id")
        .param("id", id)
        .query((row, n) -> entry(row))
        .optional();
  }

  Optional<WatchEntry> find(UUID list, String key) {
    return jdbc.sql(ENTRY + "where e.list = :list and e.key = :key")
        .param("list", list)
        .param("key", key)
        .query((row, n) -> entry(row))
        .optional();
  }

  /** One of the same kind with that name, alias or identifier that stands in the list. */
  Optional<WatchEntry> same(UUID list, EntryContent content) {
    return jdbc.sql(
            ENTRY
                + """
                where e.list = :list and not e.removed and e.kind = :kind
                  and position(database.folded(:name) in e.search) > 0
                  and (database.folded(e.name) = database.folded(:name)
                    or exists (select from watchlist.alias a
                      where a.entry = e.id and database.folded(a.name) = database.folded(:name))
                    or exists (select from unnest(e.identifiers) i
                      where database.folded(i) = database.folded(:name)
                        or (:name ~ '^[0-9]{7,}$' and regexp_replace(i, '[^0-9]', '', 'g') = :name)))
                order by e.name, e.id limit 1
                """)
        .param("list", list)
        .param("kind", content.kind().code())
        .param("name", content.name())
        .query((row, n) -> entry(row))
        .optional();
  }

  /** All that a list ever held, removed ones too: what a new edition is compared with. */
  List<WatchEntry> everything(UUID list) {
    return jdbc.sql(ENTRY + "where e.list = :list")
        .param("list", list)
        .withFetchSize(AT_ONCE)
        .query((row, n) -> entry(row))
        .list();
  }

  /** By name. */
  List<WatchEntry> page(UUID list, EntryFilter filter, int from, int most) {
    return matching(
            ENTRY + MATCHING + "order by e.name, e.id limit :most offset :from", list, filter)
        .param("most", most)
        .param("from", from)
        .query((row, n) -> entry(row))
        .list();
  }

  int count(UUID list, EntryFilter filter) {
    return matching("select count(*) from watchlist.entry e " + MATCHING, list, filter)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec matching(String sql, UUID list, EntryFilter filter) {
    return jdbc.sql(sql)
        .param("list", list)
        .param("removed", filter.removed())
        .param("kind", filter.kind().map(EntryKind::code).orElse(""))
        .param("country", filter.country())
        .param("text", filter.text());
  }

  /** How many of each kind stand in a list. */
  Map<EntryKind, Integer> kinds(UUID list) {
    Map<EntryKind, Integer> kinds = new EnumMap<>(EntryKind.class);
    jdbc.sql(
            """
            select kind, count(*) as n from watchlist.entry
            where list = :list and not removed group by kind
            """)
        .param("list", list)
        .query((ResultSet row) -> {
          String kind = row.getString("kind");
          kinds.put(EntryKind.of(kind).orElse(EntryKind.UNKNOWN), row.getInt("n"));
        });
    return kinds;
  }

  /** Newest first. */
  List<EntryChange> history(UUID entry) {
    return jdbc.sql(
            """
            select c.revision, c.change, c.content, c.by_person, c.at, e.file, e.edition
            from watchlist.change c
            left join watchlist.edition e on e.id = c.edition
            where c.entry = :entry
            order by c.revision desc
            limit 200
            """)
        .param("entry", entry)
        .query((row, n) ->
            new EntryChange(
                row.getInt("revision"),
                row.getString("change"),
                EntryJson.content(row.getString("content")),
                row.getObject("by_person", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("file"))))
        .list();
  }

  private static WatchEntry entry(ResultSet row) throws SQLException {
    EntryContent content =
        new EntryContent(
            EntryKind.of(row.getString("kind")).orElse(EntryKind.UNKNOWN),
            row.getString("name"),
            WatchStore.texts(row, "aliases"),
            Set.copyOf(WatchStore.texts(row, "birth_dates")),
            WatchStore.countries(WatchStore.texts(row, "countries")),
            Set.copyOf(WatchStore.texts(row, "identifiers")),
            row.getString("remarks"));
    return new WatchEntry(
        row.getObject("id", UUID.class),
        row.getObject("list", UUID.class),
        row.getString("key"),
        content,
        row.getBoolean("imported"),
        row.getBoolean("removed"),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  /** What is done with a batch. */
  private interface Work<T> {
    void on(List<T> batch);
  }

  private static <T> void each(List<T> all, Work<T> work) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      work.on(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
  }

  private int write(String sql, Collection<ObjectNode> json) {
    return json.isEmpty()
        ? 0
        : jdbc.sql(sql).param("rows", MAPPER.writeValueAsString(json)).update();
  }
}
