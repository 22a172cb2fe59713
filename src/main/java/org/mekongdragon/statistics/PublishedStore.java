package org.mekongdragon.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of published figures. */
@Repository
class PublishedStore {

  private static final String COLUMNS =
      """
      select id, operation, scope, metric, value, bound, unit, period, quote, source, url
      from statistics.published_figure
      """;

  private static final String STANDING =
      " where not exists (select from statistics.published_change c where c.figure = id)";

  private static final String LEDGER =
      """
      select f.id, f.operation, f.scope, f.metric, f.value, f.bound, f.unit, f.period, f.quote,
        f.source, f.url, f.added_by, f.added_at, c.figure is not null as changed, c.replaced_by,
        c.why, c.changed_by, c.changed_at
      from statistics.published_figure f
      left join statistics.published_change c on c.figure = f.id
      """;

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that stand. */
  List<PublishedFigure> all() {
    return jdbc.sql(COLUMNS + STANDING + " order by operation, scope, metric, id")
        .query(PublishedStore::figure)
        .list();
  }

  Optional<PublishedFigure> find(String id) {
    return jdbc.sql(COLUMNS + STANDING + " and id = :id")
        .param("id", id)
        .query(PublishedStore::figure)
        .optional();
  }

  /** A figure, also one that no longer stands. */
  Optional<LedgerEntry> entry(String id) {
    return jdbc.sql(LEDGER + " where f.id = :id")
        .param("id", id)
        .query(PublishedStore::entry)
        .optional();
  }

  /** The figures that were replaced or taken back, latest first. */
  List<LedgerEntry> ended() {
    return jdbc.sql(LEDGER + " where c.figure is not null order by c.changed_at desc limit 200")
        .query(PublishedStore::entry)
        .list();
  }

  /** Ends a figure; false when somebody was faster. */
  boolean end(String id, Optional<String> replacedBy, String why, String by) {
    return jdbc.sql(
                """
                insert into statistics.published_change (figure, replaced_by, why, changed_by)
                values (:id, :replacedBy, :why, :by) on conflict (figure) do nothing
                """)
            .param("id", id)
            .param("replacedBy", replacedBy.orElse(null))
            .param("why", why)
            .param("by", by)
            .update()
        == 1;
  }

  /** Adds a figure; one that is there already stays as it is. */
  boolean add(PublishedFigure figure, String by) {
    return jdbc.sql(
                """
                insert into statistics.published_figure
                  (id, operation, scope, metric, value, bound, unit, period, quote, source, url,
                   added_by)
                values (:id, :operation, :scope, :metric, :value, :bound, :unit, :period, :quote,
                  :source, :url, :by)
                on conflict (id) do nothing
                """)
            .param("id", figure.id())
            .param("operation", figure.operation())
            .param("scope", figure.scope())
            .param("metric", figure.metric())
            .param("value", figure.value())
            .param("bound", figure.bound().name().toLowerCase(Locale.ROOT))
            .param("unit", figure.unit())
            .param("period", figure.period())
            .param("quote", figure.quote())
            .param("source", figure.source())
            .param("url", figure.url())
            .param("by", by)
            .update()
        == 1;
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    Optional<LedgerEntry.Change> change =
        row.getBoolean("changed")
            ? Optional.of(
                new LedgerEntry.Change(
                    Optional.ofNullable(row.getString("replaced_by")),
                    row.getString("why"),
                    row.getString("changed_by"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
            : Optional.empty();
    return new LedgerEntry(
        figure(row, number),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        change);
  }

  private static PublishedFigure figure(ResultSet row, int number) throws SQLException {
    return new PublishedFigure(
        row.getString("id"),
        row.getString("operation"),
        row.getString("scope"),
        row.getString("metric"),
        row.getString("value"),
        Bound.valueOf(row.getString("bound").toUpperCase(Locale.ROOT)),
        row.getString("unit"),
        row.getString("period"),
        row.getString("quote"),
        row.getString("source"),
        row.getString("url"));
  }
}
