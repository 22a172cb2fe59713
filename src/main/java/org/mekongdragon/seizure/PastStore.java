package org.mekongdragon.seizure;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of records as they stood. */
@Repository
class PastStore {

  private final JdbcClient jdbc;

  PastStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record as it stood, and the day under which it is listed now. */
  record Stood(Seizure seizure, LocalDate listed) {}

  List<Stood> list(String operation, Instant asOf, Optional<Stood> after, int limit) {
    LocalDate day = after.map(Stood::listed).orElse(LocalDate.of(9999, 1, 1));
    UUID id = after.map(last -> last.seizure().id()).orElse(new UUID(-1, -1));
    return jdbc.sql(
            """
            select s.id, s.number, s.operation, r.state, r.revision, s.owner, s.unit, s.reporter,
              s.reported_at, r.at as changed_at, r.release_to, s.audience_id,
              null::uuid as merged_into, r.content::text as content, s.occurred_on
            from seizure.seizure s
            join lateral (
              select * from seizure.revision v where v.seizure = s.id and v.at <= :asOf
              order by v.revision desc limit 1) r on true
            where s.operation = :operation and (s.occurred_on, s.id) < (:day, :id)
            order by s.occurred_on desc, s.id desc
            limit :limit
            """)
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .param("operation", operation)
        .param("day", day)
        .param("id", id)
        .param("limit", limit)
        .query((row, n) ->
            new Stood(SeizureStore.seizure(row), row.getObject("occurred_on", LocalDate.class)))
        .list();
  }

  /** In which state each was; those that the reader does not see or that were not there miss. */
  Map<UUID, SeizureState> states(String operation, Collection<UUID> ids, Instant asOf) {
    Map<UUID, SeizureState> states = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (r.seizure) r.seizure, r.state
            from seizure.revision r
            join seizure.seizure s on s.id = r.seizure
            where s.operation = :operation and r.seizure = any(:ids) and r.at <= :asOf
            order by r.seizure, r.revision desc
            """)
        .param("operation", operation)
        .param("ids", ids.toArray(UUID[]::new))
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .query(row -> {
          states.put(row.getObject("seizure", UUID.class), SeizureState.of(row.getString("state")));
        });
    return states;
  }

  Map<UUID, Instant> released(Collection<UUID> ids) {
    Map<UUID, Instant> moments = new HashMap<>();
    jdbc.sql(
            """
            select seizure, min(at) as at from seizure.revision
            where seizure = any(:ids) and state = 'released' group by seizure
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          moments.put(
              row.getObject("seizure", UUID.class),
              row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return moments;
  }
}
