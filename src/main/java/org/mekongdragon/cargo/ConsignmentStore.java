package org.mekongdragon.cargo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.Consignment;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads consignments. */
@Repository
class ConsignmentStore {

  private static final String SELECT =
      """
      select c.id, c.manifest, m.organisation, c.number, m.received_at, c.body
      from cargo.consignment c join cargo.manifest m on m.id = c.manifest
      """;

  /** What was taken back is shown to those who ask for it, and counts nowhere. */
  private static final String COUNTS = "m.state <> 'withdrawn'";

  private static final RowMapper<StoredConsignment> CONSIGNMENT =
      (row, _) ->
          new StoredConsignment(
              row.getLong(1),
              row.getObject(2, UUID.class),
              row.getString(3),
              row.getLong(4),
              row.getObject(5, OffsetDateTime.class).toInstant(),
              ConsignmentReader.read(row.getBytes(6)));

  private final JdbcClient jdbc;
  private final PastKeys keys;

  ConsignmentStore(JdbcClient jdbc, PastKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  Optional<StoredConsignment> find(int audience, long id) {
    return jdbc.sql(SELECT + "where c.audience_id = :audience and c.id = :id")
        .param("audience", audience)
        .param("id", id)
        .query(CONSIGNMENT)
        .optional();
  }

  /**
   * In the order of their numbers. The bounds are settled first: a sum may fail and so tell of a
   * hidden row, which is why row-level security would let it pick from the whole manifest only.
   */
  List<StoredConsignment> chunk(long chunk) {
    return jdbc.sql(
            """
            with k as materialized (
              select manifest, first_number, first_number + consignments - 1 as last_number
              from cargo.chunk where id = :chunk)
            """
                + SELECT
                + """
                join k on k.manifest = c.manifest
                  and c.number >= k.first_number and c.number <= k.last_number
                order by c.number
                """)
        .param("chunk", chunk)
        .query(CONSIGNMENT)
        .list();
  }

  /** Whether the chunk is stored and the reader sees it. */
  boolean isSeen(long chunk) {
    return jdbc.sql("select exists (select from cargo.chunk where id = :chunk)")
        .param("chunk", chunk)
        .query(Boolean.class)
        .single();
  }

  /** In the order of their keys, beginning behind one. */
  List<StoredConsignment> after(int audience, long id, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where c.audience_id = :audience and c.id > :id and m.state <> 'withdrawn'
                order by c.id limit :limit
                """)
        .param("audience", audience)
        .param("id", id)
        .param("limit", limit)
        .query(CONSIGNMENT)
        .list();
  }

  List<StoredConsignment> list(int audience, CargoFilter filter, OptionalLong after, int limit) {
    Where where = new Where();
    where.and("c.audience_id = :audience", "audience", audience);
    if (filter.manifest().isEmpty()) {
      where.conditions.add(COUNTS);
    }
    filter.manifest().ifPresent(id -> where.and("c.manifest = :manifest", "manifest", id));
    boolean ofFile = filter.manifest().isPresent();
    after.ifPresent(
        place -> where.and(ofFile ? "c.number > :after" : "c.id < :after", "after", place));
    conditions(audience, filter, where);
    where.parameters.put("limit", limit);
    if (filter.waybill().isEmpty() && filter.container().isEmpty()) {
      alongTheIndex();
    }
    return jdbc.sql(
            SELECT
                + where
                + (ofFile ? " order by c.number" : " order by c.id desc")
                + " limit :limit")
        .params(where.parameters)
        .query(CONSIGNMENT)
        .list();
  }

  /**
   * Walks from the newest on and stops when the page is full. Left alone, the planner mistrusts the
   * conditions that row-level security makes it try last, and sorts the whole table.
   */
  private void alongTheIndex() {
    var _ = jdbc.sql("select set_config('enable_sort', 'off', true)").query(String.class).single();
  }

  private void conditions(int audience, CargoFilter filter, Where where) {
    text(filter.waybill())
        .map(ChunkRows::waybill)
        .ifPresent(waybill -> {
          where.and("c.waybill = :waybill", "waybill", waybill);
          if (filter.manifest().isEmpty()) {
            where.names("waybillKeys", audience, new MentionKeys().waybill(waybill));
          }
        });
    text(filter.container())
        .map(text -> new MentionKeys().of(PastField.CONTAINER, keys.key(PastField.CONTAINER, text)))
        .ifPresent(key -> where.names("containerKeys", audience, key));
    String[] words = ChunkRows.searched(keys, filter.party()).split(" ", 8);
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        where.and("c.names like :word" + i, "word" + i, "%" + like(words[i]) + "%");
      }
    }
    text(filter.origin())
        .ifPresent(text -> where.and("c.origin like :origin", "origin", like(text) + "%"));
    text(filter.destination())
        .ifPresent(
            text -> where.and("c.destination like :destination", "destination", like(text) + "%"));
    text(filter.hs()).ifPresent(text -> where.and("c.hs like :hs", "hs", "% " + like(text) + "%"));
    filter.from().ifPresent(day -> where.and("c.arrival >= :from", "from", day));
    filter.until().ifPresent(day -> where.and("c.arrival <= :until", "until", day));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static String like(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }

  /** Those with the same parties or containers, the newest first. */
  List<StoredConsignment> related(int audience, StoredConsignment one, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("audience", audience);
    parameters.put("id", one.id());
    parameters.put("limit", limit);
    parameters.put("keys", relating(audience, one.content()));
    return jdbc.sql(
            SELECT
                + """
                where c.audience_id = :audience and c.id = any(array(
                  select n.consignment from (
                    select consignment, row_number() over (
                      partition by key order by day desc, consignment desc) as place
                    from cargo.mentions(:keys)) n
                  where n.place <= :limit + 1))
                  and c.id <> :id and m.state <> 'withdrawn'
                order by c.id desc limit :limit
                """)
        .params(parameters)
        .query(CONSIGNMENT)
        .list();
  }

  /** What others name that have to do with it: whoever receives or is told, in either part. */
  private long[] relating(int audience, Consignment one) {
    MentionKeys mentionKeys = new MentionKeys();
    String consignee = keys.key(PastField.CONSIGNEE, one.parties().consignee());
    String notified = keys.key(PastField.NOTIFY, one.parties().notifyParty());
    return Stream.concat(
            Stream.of(
                new KnownPast.Value(
                    PastField.SHIPPER, keys.key(PastField.SHIPPER, one.parties().shipper())),
                new KnownPast.Value(PastField.CONSIGNEE, consignee),
                new KnownPast.Value(PastField.CONSIGNEE, notified),
                new KnownPast.Value(PastField.NOTIFY, consignee)),
            one.containers().stream()
                .limit(50)
                .map(box -> new KnownPast.Value(PastField.CONTAINER, keys.key(box))))
        .filter(value -> !value.key().isEmpty())
        .mapToLong(
            value -> MentionKeys.within(audience, mentionKeys.of(value.field(), value.key())))
        .distinct()
        .toArray();
  }

  /** Conditions joined by and, with their values. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Among the newest that name it. */
    void names(String parameter, int audience, long key) {
      and(
          """
          c.id = any(array(select n.consignment from cargo.mentions(:KEYS) n
            order by n.consignment desc limit 10000))\
          """
              .replace("KEYS", parameter),
          parameter,
          new long[] {MentionKeys.within(audience, key)});
    }

    void and(String condition, String parameter, Object value) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }

    @Override
    public String toString() {
      return " where " + String.join(" and ", conditions);
    }
  }
}
