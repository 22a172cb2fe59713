package org.mekongdragon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of figures about deliveries: each reader's figures are of what they may see. */
@Repository
class LoopStore {

  private final JdbcClient jdbc;

  LoopStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Where(String sql, Map<String, Object> values) {}

  Loop measure(LoopFilter filter) {
    Where where = where(filter);
    return jdbc.sql(
            """
            select count(*) as sent,
              count(acknowledged_at) as acknowledged,
              count(*) filter (where result in ('examined-nil', 'irregularity', 'seizure'))
                as examined,
              count(*) filter (where result in ('irregularity', 'seizure')) as found,
              count(*) filter (where result in ('examined-nil', 'not-found')) as nil,
              count(*) filter (where answered_at is null) as unanswered,
              percentile_cont(array[0.5, 0.9]) within group
                (order by extract(epoch from acknowledged_at - sent_at)) as to_acknowledged,
              percentile_cont(array[0.5, 0.9]) within group
                (order by extract(epoch from answered_at - acknowledged_at))
                as acknowledged_to_answered,
              percentile_cont(array[0.5, 0.9]) within group
                (order by extract(epoch from answered_at - sent_at)) as to_answered,
              count(answered_at) as answered
            from exchange.delivery d
            where
            """
                + where.sql())
        .params(where.values())
        .query((row, n) -> loop(row))
        .single();
  }

  private static Loop loop(ResultSet row) throws SQLException {
    List<Loop.Count> steps = new ArrayList<>();
    for (Loop.Step step : Loop.Step.values()) {
      steps.add(new Loop.Count(step, row.getLong(step.code())));
    }
    long answered = row.getLong("answered");
    return new Loop(
        steps,
        List.of(
            span(row, Loop.Way.TO_ACKNOWLEDGED, row.getLong("acknowledged")),
            span(row, Loop.Way.ACKNOWLEDGED_TO_ANSWERED, answered),
            span(row, Loop.Way.TO_ANSWERED, answered)));
  }

  private static Loop.Span span(ResultSet row, Loop.Way way, long count) throws SQLException {
    java.sql.Array array = row.getArray(way.code().replace('-', '_'));
    if (array == null || count == 0) {
      return new Loop.Span(way, 0, Optional.empty(), Optional.empty(), Loop.Office.NONE);
    }
    Double[] seconds = (Double[]) array.getArray();
    return new Loop.Span(
        way,
        count,
        Optional.of(duration(seconds[0])),
        Optional.of(duration(seconds[1])),
        Loop.Office.NONE);
  }

  private static Duration duration(double seconds) {
    return Duration.ofSeconds(Math.round(seconds));
  }

  /** When deliveries that came further than being sent made their steps, the newest first. */
  List<LoopHours.Timed> timed(LoopFilter filter, int most) {
    Where where = where(filter);
    where.values().put("most", most);
    return jdbc.sql(
            "select d.organisation, d.unit, d.sent_at, d.acknowledged_at, d.answered_at"
                + " from exchange.delivery d where "
                + where.sql()
                + " and coalesce(d.acknowledged_at, d.answered_at) is not null"
                + " order by d.sent_at desc limit :most")
        .params(where.values())
        .query((row, n) ->
            new LoopHours.Timed(
                row.getString("organisation"),
                Optional.ofNullable(row.getObject("unit", UUID.class)),
                MessageStore.moment(row, "sent_at").orElseThrow(),
                MessageStore.moment(row, "acknowledged_at"),
                MessageStore.moment(row, "answered_at")))
        .list();
  }

  /** The same for each recipient organisation, by code. */
  Map<String, Loop> byMember(LoopFilter filter) {
    Where where = where(filter);
    List<String> members =
        jdbc.sql(
                "select distinct d.organisation from exchange.delivery d where "
                    + where.sql()
                    + " order by 1")
            .params(where.values())
            .query(String.class)
            .list();
    Map<String, Loop> each = new LinkedHashMap<>();
    for (String member : members) {
      each.put(
          member,
          measure(
              new LoopFilter(
                  filter.operation(),
                  filter.kinds(),
                  member,
                  filter.unit(),
                  filter.issuer(),
                  filter.since(),
                  filter.until())));
    }
    return each;
  }

  /** The deliveries behind a figure, the newest first. */
  List<UUID> behind(LoopFilter filter, Loop.Step step, int limit) {
    Where where = where(filter);
    String condition =
        switch (step) {
          case SENT -> "true";
          case ACKNOWLEDGED, EXAMINED, FOUND, NIL -> MessageListStore.progress(step.code());
          case UNANSWERED -> "d.answered_at is null";
        };
    where.values().put("limit", limit);
    return jdbc.sql(
            "select d.id from exchange.delivery d where "
                + where.sql()
                + " and "
                + condition
                + " order by d.sent_at desc, d.id limit :limit")
        .params(where.values())
        .query(UUID.class)
        .list();
  }

  private static Where where(LoopFilter filter) {
    StringBuilder sql =
        new StringBuilder("d.operation = :operation and d.feedback and d.withdrawn_at is null");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("operation", filter.operation());
    if (!filter.kinds().isEmpty()) {
      sql.append(" and d.kind = any (:kinds::text[])");
      values.put("kinds", filter.kinds().stream().map(MessageKind::code).toArray(String[]::new));
    }
    if (!filter.member().isEmpty()) {
      sql.append(" and d.organisation = :member");
      values.put("member", filter.member());
    }
    if (!filter.issuer().isEmpty()) {
      sql.append(" and d.issuer = :issuer");
      values.put("issuer", filter.issuer());
    }
    filter
        .unit()
        .ifPresent(unit -> {
          sql.append(" and d.unit = :unit");
          values.put("unit", unit);
        });
    filter
        .since()
        .ifPresent(day -> {
          sql.append(" and d.sent_at >= :since");
          values.put("since", begins(day));
        });
    filter
        .until()
        .ifPresent(day -> {
          sql.append(" and d.sent_at < :until");
          values.put("until", begins(day.plusDays(1)));
        });
    return new Where(sql.toString(), values);
  }

  private static java.time.OffsetDateTime begins(LocalDate day) {
    return MessageStore.utc(day.atStartOfDay(MessageReader.ZONE).toInstant());
  }
}
