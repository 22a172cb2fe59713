package org.mekongdragon.reference;

import java.util.Collection;
import java.util.List;
import org.mekongdragon.reference.ListRow.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds terms, cheapest way first: by their beginning, by the beginning of a word in them, by
 * likeness. Each way is one index scan.
 */
@Repository
class SuggestionStore {

  private static final String LAST_CHARACTER = new String(Character.toChars(0x10FFFF));

  /** A term that was found, with its entry. */
  record Found(Entry entry, Role role, String text, String search, int weight) {}

  private final JdbcClient jdbc;

  SuggestionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text with an entry that bears it as code or name. */
  record Named(String search, Entry entry) {}

  /** The entries that bear one of the texts as code or name, the weightiest first. */
  List<Named> named(List<String> lists, Collection<String> searched) {
    return jdbc.sql(
            "select"
                + EntryStore.COLUMNS
                + """
                , t.search from reference.term t join reference.entry e on e.id = t.entry
                where t.list = any(:lists) and t.search = any(:searched) and t.role < 3
                order by t.weight desc, e.code
                """)
        .param("lists", lists.toArray(String[]::new))
        .param("searched", searched.toArray(String[]::new))
        .query((row, n) -> new Named(row.getString("search"), EntryStore.entry(row, n)))
        .list();
  }

  /** Terms that begin with the text, equal ones first, then the weightiest. */
  List<Found> beginning(List<String> lists, String folded, String compact, int limit) {
    return found(
        """
        select t.* from reference.term t
        where t.list = any(:lists) and (
          (t.search >= :folded and t.search < :foldedEnd)
          or (t.role = 0 and t.search >= :compact and t.search < :compactEnd))
        order by t.search <> :folded and t.search <> :compact, t.role >= 3, t.weight desc,
          length(t.search), t.search
        limit :limit
        """,
        lists,
        folded,
        compact,
        limit);
  }

  /** Terms with a later word that begins with the text. */
  List<Found> within(List<String> lists, String folded, int limit) {
    return found(
        """
        select t.* from reference.term t
        where t.list = any(:lists) and t.search like :pattern and t.role < 4
        order by t.role = 3, t.weight desc, length(t.search), t.search
        limit :limit
        """,
        lists,
        folded,
        folded,
        limit);
  }

  /**
   * Terms that look like the text, the likest first.
   *
   * @param likeness share of common trigrams, 0 to 1
   */
  List<Found> like(List<String> lists, String folded, double likeness, int limit) {
    jdbc.sql("select set_config('pg_trgm.similarity_threshold', :likeness, true)")
        .param("likeness", Double.toString(likeness))
        .query(String.class)
        .single();
    return found(
        """
        select t.* from reference.term t
        where t.list = any(:lists) and t.search operator(public.%) :folded and t.role in (1, 2, 3)
        order by public.similarity(t.search, :folded)
            - case when t.role = 3 then 0.2 else 0 end desc,
          t.weight desc, t.search
        limit :limit
        """,
        lists, folded, folded, limit);
  }

  private List<Found> found(
      String terms, List<String> lists, String folded, String compact, int limit) {
    String sql =
        "select"
            + EntryStore.COLUMNS
            + ", t.role, t.text, t.search, t.weight from ("
            + terms
            + ") t join reference.entry e on e.id = t.entry";
    return jdbc.sql(sql)
        .param("lists", lists.toArray(String[]::new))
        .param("folded", folded)
        .param("foldedEnd", folded + LAST_CHARACTER)
        .param("compact", compact)
        .param("compactEnd", compact + LAST_CHARACTER)
        .param("pattern", "% " + folded + "%")
        .param("limit", limit)
        .query((row, n) ->
            new Found(
                EntryStore.entry(row, n),
                Role.of(row.getInt("role")),
                row.getString("text"),
                row.getString("search"),
                row.getInt("weight")))
        .list();
  }
}
