package org.mekongdragon.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mekongdragon.reference.ListRow.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads editions: what is the same stays, what changed is closed and opened anew. */
@Repository
class ListStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is in force. */
  record Loaded(LocalDate validFrom, String digest, int rowCount) {}

  private final JdbcClient jdbc;
  private final DataSource source;

  ListStore(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
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
    copyRows(edition.kind(), rows);
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

  private void copyRows(ReferenceKind kind, List<ListRow> rows) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      CopyWriter entries = new CopyWriter(connection, "copy incoming from stdin");
      for (ListRow row : rows) {
        String attributes = JSON.writeValueAsString(stored(row));
        entries
            .cell(row.code())
            .cell(row.names().en())
            .cell(row.names().vi())
            .cell(row.names().zh())
            .cell(row.weight())
            .cell(attributes)
            .cell(sha256(row.names() + "|" + row.weight() + "|" + attributes))
            .endRow();
      }
      entries.finish();
      CopyWriter terms = new CopyWriter(connection, "copy incoming_term from stdin");
      for (ListRow row : rows) {
        for (Term term : row.terms(kind)) {
          terms
              .cell(row.code())
              .cell(term.role().ordinal())
              .cell(row.weight())
              .cell(term.text())
              .cell(term.search())
              .endRow();
        }
      }
      terms.finish();
    } catch (SQLException e) {
      throw new SQLErrorCodeSQLExceptionTranslator(source).translate("copy a list", null, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /** The search words are kept with the entry, so that history loses nothing. */
  private static Map<String, String> stored(ListRow row) {
    Map<String, String> all = new TreeMap<>(row.attributes());
    if (!row.also().isEmpty()) {
      all.put("also", String.join("|", row.also()));
    }
    if (!row.street().isEmpty()) {
      all.put("street", String.join("|", row.street()));
    }
    return all;
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
