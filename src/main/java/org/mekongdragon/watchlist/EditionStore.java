package org.mekongdragon.watchlist;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the files that were read into lists. */
@Repository
class EditionStore {

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ListedEntryStore.Cause cause, Edition edition) {
    jdbc.sql(
            """
            insert into watchlist.edition (id, list, audience_id, format, file, sha256, edition,
              added, changed, removed, unchanged, rejected, by_person, at)
            values (:id, :list, :audience, :format, :file, :sha256, :edition, :added, :changed,
              :removed, :unchanged, :rejected, :person, :at)
            """)
        .param("id", cause.edition().orElseThrow())
        .param("list", cause.list())
        .param("audience", cause.audience())
        .param("format", edition.format().code())
        .param("file", edition.file())
        .param("sha256", edition.sha256())
        .param("edition", edition.edition().orElse(null), Types.DATE)
        .param("added", edition.counts().added())
        .param("changed", edition.counts().changed())
        .param("removed", edition.counts().removed())
        .param("unchanged", edition.counts().unchanged())
        .param("rejected", edition.counts().rejected())
        .param("person", cause.person())
        .param("at", cause.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Newest first. */
  List<Edition> of(UUID list, int most) {
    return jdbc.sql(
            """
            select format, file, sha256, edition, added, changed, removed, unchanged, rejected,
              by_person, at
            from watchlist.edition
            where list = :list
            order by at desc
            limit :most
            """)
        .param("list", list)
        .param("most", most)
        .query((row, n) ->
            new Edition(
                ListFile.Format.of(row.getString("format")),
                row.getString("file"),
                row.getString("sha256"),
                Optional.ofNullable(row.getObject("edition", LocalDate.class)),
                new ListImportReport.Counts(
                    row.getInt("added"),
                    row.getInt("changed"),
                    row.getInt("removed"),
                    row.getInt("unchanged"),
                    row.getInt("rejected")),
                row.getObject("by_person", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
