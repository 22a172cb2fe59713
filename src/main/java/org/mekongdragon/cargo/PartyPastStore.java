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

/** SQL of how often parties, vessels and containers were seen on which day. */
@Repository
class PartyPastStore {

  /** By the index that is in the order of the day: the first costs the same however many follow. */
  private static final String PARTIES =
      """
      select k.key, f.first, d.days, d.counts
      from unnest(:keys) as k(key)
      cross join lateral (
        select min(c.day) as first from cargo.consignment c
        where c.audience_id = :audience and c.FIELD = k.key) f
      cross join lateral (
        select array_agg(n.day - date '1970-01-01') as days, array_agg(n.seen) as counts
        from (
          select c.day, count(*)::integer as seen from cargo.consignment c
          where c.audience_id = :audience and c.FIELD = k.key and c.day >= :since
          group by c.day) n) d
      where f.first is not null
      """;

  private static final String CONTAINERS =
      """
      select number, min(day) as first,
        array_agg(day - date '1970-01-01') filter (where day >= :since) as days,
        array_agg(seen) filter (where day >= :since) as counts
      from (
        select number, day, count(*)::integer as seen from cargo.container
        where audience_id = :audience and number = any(:numbers) group by number, day) by_day
      group by number
      """;

  private final JdbcClient jdbc;

  PartyPastStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets which parties and vessels the consignments of a chunk named. */
  void forgetParties(long chunk) {
    jdbc.sql(
            """
            with k as materialized (
              select manifest, first_number, first_number + consignments - 1 as last_number
              from cargo.chunk where id = :chunk)
            update cargo.consignment c
            set shipper = null, consignee = null, notify = null, vessel = null
            from k
            where c.manifest = k.manifest
              and c.number >= k.first_number and c.number <= k.last_number
            """)
        .param("chunk", chunk)
        .update();
  }

  /** Forgets that containers were seen with these consignments. */
  void forgetContainers(String[] numbers, long[] consignments) {
    jdbc.sql(
            """
            delete from cargo.container box
            using unnest(:numbers, :consignments) as r(number, consignment)
            where box.number = r.number and box.consignment = r.consignment
            """)
        .param("numbers", numbers)
        .param("consignments", consignments)
        .update();
  }

  /**
   * The days on which the consignments named parties or vessels; those that were never seen are
   * left out.
   *
   * @param field not the container
   * @param since counts begin with that day
   */
  Map<Long, KnownPast.Days> parties(int audience, PastField field, long[] keys, LocalDate since) {
    Map<Long, KnownPast.Days> known = new HashMap<>();
    jdbc.sql(PARTIES.replace("FIELD", field.word()))
        .param("audience", audience)
        .param("keys", keys)
        .param("since", since)
        .query(row -> {
          known.put(row.getLong("key"), days(row));
        });
    return known;
  }

  /** The same of containers. */
  Map<String, KnownPast.Days> containers(int audience, String[] numbers, LocalDate since) {
    Map<String, KnownPast.Days> known = new HashMap<>();
    jdbc.sql(CONTAINERS)
        .param("audience", audience)
        .param("numbers", numbers)
        .param("since", since)
        .query(row -> {
          known.put(row.getString("number"), days(row));
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
