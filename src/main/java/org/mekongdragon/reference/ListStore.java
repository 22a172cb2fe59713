package org.mekongdragon.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mekongdragon.reference.ListRow.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads editions: what is the same stays, what changed is closed and opened anew. */
@Repository
class ListStore {

  private static final int CHUNK = 5000;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is in force. */
  record Loaded(LocalDate validFrom, String digest, int rowCount) {}

  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One load at a time for each list, until the transaction ends. */
  void lock(ReferenceKind kind) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('reference'), hashtext(:list))")
        .param("list", kind.list())
        .query((row, _) -> 1)
        .single();
  }

  boolean isLoaded(ReferenceKind kind, String digest) {
    return jdbc.sql(
            "select exists (select 1 from reference.edition where list = :list and digest = :digest)")
        .param("list", kind.list())
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  /** The edition in force. */
  Optional<Loaded> latest(ReferenceKind kind) {
    return jdbc.sql(
            """
            select valid_from, digest, row_count from reference.edition where list = :list
            order by id desc limit 1
            """)
        .param("list", kind.list())
        .query(Loaded.class)
        .optional();
  }

  /** Writes the edition; the caller holds the lock and a transaction, and indexes terms around. */
  LoadReport load(ListEdition edition, String digest, List<ListRow> rows) {
    prepareIncoming();
    sendRows(edition.kind(), rows);
    jdbc.sql("analyze incoming; analyze incoming_term").update();
    long id = insertEdition(edition, digest, rows.size());
    int closed = close(edition, id);
    int added = open(edition, id);
    openTerms(edition.kind(), id);
    return new LoadReport(edition.kind(), edition.name(), added, closed, rows.size() - added);
  }

  void refreshStatistics() {
    jdbc.sql("select reference.refresh_statistics()").query((row, _) -> 1).single();
  }

  /** Drops or builds the indexes of terms; worth it around a load of many new entries. */
  void indexTerms(boolean present) {
    jdbc.sql("select reference.index_terms(:present)")
        .param("present", present)
        .query((row, _) -> 1)
        .single();
  }

  private void prepareIncoming() {
    jdbc.sql(
            """
            create temporary table if not exists incoming (
              code text collate "C", name_en text, name_vi text, name_zh text, weight smallint,
              attributes jsonb, digest text) on commit drop;
            create temporary table if not exists incoming_term (
              code text collate "C", role smallint, weight smallint, text text, search text)
              on commit drop;
            truncate incoming, incoming_term
            """)
        .update();
  }

  private void sendRows(ReferenceKind kind, List<ListRow> rows) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      List<ListRow> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
      sendEntries(chunk);
      sendTerms(kind, chunk);
    }
  }

  /** Arrays of whole columns are nearly as fast as COPY and need nothing of the driver. */
  private void sendEntries(List<ListRow> rows) {
    List<String> attributes = rows.stream().map(ListStore::stored).toList();
    List<String> digests = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ListRow row = rows.get(i);
      digests.add(sha256(row.names() + "|" + row.weight() + "|" + attributes.get(i)));
    }
    jdbc.sql(
            """
            insert into incoming
            select code, en, vi, zh, weight, attributes::jsonb, digest
            from unnest(:codes, :en, :vi, :zh, :weights, :attributes, :digests)
              as t (code, en, vi, zh, weight, attributes, digest)
            """)
        .param("codes", column(rows, ListRow::code))
        .param("en", column(rows, row -> row.names().en()))
        .param("vi", column(rows, row -> row.names().vi()))
        .param("zh", column(rows, row -> row.names().zh()))
        .param("weights", rows.stream().map(ListRow::weight).toArray(Integer[]::new))
        .param("attributes", attributes.toArray(String[]::new))
        .param("digests", digests.toArray(String[]::new))
        .update();
  }

  private void sendTerms(ReferenceKind kind, List<ListRow> rows) {
    List<OwnTerm> terms =
        rows.stream()
            .flatMap(row -> row.terms(kind).stream().map(term -> new OwnTerm(row, term)))
            .toList();
    jdbc.sql(
            """
            insert into incoming_term
            select * from unnest(:codes, :roles, :weights, :texts, :searches)
            """)
        .param("codes", column(terms, own -> own.row().code()))
        .param(
            "roles", terms.stream().map(own -> own.term().role().number()).toArray(Integer[]::new))
        .param("weights", terms.stream().map(own -> own.row().weight()).toArray(Integer[]::new))
        .param("texts", column(terms, own -> own.term().text()))
        .param("searches", column(terms, own -> own.term().search()))
        .update();
  }

  private record OwnTerm(ListRow row, Term term) {}

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  /** The search words are kept with the entry, so that history loses nothing. */
  private static String stored(ListRow row) {
    Map<String, String> all = new TreeMap<>(row.attributes());
    if (!row.also().isEmpty()) {
      all.put("also", String.join("|", row.also()));
    }
    if (!row.street().isEmpty()) {
      all.put("street", String.join("|", row.street()));
    }
    return JSON.writeValueAsString(all);
  }

  private long insertEdition(ListEdition edition, String digest, int rows) {
    return jdbc.sql(
            """
            insert into reference.edition (list, name, valid_from, source, digest, row_count)
            values (:list, :name, :validFrom, :source, :digest, :rows) returning id
            """)
        .param("list", edition.kind().list())
        .param("name", edition.name())
        .param("validFrom", edition.validFrom())
        .param("source", edition.source())
        .param("digest", digest)
        .param("rows", rows)
        .query(Long.class)
        .single();
  }

  private int close(ListEdition edition, long id) {
    int closed =
        jdbc.sql(
                """
                update reference.entry e set valid_to = :validFrom, closed_by = :id
                where e.list = :list and e.valid_to is null and not exists (
                  select 1 from incoming i where i.code = e.code and i.digest = e.digest)
                """)
            .param("list", edition.kind().list())
            .param("validFrom", edition.validFrom())
            .param("id", id)
            .update();
    if (closed > 0) {
      jdbc.sql(
              """
              delete from reference.term t using reference.entry e
              where e.id = t.entry and e.closed_by = :id
              """)
          .param("id", id)
          .update();
    }
    return closed;
  }

  private int open(ListEdition edition, long id) {
    return jdbc.sql(
            """
            insert into reference.entry (edition, list, code, name_en, name_vi, name_zh, weight,
              attributes, digest, valid_from)
            select :id, :list, code, name_en, name_vi, name_zh, weight, attributes, digest,
              :validFrom
            from incoming i
            where not exists (select 1 from reference.entry e
              where e.list = :list and e.code = i.code and e.valid_to is null)
            """)
        .param("id", id)
        .param("list", edition.kind().list())
        .param("validFrom", edition.validFrom())
        .update();
  }

  private void openTerms(ReferenceKind kind, long id) {
    jdbc.sql(
            """
            insert into reference.term (entry, list, role, weight, text, search)
            select e.id, :list, t.role, t.weight, t.text, t.search
            from incoming_term t
            join reference.entry e on e.edition = :id and e.list = :list and e.code = t.code
            """)
        .param("list", kind.list())
        .param("id", id)
        .update();
  }

  /** The fingerprint of a row or file. */
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
