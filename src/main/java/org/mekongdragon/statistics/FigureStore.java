package org.mekongdragon.statistics;

import java.math.BigDecimal;
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
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL over the views that the seizure room publishes. */
@Repository
class FigureStore {

  private static final int MOST_ROWS = 20_000;

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One row a combination of keys; without dimensions one row, also when nothing is there. */
  List<Figure.Row> rows(FigureQuery query, Instant asOf, String organisation) {
    Conditions conditions = Conditions.of(query, asOf, organisation);
    List<String> keys = query.by().stream().map(FigureStore::column).toList();
    String grouping = String.join(", ", keys);
    String sql =
        "select "
            + (keys.isEmpty() ? "" : grouping + ", ")
            + sums(query.measure())
            + " from "
            + view(query.measure())
            + conditions.sql()
            + (keys.isEmpty() ? "" : " group by " + grouping)
            + " order by value desc"
            + (keys.isEmpty() ? "" : ", " + grouping)
            + " limit "
            + (MOST_ROWS + 1);
    List<Figure.Row> rows =
        jdbc.sql(sql).params(conditions.values()).query((row, n) -> row(row, query)).list();
    if (rows.size() > MOST_ROWS) {
      throw Problem.at("by", StatisticsProblem.TOO_FINE, MOST_ROWS);
    }
    return rows;
  }

  /** The records behind a figure, newest first. */
  List<BehindFigure.Line> records(FigureQuery query, Instant asOf, String organisation, Page page) {
    Conditions conditions = Conditions.of(query, asOf, organisation);
    String columns = "seizure, occurred_on, country, place, code, regime, lead";
    String sql =
        "select distinct on (occurred_on, seizure) "
            + columns
            + " from "
            + view(query.measure())
            + conditions.sql()
            + relevance(query.measure())
            + " order by occurred_on desc, seizure desc limit "
            + page.limit()
            + " offset "
            + page.offset();
    return jdbc.sql(sql).params(conditions.values()).query((row, n) -> line(row)).list();
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

  /** Cases that count in the total by agreement of the members though the reader sees none. */
  long withheld(FigureQuery query, Instant asOf) {
    Conditions conditions = Conditions.of(query, asOf, "");
    return jdbc.sql(
            "select coalesce(sum(cases), 0) from seizure.withheld_case(:operation)"
                + conditions.sql())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  /** Which records of a long list. */
  record Page(int offset, int limit) {}

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

  private static String sums(Measure measure) {
    String value =
        switch (measure) {
          case CASES, CASES_LED, CASES_TAKEN_PART -> "coalesce(sum(cases), 0)";
          case PERSONS -> "coalesce(sum(persons), 0)";
          // What a gross mass already holds must not be weighed twice.
          case MASS ->
              "coalesce(sum(grams) filter (where tablets is null and specimens is null), 0) / 1000";
          case MASS_NORMALISED -> "coalesce(sum(grams) filter (where not part_of_mass), 0) / 1000";
          case TABLETS -> "coalesce(sum(tablets), 0)";
          case SPECIMENS -> "coalesce(sum(specimens), 0)";
        };
    String tablets =
        measure == Measure.MASS
            ? """
            coalesce(sum(tablets) filter (where part_of_mass), 0) of_which,
            coalesce(sum(tablets) filter (where not part_of_mass), 0) beside
            """
            : measure == Measure.TABLETS
                ? "coalesce(sum(tablets) filter (where part_of_mass), 0) of_which, 0 beside"
                : "0 of_which, 0 beside";
    String bounds =
        measure.isByCase()
            ? "false less, false more, false about"
            : """
            coalesce(bool_or(bound = 'less'), false) less,
            coalesce(bool_or(bound = 'more'), false) more,
            coalesce(bool_or(bound = 'about'), false) about
            """;
    return value + " as value, " + tablets + ", " + bounds;
  }

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
    };
  }

  private static Figure.Row row(ResultSet row, FigureQuery query) throws SQLException {
    Map<String, String> keys = new LinkedHashMap<>();
    int column = 1;
    for (Dimension dimension : query.by()) {
      String key = row.getString(column++);
      keys.put(dimension.code(), key == null ? "" : key);
    }
    return new Figure.Row(
        keys,
        plain(row.getBigDecimal("value")),
        plain(row.getBigDecimal("of_which")),
        plain(row.getBigDecimal("beside")),
        bound(row.getBoolean("less"), row.getBoolean("more"), row.getBoolean("about")));
  }

  private static Bound bound(boolean less, boolean more, boolean about) {
    if (about || (less && more)) {
      return Bound.ABOUT;
    }
    return less ? Bound.LESS : more ? Bound.MORE : Bound.EXACT;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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
          .forEach((dimension, wanted) ->
              add(
                  all,
                  values,
                  column(dimension) + " = any (:" + dimension.code() + ")",
                  dimension.code(),
                  wanted.split(",", -1)));
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
