package org.mekongdragon.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries and editions. */
@Repository
class EntryStore {

  /** The columns of an entry; {@code e} is its table. */
  static final String COLUMNS =
      " e.list, e.code, e.name_en, e.name_vi, e.name_zh, e.attributes, e.valid_from ";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The entries in force of these codes; unknown codes are left out. */
  List<Entry> find(Collection<String> lists, Collection<String> codes) {
    return jdbc.sql(
            "select"
                + COLUMNS
                + """
                from reference.entry e
                where e.list = any(:lists) and e.code = any(:codes) and e.valid_to is null
                """)
        .param("lists", lists.toArray(String[]::new))
        .param("codes", codes.toArray(String[]::new))
        .query(EntryStore::entry)
        .list();
  }

  /** A whole list in force, the weightiest first. */
  List<Entry> all(ReferenceKind kind) {
    return jdbc.sql(
            "select"
                + COLUMNS
                + """
                from reference.entry e
                where e.list = :list and e.valid_to is null order by e.weight desc, e.code
                """)
        .param("list", kind.list())
        .query(EntryStore::entry)
        .list();
  }

  /** The terms of entries in force by code, without codes and parts of names. */
  Map<String, List<String>> words(ReferenceKind kind, boolean street) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e.code, t.text
            from reference.term t join reference.entry e on e.id = t.entry
            where e.list = :list and e.valid_to is null and t.role = any (:roles)
            order by e.weight desc, e.code, t.role, t.text
            """)
        .param("list", kind.list())
        .param("roles", street ? new Integer[] {3} : new Integer[] {1, 2})
        .query((row, _) ->
            words
                .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                .add(row.getString(2)))
        .list();
    return words;
  }

  /** The codes in force with an attribute, or an empty text. */
  Map<String, String> codes(ReferenceKind kind, String attribute) {
    Map<String, String> codes = new HashMap<>();
    jdbc.sql(
            """
            select code, coalesce(attributes ->> :attribute, '') from reference.entry
            where list = :list and valid_to is null
            """)
        .param("attribute", attribute)
        .param("list", kind.list())
        .query(row -> {
          codes.put(row.getString(1), row.getString(2));
        });
    return codes;
  }

  /** The wording that was in force on a day. */
  Optional<Entry> asOf(ReferenceKind kind, String code, LocalDate day) {
    return jdbc.sql(
            "select"
                + COLUMNS
                + """
                from reference.entry e
                where e.list = :list and e.code = :code and e.valid_from <= :day
                  and e.valid_to is null
                union all select
                """
                + COLUMNS
                + """
                from reference.entry e
                where e.list = :list and e.code = :code and e.valid_from <= :day
                  and e.valid_to is not null and e.valid_to > :day
                order by valid_from desc limit 1
                """)
        .param("list", kind.list())
        .param("code", code)
        .param("day", day)
        .query(EntryStore::entry)
        .optional();
  }

  List<Edition> editions() {
    return jdbc.sql(
            """
            select list, name, valid_from, source, row_count, loaded_at
            from reference.edition order by list, id desc
            """)
        .query((row, _) ->
            new Edition(
                kind(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant()))
        .list();
  }

  /** The number of the last load of any list: what is remembered of older ones is stale. */
  long lastLoad() {
    return jdbc.sql("select coalesce(max(id), 0) from reference.edition")
        .query(Long.class)
        .single();
  }

  static Entry entry(ResultSet row, int number) throws SQLException {
    Map<String, String> attributes =
        JSON.readValue(row.getString("attributes"), new TypeReference<Map<String, String>>() {});
    Names names =
        new Names(row.getString("name_en"), row.getString("name_vi"), row.getString("name_zh"));
    return new Entry(
        kind(row.getString("list")),
        row.getString("code"),
        names,
        attributes,
        row.getObject("valid_from", LocalDate.class));
  }

  private static ReferenceKind kind(String list) {
    return ReferenceKind.of(list).orElseThrow(() -> new IllegalStateException(list));
  }
}
