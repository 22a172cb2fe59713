package org.mekongdragon.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how often values were seen on which day. */
@Repository
class PartyPastStore {

  private static final String NAMED =
      """
      from unnest(:keys, :days, :counts) as r(key, days, seen)
      join cargo.party_past past on past.audience_id = :audience and past.key = r.key
        and past.day = date '1970-01-01' + r.days
      """;

  private static final List<String> FORGET =
      List.of(
          "with held as (select past.key "
              + NAMED
              + "order by past.key, past.day for update of past) select count(*) from held",
          """
          with less as (
            update cargo.party_past past set seen = past.seen - r.seen
            from unnest(:keys, :days, :counts) as r(key, days, seen)
            where past.audience_id = :audience and past.key = r.key
              and past.day = date '1970-01-01' + r.days
            returning 1)
          select count(*) from less
          """,
          """
          with gone as (
            delete from cargo.party_past past
            using unnest(:keys, :days, :counts) as r(key, days, seen)
            where past.audience_id = :audience and past.key = r.key
              and past.day = date '1970-01-01' + r.days and past.seen <= 0
            returning 1)
          select count(*) from gone
          """);

  private static final String KEYS =
      """
      select key, null::text as number, min(day) as first,
        array_agg(day - date '1970-01-01') filter (where day >= :since) as days,
        array_agg(seen) filter (where day >= :since) as counts
      from cargo.party_past where audience_id = :audience and key = any(:keys)
      group by key
      """;

  private static final String CONTAINERS =
      """
      select 0, number, min(day),
        array_agg(day - date '1970-01-01') filter (where day >= :since),
        array_agg(seen) filter (where day >= :since)
      from (
        select number, day, count(*)::integer as seen from cargo.container
        where audience_id = :audience and number = any(:numbers) group by number, day) by_day
      group by number
      """;

  private final JdbcClient jdbc;

  PartyPastStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Seen(long key, int day) implements Comparable<Seen> {
    @Override
    public int compareTo(Seen other) {
      int byKey = Long.compare(key, other.key);
      return byKey == 0 ? Integer.compare(day, other.day) : byKey;
    }
  }

  /**
   * Counts what the rows name. The keys go in their order, so that two that store at the same time
   * wait for each other and never in a circle.
   *
   * @param today the day of rows without arrival
   */
  void add(int audience, List<ChunkRow> rows, LocalDate today) {
    Map<Seen, Integer> counts = counted(rows, today);
    if (counts.isEmpty()) {
      return;
    }
    Seen[] seen = counts.keySet().toArray(Seen[]::new);
    Arrays.sort(seen);
    jdbc.sql(
            """
            insert into cargo.party_past as past (audience_id, key, day, seen)
            select :audience, r.key, date '1970-01-01' + r.day, r.seen
            from unnest(:keys, :days, :counts) as r(key, day, seen)
            on conflict (audience_id, key, day) do update set seen = past.seen + excluded.seen
            """)
        .param("audience", audience)
        .param("keys", Arrays.stream(seen).mapToLong(Seen::key).toArray())
        .param("days", Arrays.stream(seen).mapToInt(Seen::day).toArray())
        .param("counts", Arrays.stream(seen).mapToInt(counts::get).toArray())
        .update();
  }

  private static Map<Seen, Integer> counted(List<ChunkRow> rows, LocalDate today) {
    Map<Seen, Integer> counts = new HashMap<>();
    for (ChunkRow row : rows) {
      int day = row.day() == ChunkRow.NO_DAY ? (int) today.toEpochDay() : row.day();
      row.past().forEach(key -> counts.merge(new Seen(key, day), 1, Integer::sum));
    }
    return counts;
  }

  /** Takes back what {@link #add} counted. Rows are locked in the same order. */
  void forget(int audience, List<ChunkRow> rows, LocalDate today) {
    Map<Seen, Integer> counts = counted(rows, today);
    Seen[] seen = counts.keySet().toArray(Seen[]::new);
    Arrays.sort(seen);
    for (String sql : FORGET) {
      var _ =
          jdbc.sql(sql)
              .param("audience", audience)
              .param("keys", Arrays.stream(seen).mapToLong(Seen::key).toArray())
              .param("days", Arrays.stream(seen).mapToInt(Seen::day).toArray())
              .param("counts", Arrays.stream(seen).mapToInt(counts::get).toArray())
              .query(Long.class)
              .single();
    }
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

  /** The days on which keys and containers were seen. */
  record Known(Map<Long, KnownPast.Days> keys, Map<String, KnownPast.Days> containers) {}

  /** The days of keys and of containers; those that were never seen are left out. */
  Known find(int audience, long[] keys, String[] containers, LocalDate since) {
    Known known = new Known(new HashMap<>(), new HashMap<>());
    jdbc.sql(containers.length == 0 ? KEYS : KEYS + " union all " + CONTAINERS)
        .param("audience", audience)
        .param("keys", keys)
        .param("numbers", containers)
        .param("since", since)
        .query(row -> {
          if (row.getString("number") == null) {
            known.keys().put(row.getLong("key"), days(row));
          } else {
            known.containers().put(row.getString("number"), days(row));
          }
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
