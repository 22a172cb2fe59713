package org.mekongdragon.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.profile.ProfileYield;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that counts what hits earned, of what the reader sees. */
@Repository
class ResultStore {

  /** One row for each consignment and thing that points at it. */
  private static final String POINTED =
      """
      with pointed as (
        select case h.kind when 'profile' then 'profile' when 'watchlist' then 'list'
            when 'score' then 'band' else 'random' end as grouped,
          case h.kind when 'profile' then h.target when 'watchlist' then h.list
            when 'score' then (least(9, floor(h.score * 10)) / 10)::text else '' end as id,
          case h.kind when 'watchlist' then split_part(max(h.name), ' · ', 1)
            else max(h.name) end as name,
          h.consignment, min(h.raised_at) as raised_at
        from screening.hit h group by 1, 2, h.kind, h.consignment
        union all
        select 'all', '', '', c.consignment, c.first_hit_at from screening.candidate c
        union all
        select 'aimed', '', '', h.consignment, min(h.raised_at) from screening.hit h
        where h.kind <> 'random' group by h.consignment
        union all
        select 'none', '', '', c.consignment, c.first_hit_at from screening.candidate c
        where c.hits = 0)
      """;

  private static final String COUNTED =
      """
      select p.grouped, p.id, max(p.name) as name,
        count(*) filter (where p.raised_at >= :from and p.raised_at < :until) as hits,
        count(*) filter (where c.selected_at >= :from and c.selected_at < :until) as selected,
        count(*) filter (where c.result = 'nil' and %1$s) as nil,
        count(*) filter (where c.result = 'irregularity' and %1$s) as irregularity,
        count(*) filter (where c.result = 'seizure' and %1$s) as seizure,
        count(*) filter (where c.result = 'missed' and %1$s) as missed,
        coalesce(sum(c.minutes) filter (where %1$s), 0) as minutes
      from pointed p join screening.candidate c on c.consignment = p.consignment
        and c.state <> 'withdrawn'
      group by p.grouped, p.id
      order by p.grouped, hits desc, p.id
      limit 2000
      """
          .formatted("c.examined_at >= :from and c.examined_at < :until");

  private final JdbcClient jdbc;

  ResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that pointed at cargo, by group and number of hits. */
  List<Result> results(Instant from, Instant until) {
    return jdbc.sql(POINTED + COUNTED)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Result(
                Result.Group.valueOf(row.getString("grouped").toUpperCase(Locale.ROOT)),
                row.getString("id"),
                row.getString("name"),
                row.getLong("hits"),
                row.getLong("selected"),
                row.getLong("nil"),
                row.getLong("irregularity"),
                row.getLong("seizure"),
                row.getLong("missed"),
                row.getLong("minutes")))
        .list();
  }

  /**
   * A month of examinations.
   *
   * @param aimed whether something other than the random share pointed at them
   */
  record Month(LocalDate first, boolean aimed, long examined, long finds, long minutes) {}

  List<Month> months(Instant from, Instant until) {
    return jdbc.sql(
            """
            select date_trunc('month', c.examined_at at time zone 'UTC')::date as first,
              exists (select from screening.hit h
                where h.consignment = c.consignment and h.kind <> 'random') as aimed,
              count(*) as examined,
              count(*) filter (where c.result in ('irregularity', 'seizure')) as finds,
              coalesce(sum(c.minutes), 0) as minutes
            from screening.candidate c
            where c.examined_at >= :from and c.examined_at < :until and c.hits > 0
              and c.result in ('nil', 'irregularity', 'seizure')
            group by 1, 2 order by 1, 2
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new Month(
                row.getObject("first", LocalDate.class),
                row.getBoolean("aimed"),
                row.getLong("examined"),
                row.getLong("finds"),
                row.getLong("minutes")))
        .list();
  }

  long hitsOf(UUID manifest) {
    return jdbc.sql(
            """
            select coalesce(sum(hits), 0) from screening.candidate
            where manifest = :manifest and state <> 'withdrawn'
            """)
        .param("manifest", manifest)
        .query(Long.class)
        .single();
  }

  Map<UUID, ProfileYield.Yield> yields(Collection<UUID> profiles) {
    Map<UUID, ProfileYield.Yield> yields = new HashMap<>();
    jdbc.sql(
            """
            select h.target, count(distinct c.consignment) as hits,
              count(distinct c.consignment)
                filter (where c.result in ('nil', 'irregularity', 'seizure')) as examined,
              count(distinct c.consignment)
                filter (where c.result in ('irregularity', 'seizure')) as found
            from screening.hit h join screening.candidate c on c.consignment = h.consignment
            where h.kind = 'profile' and h.target = any (:profiles) and c.state <> 'withdrawn'
            group by h.target
            """)
        .param("profiles", profiles.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          yields.put(
              UUID.fromString(row.getString("target")),
              new ProfileYield.Yield(
                  row.getLong("hits"), row.getLong("examined"), row.getLong("found")));
        });
    return yields;
  }
}
