package org.mekongdragon.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mekongdragon.database.GroupFlush;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the schema {@code audit}. */
@Repository
class AuditStore {

  private static final String APPEND =
      """
      with moved as (
        update audit.head set seq = :seq, code = :code
        where seq = :before and code = :beforeCode
        returning seq)
      insert into audit.entry
        (seq, at, actor, action, subject, operation, details, code)
      select e.seq, e.at, e.actor, e.action, e.subject, e.operation, e.details::json, e.code
      from moved, unnest(:seqs::bigint[], :ats::timestamptz[], :actors::text[],
        :actions::text[], :subjects::text[], :operations::text[], :details::text[],
        :codes::bytea[])
        as e(seq, at, actor, action, subject, operation, details, code)
      """;

  private static final String APPEND_FOR_FLUSH =
      APPEND.replace("returning seq)", "returning seq, " + GroupFlush.LATER + ")");

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Entries in their order, each with its code, and where the chain ends with them. */
  record Link(List<AuditEntry> entries, List<byte[]> codes, AuditHead head) {}

  /** What to do with an entry and its code; false stops the walk. */
  interface Step {
    boolean take(AuditEntry entry, byte[] code);
  }

  AuditHead lockHead() {
    return jdbc.sql("select seq, code from audit.head for update")
        .query(AuditStore::headOf)
        .single();
  }

  AuditHead head() {
    return jdbc.sql("select seq, code from audit.head").query(AuditStore::headOf).single();
  }

  /**
   * Appends entries, if the chain ends where they begin; false, and nothing happens, when it ends
   * elsewhere. One statement, because whoever is next waits from here to the end of the
   * transaction.
   *
   * @param waits whether the commit waits until it is on disk; see {@link GroupFlush}
   */
  boolean append(AuditHead before, Link link, boolean waits) {
    List<AuditEntry> entries = link.entries();
    AuditHead head = link.head();
    return jdbc.sql(waits ? APPEND : APPEND_FOR_FLUSH)
            .param("seq", head.seq())
            .param("code", head.code())
            .param("before", before.seq())
            .param("beforeCode", before.code())
            .param("seqs", entries.stream().map(AuditEntry::seq).toArray(Long[]::new))
            .param("ats", texts(entries, one -> one.at().toString()))
            .param("actors", texts(entries, AuditEntry::actor))
            .param("actions", texts(entries, AuditEntry::action))
            .param("subjects", texts(entries, AuditEntry::subject))
            .param("operations", texts(entries, AuditEntry::operation))
            .param("details", texts(entries, AuditEntry::details))
            .param("codes", link.codes().toArray(byte[][]::new))
            .update()
        == entries.size();
  }

  private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  List<AuditEntry> entries(AuditFilter filter, long before, int limit) {
    return jdbc.sql(
            """
            select seq, at, actor, action, subject, coalesce(operation, '') operation,
              details::text
            from audit.entry
            where seq < :before
              and (:actor = '' or actor = :actor)
              and (:action = '' or starts_with(action, :action))
              and (:subject = '' or subject = :subject)
              and (:operation = '' or operation = :operation)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
            order by seq desc
            limit :limit
            """)
        .param("before", before)
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("subject", filter.subject())
        .param("operation", filter.operation())
        .param("from", filter.from().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("until", filter.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
        .param("limit", limit)
        .query(AuditStore::entry)
        .list();
  }

  void forEach(Step step) {
    try (Stream<Sealed> all =
        jdbc
            .sql(
                """
                select seq, at, actor, action, subject, coalesce(operation, '') operation,
                  details::text, code
                from audit.entry order by seq
                """)
            .withFetchSize(1000)
            .query((row, n) -> new Sealed(entry(row, n), row.getBytes("code")))
            .stream()) {
      Iterator<Sealed> each = all.iterator();
      boolean goOn = true;
      while (goOn && each.hasNext()) {
        Sealed sealed = each.next();
        goOn = step.take(sealed.entry(), sealed.code());
      }
    }
  }

  private record Sealed(AuditEntry entry, byte[] code) {}

  private static AuditHead headOf(ResultSet row, int number) throws SQLException {
    return new AuditHead(row.getLong("seq"), row.getBytes("code"));
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    return new AuditEntry(
        row.getLong("seq"),
        at,
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("operation"),
        row.getString("details"));
  }
}
