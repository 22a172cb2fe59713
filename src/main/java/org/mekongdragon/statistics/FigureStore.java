package org.mekongdragon.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL over the views that the seizure room publishes. */
@Repository
class FigureStore {

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What lists show of records, in their order; those that the reader may not see are left out.
   *
   * @param query settled: with its moment and organisation
   */
  List<BehindFigure.Line> records(FigureQuery query, List<UUID> records) {
    Conditions conditions =
        Conditions.of(query, query.asOf().orElseThrow(), query.organisation().orElseThrow());
    String sql =
        "select distinct on (occurred_on, seizure)"
            + " seizure, occurred_on, country, place, code, regime, lead from "
            + view(query.measure())
            + conditions.sql()
            + relevance(query.measure())
            + " and seizure = any (:records) order by occurred_on desc, seizure desc";
    return jdbc.sql(sql)
        .params(conditions.values())
        .param("records", records.toArray(UUID[]::new))
        .query((row, n) -> line(row))
        .list();
  }

  private static BehindFigure.Line line(ResultSet row) throws SQLException {
    return new BehindFigure.Line(
        row.getObject("seizure", UUID.class),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("country"),
        row.getString("place"),
        row.getString("code"),
        row.getString("regime"),
        row.getString("lead"));
  }

  private static String relevance(Measure measure) {
    return switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> "";
      case PERSONS -> " and persons > 0";
      case MASS -> " and grams is not null and tablets is null and specimens is null";
      case MASS_NORMALISED -> " and grams is not null";
      case TABLETS -> " and tablets is not null";
      case SPECIMENS -> " and specimens is not null";
    };
  }

  private static String view(Measure measure) {
    return measure.isByCase() ? "seizure.counted_case" : "seizure.counted_line";
  }

  /** How the database says it; it does not know when an operation begins. */
  static String column(Dimension dimension) {
    return switch (dimension) {
      case REGIME -> "regime";
      case COUNTRY -> "country";
      case ADMIN1 -> "admin1";
      case PLACE -> "place";
      case MEMBER -> "lead";
      case MONTH -> "to_char(occurred_on, 'YYYY-MM')";
      case DAY -> "to_char(occurred_on, 'YYYY-MM-DD')";
      case SUBSTANCE -> "code";
      case GROUP -> "substance_group";
      case MODE -> "mode";
      case DIRECTION -> "direction";
      case DETECTION -> "detection";
      case PHASE -> "operation";
      case UNIT -> "reporting_unit";
      case WEEKDAY -> "extract(isodow from occurred_on)::text";
      case HOUR -> "coalesce(lpad(hour::text, 2, '0'), '')";
      case ORIGIN -> "origin";
      case DESTINATION -> "destination";
      case ROUTE -> "origin || '>' || coalesce(nullif(destination, ''), country)";
      case CONCEALMENT -> "concealment";
      case OPERATION_DAY, OPERATION_WEEK -> throw new IllegalArgumentException(dimension.code());
    };
  }

  /** The words after {@code where}, with their values bound. */
  private record Conditions(String sql, Map<String, Object> values) {

    static Conditions of(FigureQuery query, Instant asOf, String organisation) {
      List<String> all = new ArrayList<>();
      Map<String, Object> values = new LinkedHashMap<>();
      all.add("operation = :operation and state = 'released'");
      values.put("operation", query.operation());
      all.add("known_from <= :asOf and known_until > :asOf");
      values.put("asOf", asOf.atOffset(ZoneOffset.UTC));
      query.from().ifPresent(day -> add(all, values, "occurred_on >= :from", "from", day));
      query.to().ifPresent(day -> add(all, values, "occurred_on <= :to", "to", day));
      query
          .where()
          .forEach((dimension, wanted) -> {
            // All lines of a record share its day, so the records were chosen by it already.
            if (!dimension.isDay()) {
              String name = dimension.code().replace('-', '_');
              String condition = column(dimension) + " = any (:" + name + ")";
              add(all, values, condition, name, wanted.split(",", -1));
            }
          });
      if (query.measure() == Measure.CASES_LED) {
        add(all, values, "lead = :organisation", "organisation", organisation);
      } else if (query.measure() == Measure.CASES_TAKEN_PART) {
        add(all, values, ":organisation = any (taking_part)", "organisation", organisation);
      }
      return new Conditions(" where " + String.join(" and ", all), values);
    }

    private static void add(
        List<String> all, Map<String, Object> values, String condition, String name, Object value) {
      all.add(condition);
      values.put(name, value);
    }
  }
}
