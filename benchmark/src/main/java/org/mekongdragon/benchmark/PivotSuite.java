package org.mekongdragon.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.MeasuredColumns;

/**
 * Goods lines by three dimensions, for a coordinator and for a narrow reader, now and as of some
 * past moment, beside DuckDB (in memory, code lists as enums) and, where {@code
 * -Dbench.postgres=jdbc:postgresql:…} names one, PostgreSQL's GROUP BY with its defaults. Wall time
 * on all processors; rows by {@code -Dbench.rows}; every cell is required equal.
 */
final class PivotSuite implements Bench.Suite {

  private static final Instant MIDDLE = PivotWorld.BEGIN.plusSeconds(86_400L * 90);
  private static final Instant LATE = PivotWorld.BEGIN.plusSeconds(86_400L * 160);

  /** One question; days and hours are worked out as each engine does. */
  private record Question(
      String name,
      boolean tablets,
      List<Dimension> by,
      Map<Dimension, String> where,
      Optional<Instant> asOf,
      boolean narrow) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "month × group × mode, coordinator",
              false,
              List.of(Dimension.MONTH, Dimension.GROUP, Dimension.MODE),
              Map.of(),
              Optional.empty(),
              false),
          new Question(
              "member × regime × month, narrow, as of day 90",
              false,
              List.of(Dimension.MEMBER, Dimension.REGIME, Dimension.MONTH),
              Map.of(),
              Optional.of(MIDDLE),
              true),
          new Question(
              "tablets by origin × destination × month, as of day 160",
              true,
              List.of(Dimension.ORIGIN, Dimension.DESTINATION, Dimension.MONTH),
              Map.of(),
              Optional.of(LATE),
              false),
          new Question(
              "weekday × hour × detection, narrow",
              false,
              List.of(Dimension.WEEKDAY, Dimension.HOUR, Dimension.DETECTION),
              Map.of(),
              Optional.empty(),
              true),
          new Question(
              "admin1 × substance × mode of one regime, as of day 90",
              false,
              List.of(Dimension.ADMIN1, Dimension.SUBSTANCE, Dimension.MODE),
              Map.of(Dimension.REGIME, "regime1", Dimension.MODE, "mode1,mode2"),
              Optional.of(MIDDLE),
              false),
          new Question(
              "unit × concealment × regime, narrow, as of day 160",
              false,
              List.of(Dimension.UNIT, Dimension.CONCEALMENT, Dimension.REGIME),
              Map.of(),
              Optional.of(LATE),
              true));

  @Override
  public String name() {
    return "pivot";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    int rows = Integer.getInteger("bench.rows", quick ? 1_000_000 : 10_000_000);
    report.note(rows + " goods lines; wall time, interleaved rounds");
    long before = used();
    long start = System.nanoTime();
    MeasuredColumns columns = MeasuredColumns.of(sink -> PivotWorld.lines(rows, sink));
    report.figure("Mekong Dragon", "load, generation included", (System.nanoTime() - start) / 1e6, "ms");
    report.figure("Mekong Dragon", "memory", (used() - before) / (double) rows, "bytes/row");
    Map<String, Connection> databases = new LinkedHashMap<>();
    databases.put("DuckDB", DriverManager.getConnection("jdbc:duckdb:"));
    String url = System.getProperty("bench.postgres");
    if (url != null) {
      databases.put("PostgreSQL", DriverManager.getConnection(url));
    }
    for (Map.Entry<String, Connection> database : databases.entrySet()) {
      start = System.nanoTime();
      PivotWorld.fill(database.getKey(), database.getValue(), rows);
      report.figure(database.getKey(), "load", (System.nanoTime() - start) / 1e6, "ms");
    }
    for (Question question : QUESTIONS) {
      start = System.nanoTime();
      own(columns, question);
      double cold = (System.nanoTime() - start) / 1e6;
      report.figure("Mekong Dragon", question.name() + ", asked for the first time", cold, "ms");
    }
    Map<String, Double> logs = new LinkedHashMap<>();
    double[] worst = new double[1];
    for (Question question : QUESTIONS) {
      worst[0] = Math.max(worst[0], measure(question, columns, databases, quick ? 9 : 20, report, logs));
    }
    report.figure("Mekong Dragon", "p95 of the slowest question", worst[0], "ms");
    logs.forEach(
        (engine, log) ->
            report.figure(
                "Mekong Dragon",
                "× faster than " + engine + ", geometric mean",
                Math.exp(log / QUESTIONS.size()),
                "×"));
    for (Connection database : databases.values()) {
      database.close();
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Map<List<String>, BigDecimal> own(MeasuredColumns columns, Question question) {
    return columns.pivot(
        question.tablets(), question.by(), question.where(), question.asOf(), audiences(question));
  }

  private static Set<Integer> audiences(Question question) {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < PivotWorld.AUDIENCES; i += question.narrow() ? 3 : 1) {
      all.add(i);
    }
    return all;
  }

  /** The 95th percentile of our own times. */
  private static double measure(
      Question question,
      MeasuredColumns columns,
      Map<String, Connection> databases,
      int rounds,
      Report report,
      Map<String, Double> logs)
      throws SQLException {
    for (int i = 0; i < 8; i++) {
      own(columns, question);
    }
    double[] own = new double[rounds];
    Map<String, double[]> theirs = new LinkedHashMap<>();
    Map<List<String>, BigDecimal> cells = Map.of();
    boolean equal = true;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      cells = own(columns, question);
      own[round] = (System.nanoTime() - start) / 1e6;
      for (Map.Entry<String, Connection> database : databases.entrySet()) {
        if (database.getKey().equals("PostgreSQL") && round % 10 != 0) {
          continue;
        }
        String sql = sql(database.getKey(), question);
        start = System.nanoTime();
        Map<List<String>, BigDecimal> got = ask(database.getValue(), sql);
        double[] times =
            theirs.computeIfAbsent(database.getKey(), absent -> new double[rounds]);
        times[round] = (System.nanoTime() - start) / 1e6;
        equal &= isEqual(cells, got);
      }
    }
    Arrays.sort(own);
    double median = own[rounds / 2];
    double high = own[(int) Math.ceil(rounds * 0.95) - 1];
    report.figure("Mekong Dragon", question.name() + ", median", median, "ms");
    report.figure("Mekong Dragon", question.name() + ", p95", high, "ms");
    theirs.forEach(
        (engine, times) -> {
          double[] taken = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
          double other = taken[taken.length / 2];
          report.figure(engine, question.name() + ", median", other, "ms");
          report.figure("Mekong Dragon", "× faster than " + engine, other / median, "×");
          logs.merge(engine, Math.log(other / median), Double::sum);
        });
    report.agreement(question.name() + ": " + cells.size() + " cells", equal);
    return high;
  }

  private static boolean isEqual(
      Map<List<String>, BigDecimal> cells, Map<List<String>, BigDecimal> others) {
    return cells.size() == others.size()
        && cells.entrySet().stream()
            .allMatch(cell -> {
              BigDecimal other = others.get(cell.getKey());
              return other != null && other.compareTo(cell.getValue()) == 0;
            });
  }

  private static Map<List<String>, BigDecimal> ask(Connection database, String sql)
      throws SQLException {
    Map<List<String>, BigDecimal> cells = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        BigDecimal value = rows.getBigDecimal(4);
        cells.put(
            List.of(rows.getString(1), rows.getString(2), rows.getString(3)),
            value == null ? BigDecimal.ZERO : value);
      }
    }
    return cells;
  }

  private static String sql(String engine, Question question) {
    String sum =
        question.tablets()
            ? "sum(tablets)"
            : "sum(grams) filter (where tablets is null) * 0.001";
    String moment =
        question
            .asOf()
            .map(asOf -> LocalDateTime.ofInstant(asOf, ZoneOffset.UTC).toString().replace('T', ' '))
            .map(text -> "known_from <= timestamp '" + text + "' and known_until > timestamp '" + text + "'")
            .orElse("known_until = timestamp 'infinity'");
    String readers =
        audiences(question).stream().map(Object::toString).collect(Collectors.joining(", "));
    String reader =
        !question.narrow()
            ? ""
            : engine.equals("DuckDB")
                ? " and audience in (" + readers + ")"
                : " and audience = any ('{" + readers + "}')";
    String where =
        question.where().entrySet().stream()
            .map(one ->
                " and "
                    + one.getKey().code()
                    + " in ('"
                    + one.getValue().replace(",", "','")
                    + "')")
            .collect(Collectors.joining());
    String by = question.by().stream().map(one -> column(engine, one)).collect(Collectors.joining(", "));
    return "select " + by + ", " + sum + " from line where " + moment + reader + where + " group by 1, 2, 3";
  }

  private static String column(String engine, Dimension dimension) {
    boolean duck = engine.equals("DuckDB");
    return switch (dimension) {
      case MONTH -> duck ? "strftime(day, '%Y-%m')" : "to_char(day, 'YYYY-MM')";
      case WEEKDAY -> duck ? "isodow(day)::varchar" : "extract(isodow from day)::text";
      case GROUP -> "substance_group";
      default -> dimension.code();
    };
  }
}
