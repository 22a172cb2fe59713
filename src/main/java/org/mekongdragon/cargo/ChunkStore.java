package org.mekongdragon.cargo;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that stores consignments, a thousand with one statement. */
@Repository
class ChunkStore {

  private static final String CHUNK =
      """
      with opened as (
        insert into cargo.chunk (manifest, audience_id, first_number, consignments, stored_at)
        values (:manifest, :audience, :first, :consignments, :at)
        returning id),
      """;

  /** Nothing at all is stored when the organisation has a manifest of the same content. */
  private static final String MANIFEST =
      """
      with received as (
        insert into cargo.manifest (id, audience_id, organisation, person, file, octets, digest,
          asked, format, mapping, state, octets_read, accepted, rejected, warnings,
          loose_warnings, received_at, changed_at)
        values (:manifest, :audience, :organisation, :person, :file, :octets, :digest, :asked,
          :format, :mapping, :state, :octets, :consignments, :rejected, :warnings, :loose, :at,
          :at)
        on conflict (organisation, digest) where state <> 'withdrawn' do nothing
        returning id),
      opened as (
        insert into cargo.chunk (manifest, audience_id, first_number, consignments, stored_at)
        select id, :audience, :first, :consignments, :at from received
        returning id),
      """;

  private static final String CONSIGNMENTS =
      """
      stored as (
        insert into cargo.consignment (manifest, chunk, audience_id, number, arrival, day, waybill,
          mode, origin, destination, hs, names, body)
        select :manifest, opened.id, :audience, :first + r.n - 1,
          date '1970-01-01' + nullif(r.day, :noDay),
          coalesce(date '1970-01-01' + nullif(r.day, :noDay), :today), r.waybill, r.mode, r.origin,
          r.destination, r.hs, r.names, r.body
        from opened cross join unnest(:days, :waybills, :modes, :origins, :destinations, :hs,
            :names, :bodies)
          with ordinality as r(day, waybill, mode, origin, destination, hs, names, body, n)
        returning id, number, day),
      mentioned as (
        insert into cargo.mention (consignment, audience_id, day, keys)
        select id, :audience, day, (cast(:mentions as bigint[]))[
          (cast(:places as integer[]))[number - :first + 1] :
          (cast(:places as integer[]))[number - :first + 2] - 1]
        from stored)
      select (select id from opened), array_agg(id order by number) from stored
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

    /**
     * The consignments as they are read again.
     *
     * @param first number of the first of them in the manifest
     */
    List<StoredConsignment> stored(Manifest manifest, long first, List<ChunkRow> rows) {
      List<StoredConsignment> stored = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        stored.add(
            new StoredConsignment(
                ids.get(i),
                manifest.id(),
                manifest.organisation(),
                first + i,
                manifest.receivedAt(),
                rows.get(i).content()));
      }
      return stored;
    }
  }

  private final JdbcClient jdbc;

  ChunkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets the transaction be over before it is on the disk: nobody is told of a chunk, a crash takes
   * the last of them back together with the counts from which the file is read on, and whatever
   * waits for the disk later has these before it. Keys of mentions are filed by the megabyte;
   * others file them as soon as they may, so that nobody's request waits for many.
   */
  void settleLater() {
    var _ =
        jdbc.sql(
                """
                select set_config('synchronous_commit', 'off', true),
                  set_config('gin_pending_list_limit', '1024', true)
                """)
            .query((row, _) -> true)
            .single();
  }

  /**
   * Stores rows of a manifest.
   *
   * @param first number of the first of them in the manifest
   * @return the chunk's number and the keys of its consignments
   */
  Inserted insert(ManifestStore.Ticket ticket, long first, List<ChunkRow> rows, Instant at) {
    return rows(jdbc.sql(CHUNK + CONSIGNMENTS), ticket, first, rows)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Inserted(row.getLong(1), ids(row.getArray(2))))
        .single();
  }

  /**
   * Stores a manifest with all that it holds, as it is in the end.
   *
   * @return empty, and nothing is stored, when the organisation has one of the same content
   */
  Optional<Inserted> insertWhole(
      ManifestStore.Ticket ticket, byte[] digest, ManifestPass.Batch batch) {
    Manifest manifest = ticket.manifest();
    return rows(jdbc.sql(MANIFEST + CONSIGNMENTS), ticket, 1, batch.rows())
        .param("organisation", manifest.organisation())
        .param("person", manifest.person())
        .param("file", manifest.file())
        .param("octets", manifest.octets())
        .param("digest", digest)
        .param("asked", ManifestStore.asked(manifest.asked()))
        .param("format", ManifestStore.found(manifest))
        .param("mapping", ManifestStore.written(ticket.mapping()))
        .param("state", manifest.state().code())
        .param("rejected", batch.rejected())
        .param("warnings", batch.warnings())
        .param("loose", batch.loose())
        .param("at", manifest.receivedAt().atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            row.getArray(2) == null
                ? Optional.<Inserted>empty()
                : Optional.of(new Inserted(row.getLong(1), ids(row.getArray(2)))))
        .single();
  }

  private static List<Long> ids(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }

  private static JdbcClient.StatementSpec rows(
      JdbcClient.StatementSpec sql, ManifestStore.Ticket ticket, long first, List<ChunkRow> rows) {
    Mentions mentions = Mentions.of(rows, ticket.audience());
    return sql.param("manifest", ticket.manifest().id())
        .param("audience", ticket.audience())
        .param("first", first)
        .param("consignments", rows.size())
        .param("noDay", ChunkRow.NO_DAY)
        .param("days", rows.stream().mapToInt(ChunkRow::day).toArray())
        .param("waybills", texts(rows, ChunkRow::waybill))
        .param("modes", texts(rows, ChunkRow::mode))
        .param("origins", texts(rows, ChunkRow::origin))
        .param("destinations", texts(rows, ChunkRow::destination))
        .param("hs", texts(rows, ChunkRow::hs))
        .param("names", texts(rows, ChunkRow::names))
        .param("bodies", rows.stream().map(ChunkRow::body).toArray(byte[][]::new))
        .param("today", PartyPast.dayOf(ticket.manifest()))
        .param("mentions", mentions.keys())
        .param("places", mentions.places());
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

  private static String[] texts(List<ChunkRow> rows, Function<ChunkRow, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /**
   * What all rows name, one behind the other.
   *
   * @param places where each row's begin, counted from 1, and where one more would
   */
  private record Mentions(long[] keys, int[] places) {

    static Mentions of(List<ChunkRow> rows, int audience) {
      long[] keys = new long[rows.stream().mapToInt(row -> row.mentions().length).sum()];
      int[] places = new int[rows.size() + 1];
      int count = 0;
      for (int i = 0; i < rows.size(); i++) {
        places[i] = count + 1;
        for (long key : rows.get(i).mentions()) {
          keys[count++] = MentionKeys.within(audience, key);
        }
      }
      places[rows.size()] = count + 1;
      return new Mentions(keys, places);
    }
  }
}
