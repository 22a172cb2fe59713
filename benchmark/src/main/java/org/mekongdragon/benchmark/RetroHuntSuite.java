package org.mekongdragon.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.ColumnStore;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.RetroHunt;
import org.mekongdragon.targeting.engine.Rules;

/**
 * One new rule over stored records, one thread, side by side with DuckDB (same rows in memory) and,
 * where {@code -Dbench.postgres=jdbc:postgresql:…} names one, PostgreSQL with indexes. Rows by {@code
 * -Dbench.rows}; equal counts are required of all.
 */
final class RetroHuntSuite implements Bench.Suite {

  private static final int WARM_UP = 40;
  private static final int DESCRIPTIONS = 50_000;

  /** Rule, and the same in SQL over a table of normal forms. */
  private static final Map<String, String> RULES = rules();

  private record Line(
      String hs, String goods, String origin, String loading, double mass, double value) {}

  @Override
  public String name() {
    return "retrohunt";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    long rows = Long.getLong("bench.rows", quick ? 1_000_000 : 10_000_000);
    report.note(rows + " rows; wall time, one thread, median of interleaved rounds");
    long start = System.nanoTime();
    ColumnStore store = store(rows);
    report.figure("Mekong Dragon", "load", (System.nanoTime() - start) / 1e6, "ms");
    report.figure("Mekong Dragon", "memory", store.bytes() / (double) rows, "bytes/row");
    Map<String, Connection> databases = new LinkedHashMap<>();
    databases.put("DuckDB", DriverManager.getConnection("jdbc:duckdb:"));
    Optional.ofNullable(System.getProperty("bench.postgres"))
        .ifPresent(url -> databases.put("PostgreSQL", connect(url)));
    for (Map.Entry<String, Connection> database : databases.entrySet()) {
      start = System.nanoTime();
      fill(database.getKey(), database.getValue(), rows);
      report.figure(database.getKey(), "load", (System.nanoTime() - start) / 1e6, "ms");
    }
    int rounds = quick ? 5 : 9;
    for (Map.Entry<String, String> rule : RULES.entrySet()) {
      measure(rule.getKey(), rule.getValue(), store, databases, rounds, report);
    }
    for (Connection database : databases.values()) {
      database.close();
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("hs = %RARE%", "hs = '%RARE%'");
    rules.put(
        "hs starts with 08 and goods contains %WORD%",
        "hs like '08%' and contains_word(goods, '%WORD%')");
    rules.put(
        "origin in (CO, EC) and loading starts with CO and gross_mass > 20000",
        "origin in ('co', 'ec') and loading like 'co%' and gross_mass > 20000");
    rules.put(
        "gross_mass between 100 and 5000 and value > 50000 and not origin = CN",
        "gross_mass between 100 and 5000 and value > 50000 and not origin = 'cn'");
    return rules;
  }

  private static void measure(
      String rule,
      String sql,
      ColumnStore store,
      Map<String, Connection> databases,
      int rounds,
      Report report)
      throws SQLException {
    Lines words = new Lines();
    String text = rule.replace("%RARE%", words.rare()).replace("%WORD%", words.word());
    String query = sql.replace("%RARE%", words.rare()).replace("%WORD%", words.word());
    Condition condition = Rules.parse(text);
    for (int i = 0; i < WARM_UP; i++) {
      RetroHunt.hunt(store, condition, OurRecords.TODAY, RetroHunt.Progress.SILENT);
    }
    double[] own = new double[rounds];
    Map<String, double[]> theirs = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      long start = System.nanoTime();
      long hits =
          RetroHunt.hunt(store, condition, OurRecords.TODAY, RetroHunt.Progress.SILENT).hits();
      own[Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
      counts.put("Mekong Dragon", hits);
      for (Map.Entry<String, Connection> database : databases.entrySet()) {
        start = System.nanoTime();
        counts.put(database.getKey(), count(database.getKey(), database.getValue(), query));
        theirs.computeIfAbsent(database.getKey(), absent -> new double[rounds])[
                Math.max(0, round)] =
            (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(own);
    double median = own[rounds / 2];
    report.figure("Mekong Dragon", text, median, "ms");
    for (Map.Entry<String, double[]> their : theirs.entrySet()) {
      Arrays.sort(their.getValue());
      double other = their.getValue()[rounds / 2];
      report.figure(their.getKey(), text, other, "ms");
      report.figure("Mekong Dragon", "× faster than " + their.getKey(), other / median, "×");
    }
    report.agreement(text + " " + counts, counts.values().stream().distinct().count() == 1);
  }

  private static long count(String kind, Connection database, String where) throws SQLException {
    String sql = "select count(*) from cargo where " + where;
    sql =
        sql.replaceAll(
            "contains_word\\((\\w+), '(\\w+)'\\)",
            kind.equals("DuckDB")
                ? "contains(' ' || $1 || ' ', ' $2 ')"
                : "to_tsvector('simple', $1) @@ to_tsquery('simple', '$2')");
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void fill(String kind, Connection database, long rows) throws Exception {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create "
              + (kind.equals("DuckDB") ? "" : "unlogged ")
              + "table cargo (hs varchar, goods varchar, origin varchar, loading varchar,"
              + " gross_mass double precision, value double precision)");
      if (kind.equals("DuckDB")) {
        statement.execute("set threads = 1");
        var appender =
            database
                .unwrap(org.duckdb.DuckDBConnection.class)
                .createAppender(org.duckdb.DuckDBConnection.DEFAULT_SCHEMA, "cargo");
        Lines lines = new Lines();
        for (long i = 0; i < rows; i++) {
          Line line = lines.next();
          appender.beginRow();
          appender.append(line.hs());
          appender.append(line.goods());
          appender.append(line.origin());
          appender.append(line.loading());
          appender.append(line.mass());
          appender.append(line.value());
          appender.endRow();
        }
        appender.close();
        return;
      }
      copy(database, rows);
      statement.execute("create index on cargo (hs text_pattern_ops)");
      statement.execute("create index on cargo (origin)");
      statement.execute("create index on cargo (loading text_pattern_ops)");
      statement.execute("create index on cargo (gross_mass)");
      statement.execute("create index on cargo using gin (to_tsvector('simple', goods))");
      statement.execute("vacuum analyze cargo");
      statement.execute("set max_parallel_workers_per_gather = 0");
      statement.execute("set jit = off");
    }
  }

  private static void copy(Connection database, long rows) throws Exception {
    var copy =
        database
            .unwrap(org.postgresql.PGConnection.class)
            .getCopyAPI()
            .copyIn("copy cargo from stdin (format csv)");
    Lines lines = new Lines();
    for (long i = 0; i < rows; i++) {
      Line l = lines.next();
      byte[] bytes =
          String.join(
                  ",",
                  l.hs(),
                  l.goods(),
                  l.origin(),
                  l.loading(),
                  Double.toString(l.mass()),
                  l.value() + "\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException unreachable) {
      throw new IllegalArgumentException(url, unreachable);
    }
  }

  private static ColumnStore store(long rows) {
    ColumnStore.Builder builder = ColumnStore.builder();
    Lines lines = new Lines();
    for (long i = 0; i < rows; i++) {
      Line line = lines.next();
      builder.add(
          CargoRecord.of("")
              .text(Field.HS, line.hs())
              .text(Field.GOODS, line.goods())
              .text(Field.ORIGIN, line.origin())
              .text(Field.LOADING, line.loading())
              .number(Field.GROSS_MASS, line.mass())
              .number(Field.VALUE, line.value())
              .build());
    }
    return builder.build();
  }

  /** The same rows each time, in the form of comparison, drawn from generated records. */
  private static final class Lines {

    private final SplittableRandom random = new SplittableRandom(11);
    private final List<Line> pool = new ArrayList<>();
    private final World.Zipf ranks = new World.Zipf(DESCRIPTIONS, 0.5);

    Lines() {
      for (World.Row row : new World(7).rows(DESCRIPTIONS)) {
        pool.add(
            new Line(
                key(Field.HS, row),
                key(Field.GOODS, row),
                key(Field.ORIGIN, row),
                key(Field.LOADING, row),
                row.mass(),
                row.value()));
      }
    }

    /** Code and goods of one record, places of a second, numbers of a third. */
    Line next() {
      Line what = pool.get(ranks.next(random));
      Line where = pool.get(random.nextInt(DESCRIPTIONS));
      Line much = pool.get(random.nextInt(DESCRIPTIONS));
      double mass = Math.round(much.mass * (0.5 + random.nextDouble()) * 10) / 10.0;
      return new Line(what.hs, what.goods, where.origin, where.loading, mass, much.value);
    }

    String rare() {
      return pool.getLast().hs;
    }

    /** A word of the goods of the first record of chapter 08. */
    String word() {
      return pool.stream()
          .filter(line -> line.hs.startsWith("08"))
          .map(line -> line.goods.split(" ")[0])
          .filter(word -> word.chars().allMatch(c -> c < 128))
          .findFirst()
          .orElseThrow();
    }

    private static String key(Field field, World.Row row) {
      String value = row.text(field);
      int end = value.indexOf('|');
      return field.key(end < 0 ? value : value.substring(0, end));
    }
  }
}
