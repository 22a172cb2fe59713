package org.mekongdragon.seizure;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.kernel.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of lists, counts and search. */
@Repository
class SeizureListStore {

  /** More words than this say nothing more. */
  private static final int MOST_WORDS = 6;

  /** Rarer words are looked up first; commoner ones are met soon in the order of the list. */
  private static final int RARE = 3_000;

  /** Common words are counted so far. */
  static final int MOST_FOUND = 200;

  /** A LIKE pattern of fewer letters has no trigram to look up. */
  private static final int LONG_ENOUGH = 5;

  private final JdbcClient jdbc;

  SeizureListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Seizure> list(SeizureFilter filter, Optional<SeizureCursor> after, int limit) {
    Where where = where(filter);
    after.ifPresent(cursor -> {
      where.and("(s.occurred_on, s.id) < (:afterDay, :afterId)");
      where.parameters.put("afterDay", cursor.day());
      where.parameters.put("afterId", cursor.id());
    });
    where.parameters.put("limit", limit);
    String order = " order by s.occurred_on desc, s.id desc";
    return jdbc.sql(
            SeizureStore.select(where.source(order)) + where.words() + order + " limit :limit")
        .params(where.parameters)
        .query((row, n) -> SeizureStore.seizure(row))
        .list();
  }

  long count(SeizureFilter filter) {
    Where where = where(filter);
    return jdbc.sql("select count(*) from " + where.source("") + " s" + where.words())
        .params(where.parameters)
        .query(Long.class)
        .single();
  }

  /** Counts to the most, or to {@link #MOST_FOUND} where words are looked for in each record. */
  Tallied count(SeizureFilter filter, int most) {
    Where where = where(filter);
    int bound = where.words.isEmpty() ? most : Math.min(most, MOST_FOUND);
    String some =
        "select 1 from " + where.source("") + " s" + where.words() + " limit " + (bound + 1);
    return jdbc.sql("select count(*) from (" + some + ") found")
        .params(where.parameters)
        .query((row, n) -> Tallied.upTo(bound, row.getLong(1)))
        .single();
  }

  /** Hands over all of them in the list's order, a page at a time. */
  void each(SeizureFilter filter, int page, Consumer<Seizure> consumer) {
    Optional<SeizureCursor> after = Optional.empty();
    List<Seizure> read;
    do {
      read = list(filter, after, page);
      read.forEach(consumer);
      after = read.isEmpty() ? after : Optional.of(SeizureCursor.after(read.getLast()));
    } while (read.size() == page);
  }

  private Where where(SeizureFilter filter) {
    Where where = new Where();
    where.equal("operation", filter.operation());
    where.in("state", filter.wanted().stream().map(SeizureState::code).toArray(String[]::new));
    where.equal("country", filter.where().country());
    where.equal("admin1", filter.where().admin1());
    where.equal("place", filter.where().place());
    where.equal("owner", filter.where().owner());
    where.equal("lead", filter.where().lead());
    where.equal("mode", filter.how().mode());
    where.equal("direction", filter.how().direction());
    where.equal("detection", filter.how().detection());
    filter.unit().ifPresent(unit -> where.compare("unit", "=", unit));
    filter.span().from().ifPresent(day -> where.compare("occurred_on", ">=", day));
    filter.span().until().ifPresent(day -> where.compare("occurred_on", "<=", day));
    if (!filter.code().isEmpty()) {
      where.overlap("codes", new String[] {filter.code()});
    }
    if (!filter.regimes().isEmpty()) {
      where.overlap(
          "regimes", filter.regimes().stream().map(Regime::code).sorted().toArray(String[]::new));
    }
    words(filter, where);
    return where;
  }

  private void words(SeizureFilter filter, Where where) {
    List<String> patterns = new ArrayList<>(patterns(filter.text()));
    patterns.forEach(where::like);
    if (!filter.code().isEmpty()) {
      // The search text has the codes, too: a rare one is found like a rare word.
      patterns.add(pattern(filter.code()));
    }
    if (patterns.stream().anyMatch(pattern -> pattern.length() >= LONG_ENOUGH)) {
      matching(filter.operation(), patterns.toArray(String[]::new))
          .ifPresent(found -> {
            where.and("s.id = any(:found)");
            where.parameters.put("found", found);
          });
    }
  }

  /** LIKE patterns of folded words: the database folds, so that both sides fold alike. */
  private List<String> patterns(String text) {
    String bounded = text.strip().substring(0, Math.min(200, text.strip().length()));
    if (bounded.isEmpty()) {
      return List.of();
    }
    String folded =
        jdbc.sql("select database.folded(:text)")
            .param("text", bounded)
            .query(String.class)
            .single();
    return Arrays.stream(folded.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .map(SeizureListStore::pattern)
        .toList();
  }

  private static String pattern(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private Optional<UUID[]> matching(String operation, String[] all) {
    return jdbc.sql("select seizure.matching(:operation, :all, :most)")
        .param("operation", operation)
        .param("all", all)
        .param("most", RARE)
        .query((row, n) -> Optional.ofNullable(row.getArray(1)))
        .single()
        .map(SeizureListStore::ids);
  }

  private static UUID[] ids(Array array) {
    try {
      return (UUID[]) array.getArray();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Conditions with their values. Words are looked for in the records that fulfil all else, in the
   * order of the list: the database takes every word for rare and would sort all of them first.
   */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void and(String condition) {
      conditions.add(condition);
    }

    void equal(String column, String value) {
      if (!value.isEmpty()) {
        compare(column, "=", value);
      }
    }

    void compare(String column, String operator, Object value) {
      String parameter = "p" + parameters.size();
      and("s." + column + " " + operator + " :" + parameter);
      parameters.put(parameter, value);
    }

    void like(String pattern) {
      String parameter = "p" + parameters.size();
      words.add("s.search like :" + parameter);
      parameters.put(parameter, pattern);
    }

    /** One value is asked for as such, so that an index keeps the order of the list. */
    void in(String column, String[] values) {
      if (values.length == 1) {
        compare(column, "=", values[0]);
        return;
      }
      String parameter = "p" + parameters.size();
      and("s." + column + " = any(:" + parameter + ")");
      parameters.put(parameter, values);
    }

    void overlap(String column, String[] values) {
      String parameter = "p" + parameters.size();
      and("s." + column + " && :" + parameter + "::text[]");
      parameters.put(parameter, values);
    }

    /** The table of those that fulfil all but the words. */
    String source(String order) {
      return "(select * from seizure.seizure s where "
          + String.join(" and ", conditions)
          + (words.isEmpty() ? ")" : order + " offset 0)");
    }

    /** The condition of the words, to follow the source. */
    String words() {
      return words.isEmpty() ? "" : " where " + String.join(" and ", words);
    }
  }
}
