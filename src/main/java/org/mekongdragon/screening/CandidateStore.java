package org.mekongdragon.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads consignments with hits, and their hits. */
@Repository
class CandidateStore {

  /** Added to the rank of what is called urgent: above every severity. */
  static final int URGENT = 2_000_000;

  private static final String CANDIDATE =
      """
      select c.consignment, c.manifest, c.organisation, c.waybill, c.goods, c.shipper, c.consignee,
        c.containers, c.mode, c.origin, c.destination, c.arrival, c.received_at, c.first_hit_at,
        c.changed_at, c.rank, c.severity, c.score, c.hits, c.state, c.assignee, c.selected_at,
        c.result, c.revision
      from screening.candidate c
      """;

  private static final String HIT =
      """
      select h.id, h.consignment, h.kind, h.list, h.target, h.version, h.name, h.severity, h.score,
        h.reasons, h.raised_at
      from screening.hit h
      """;

  private static final String BEST = " order by h.severity desc, h.score desc, h.id ";

  private final JdbcClient jdbc;

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The most urgent first. */
  List<Candidate> list(HitFilter filter, Optional<HitCursor> after, int limit) {
    FilterSql where = new FilterSql(filter);
    after.ifPresent(cursor -> {
      where.and("(c.rank, c.score, c.consignment) < (:rank, :score, :id)", "rank", cursor.rank());
      where.bind("score", cursor.score()).bind("id", cursor.id());
    });
    where.bind("limit", limit);
    return jdbc.sql(
            CANDIDATE
                + where
                + " order by c.rank desc, c.score desc, c.consignment desc limit :limit")
        .params(where.parameters())
        .query((row, n) -> candidate(row))
        .list();
  }

  static HitCursor cursor(Candidate last) {
    int urgent = last.state() == HitState.PRIORITY ? URGENT : 0;
    return new HitCursor(last.severity() + urgent, last.score(), last.consignment());
  }

  long count(HitFilter filter) {
    FilterSql where = new FilterSql(filter);
    return jdbc.sql("select count(*) from screening.candidate c" + where)
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  void each(HitFilter filter, int page, Consumer<List<Candidate>> consumer) {
    Optional<HitCursor> after = Optional.empty();
    List<Candidate> read;
    do {
      read = list(filter, after, page);
      consumer.accept(read);
      after = read.isEmpty() ? after : Optional.of(cursor(read.getLast()));
    } while (read.size() == page);
  }

  Optional<Candidate> find(long consignment) {
    return jdbc.sql(CANDIDATE + " where c.consignment = :consignment")
        .param("consignment", consignment)
        .query((row, n) -> candidate(row))
        .optional();
  }

  Map<Long, Candidate> find(Collection<Long> consignments) {
    Map<Long, Candidate> found = new HashMap<>();
    jdbc.sql(CANDIDATE + " where c.consignment = any (:consignments)")
        .param("consignments", consignments.toArray(Long[]::new))
        .query((row, n) -> candidate(row))
        .list()
        .forEach(one -> found.put(one.consignment(), one));
    return found;
  }

  /** The same, held until the transaction ends. */
  Optional<Candidate> lock(long consignment) {
    return jdbc.sql(CANDIDATE + " where c.consignment = :consignment for update")
        .param("consignment", consignment)
        .query((row, n) -> candidate(row))
        .optional();
  }

  Optional<Hit> hit(long id) {
    return jdbc.sql(HIT + " where h.id = :id")
        .param("id", id)
        .query((row, n) -> hit(row))
        .optional();
  }

  /** The hits of consignments, the gravest first; of each at most so many. */
  Map<Long, List<Hit>> hits(Collection<Long> consignments, int most) {
    Map<Long, List<Hit>> hits = new HashMap<>();
    if (consignments.isEmpty()) {
      return hits;
    }
    jdbc.sql(
            """
            select h.id, h.consignment, h.kind, h.list, h.target, h.version, h.name, h.severity,
              h.score, h.reasons, h.raised_at
            from unnest(:consignments) as n(consignment)
            cross join lateral (
              select * from screening.hit i where i.consignment = n.consignment
              order by i.severity desc, i.score desc, i.id limit :most) h
            """
                + BEST)
        .param("consignments", consignments.toArray(Long[]::new))
        .param("most", most)
        .query((row, n) -> hit(row))
        .list()
        .forEach(hit -> hits.computeIfAbsent(hit.consignment(), key -> new ArrayList<>()).add(hit));
    return hits;
  }

  /** Single hits of the filtered consignments, the gravest first. */
  List<Hit> hits(HitFilter filter, Optional<HitCursor> after, int limit) {
    FilterSql where = new FilterSql(filter);
    after.ifPresent(cursor -> {
      where.and("(h.severity, h.score, h.id) < (:rank, :score, :id)", "rank", cursor.rank());
      where.bind("score", cursor.score()).bind("id", cursor.id());
    });
    if (!filter.kinds().isEmpty()) {
      String[] kinds = filter.kinds().stream().map(HitKind::code).toArray(String[]::new);
      where.and("h.kind = any (:only)", "only", kinds);
    }
    filter.profile().ifPresent(one -> where.and("h.target = :target", "target", one.toString()));
    where.bind("limit", limit);
    return jdbc.sql(
            HIT
                + " join screening.candidate c on c.consignment = h.consignment "
                + where
                + " order by h.severity desc, h.score desc, h.id desc limit :limit")
        .params(where.parameters())
        .query((row, n) -> hit(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getLong("consignment"),
        row.getObject("manifest", UUID.class),
        row.getString("organisation"),
        new Candidate.Cargo(
            row.getString("waybill"),
            row.getString("goods"),
            row.getString("shipper"),
            row.getString("consignee"),
            Arrays.asList((String[]) row.getArray("containers").getArray()),
            row.getString("mode"),
            row.getString("origin"),
            row.getString("destination"),
            Optional.ofNullable(row.getObject("arrival", LocalDate.class))),
        row.getInt("severity"),
        row.getDouble("score"),
        row.getInt("hits"),
        HitState.of(row.getString("state")),
        Optional.ofNullable(row.getObject("assignee", UUID.class)),
        instant(row, "selected_at"),
        Optional.of(row.getString("result"))
            .filter(result -> !result.isEmpty())
            .map(ExaminationResult::of),
        new Candidate.Times(
            instant(row, "received_at").orElseThrow(),
            instant(row, "first_hit_at").orElseThrow(),
            instant(row, "changed_at").orElseThrow()),
        row.getInt("revision"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        row.getLong("id"),
        row.getLong("consignment"),
        new Hit.Target(
            HitKind.of(row.getString("kind")),
            row.getString("list"),
            row.getString("target"),
            row.getInt("version"),
            row.getString("name")),
        row.getInt("severity"),
        row.getDouble("score"),
        ReasonJson.read(row.getString("reasons")),
        instant(row, "raised_at").orElseThrow());
  }
}
