package org.mekongdragon.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how often what consignments name was seen on which day. */
@Repository
class PartyPastStore {

  private static final String DAYS =
      """
      select key, min(day) as first,
        array_agg(day - date '1970-01-01') filter (where day >= :since) as days,
        array_agg(seen) filter (where day >= :since) as counts
      from (
        select key, day, count(*)::integer as seen from cargo.mentions(:keys)
        group by key, day) by_day
      group by key
      """;

  private final JdbcClient jdbc;

  PartyPastStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Forgets what these consignments named.
   *
   * @param consignments their keys in order, not empty
   */
  void forget(long[] consignments) {
    jdbc.sql(
            """
            delete from cargo.mention
            where consignment >= :first and consignment <= :last and consignment = any(:all)
            """)
        .param("first", consignments[0])
        .param("last", consignments[consignments.length - 1])
        .param("all", consignments)
        .update();
  }

  /**
   * The days on which consignments named something; what was never named is left out.
   *
   * @param keys of {@link MentionKeys#within}
   * @param since counts begin with that day
   */
  Map<Long, KnownPast.Days> days(long[] keys, LocalDate since) {
    Map<Long, KnownPast.Days> known = new HashMap<>();
    jdbc.sql(DAYS)
        .param("keys", keys)
        .param("since", since)
        .query(row -> {
          known.put(row.getLong("key"), days(row));
        });
    return known;
  }

  private static KnownPast.Days days(ResultSet row) throws SQLException {
    NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    if (row.getArray("days") != null) {
      Integer[] on = (Integer[]) row.getArray("days").getArray();
      Integer[] counts = (Integer[]) row.getArray("counts").getArray();
      for (int i = 0; i < on.length; i++) {
        days.put(LocalDate.ofEpochDay(on[i]), counts[i]);
      }
    }
    return new KnownPast.Days(row.getObject("first", LocalDate.class), days);
  }
}
