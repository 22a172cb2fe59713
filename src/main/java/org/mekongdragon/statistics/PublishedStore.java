package org.mekongdragon.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  private final JdbcClient jdbc;

  PublishedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PublishedFigure> all() {
    return jdbc.sql(COLUMNS + " order by operation, scope, metric, id")
        .query(PublishedStore::figure)
        .list();
  }

  Optional<PublishedFigure> find(String id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(PublishedStore::figure)
        .optional();
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
