package org.mekongdragon.cargo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that stores consignments, a thousand with one statement. */
@Repository
class ChunkStore {

  private static final String CONSIGNMENTS =
      """
      with stored as (
        insert into cargo.consignment (manifest, chunk, audience_id, number, shipper,
          consignee, notify, arrival, waybill, mode, origin, destination, hs, names, body)
        select :manifest, :chunk, :audience, :first + r.n - 1, nullif(r.shipper, 0),
          nullif(r.consignee, 0), nullif(r.notify, 0),
          date '1970-01-01' + nullif(r.day, :noDay), r.waybill, r.mode, r.origin,
          r.destination, r.hs, r.names, r.body
        from unnest(:shippers, :consignees, :notified, :days, :waybills, :modes, :origins,
            :destinations, :hs, :names, :bodies)
          with ordinality as r(shipper, consignee, notify, day, waybill, mode, origin,
            destination, hs, names, body, n)
        order by r.n
        returning id, number, arrival),
      boxed as (
        insert into cargo.container (number, consignment, audience_id, day)
        select b.container, s.id, :audience, coalesce(s.arrival, :today)
        from unnest(:containers, :numbers) as b(container, number)
        join stored s on s.number = b.number)
      select array_agg(id order by number) from stored
      """;

  /**
   * What was stored together.
   *
   * @param chunk its number
   * @param ids of the consignments, in their order
   */
  record Inserted(long chunk, List<Long> ids) {

    Inserted {
      ids = List.copyOf(ids);
    }
  }

  private final JdbcClient jdbc;

  ChunkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores rows.
   *
   * @param first number of the first of them in the manifest
   * @return the chunk's number and the keys of its consignments
   */
  Inserted insert(ManifestStore.Ticket ticket, long first, List<ChunkRow> rows, Instant at) {
    long chunk = chunk(ticket, first, rows.size(), at);
    Containers containers = Containers.of(rows, first);
    Long[] ids =
        jdbc.sql(CONSIGNMENTS)
            .param("manifest", ticket.manifest().id())
            .param("chunk", chunk)
            .param("audience", ticket.audience())
            .param("first", first)
            .param("noDay", ChunkRow.NO_DAY)
            .param("shippers", longs(rows, ChunkRow::shipper))
            .param("consignees", longs(rows, ChunkRow::consignee))
            .param("notified", longs(rows, ChunkRow::notifyParty))
            .param("days", rows.stream().mapToInt(ChunkRow::day).toArray())
            .param("waybills", texts(rows, ChunkRow::waybill))
            .param("modes", texts(rows, ChunkRow::mode))
            .param("origins", texts(rows, ChunkRow::origin))
            .param("destinations", texts(rows, ChunkRow::destination))
            .param("hs", texts(rows, ChunkRow::hs))
            .param("names", texts(rows, ChunkRow::names))
            .param("bodies", rows.stream().map(ChunkRow::body).toArray(byte[][]::new))
            .param("today", PartyPast.dayOf(ticket.manifest()))
            .param("containers", containers.texts())
            .param("numbers", containers.numbers())
            .query((row, _) -> (Long[]) row.getArray(1).getArray())
            .single();
    return new Inserted(chunk, List.of(ids));
  }

  private long chunk(ManifestStore.Ticket ticket, long first, int consignments, Instant at) {
    return jdbc.sql(
            """
            insert into cargo.chunk (manifest, audience_id, first_number, consignments,
              stored_at)
            values (:manifest, :audience, :first, :consignments, :at) returning id
            """)
        .param("manifest", ticket.manifest().id())
        .param("audience", ticket.audience())
        .param("first", first)
        .param("consignments", consignments)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Holds the next chunk of a withdrawn manifest whose past still counts, and marks it. */
  OptionalLong forgetNext(UUID manifest) {
    return jdbc.sql(
            """
            update cargo.chunk set forgotten = true where id = (
              select id from cargo.chunk where manifest = :manifest and not forgotten
              order by id limit 1 for update skip locked)
            returning id
            """)
        .param("manifest", manifest)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  private static long[] longs(List<ChunkRow> rows, ToLongFunction<ChunkRow> column) {
    return rows.stream().mapToLong(column).toArray();
  }

  private static String[] texts(List<ChunkRow> rows, Function<ChunkRow, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /** The containers of all rows with the number of the row each is in. */
  private record Containers(String[] texts, long[] numbers) {

    static Containers of(List<ChunkRow> rows, long first) {
      List<String> texts = new ArrayList<>();
      List<Long> numbers = new ArrayList<>();
      IntStream.range(0, rows.size())
          .forEach(i ->
              rows.get(i)
                  .containers()
                  .forEach(container -> {
                    texts.add(container);
                    numbers.add(first + i);
                  }));
      return new Containers(
          texts.toArray(String[]::new), numbers.stream().mapToLong(n -> n).toArray());
    }
  }
}
