package org.mekongdragon.benchmark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.MeasuredColumns;

/** The goods lines that are counted, and how peers get them. */
final class PivotWorld {

  static final LocalDate FIRST = LocalDate.of(2025, 4, 15);
  static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
  static final int AUDIENCES = 200;

  /** How many values each dimension has. */
  private static final Map<Dimension, Integer> SIZES = sizes();

  private PivotWorld() {}

  private static Map<Dimension, Integer> sizes() {
    Map<Dimension, Integer> sizes = new EnumMap<>(Dimension.class);
    sizes.put(Dimension.REGIME, 4);
    sizes.put(Dimension.COUNTRY, 24);
    sizes.put(Dimension.ADMIN1, 63);
    sizes.put(Dimension.PLACE, 400);
    sizes.put(Dimension.MEMBER, 40);
    sizes.put(Dimension.SUBSTANCE, 120);
    sizes.put(Dimension.GROUP, 20);
    sizes.put(Dimension.MODE, 8);
    sizes.put(Dimension.DIRECTION, 4);
    sizes.put(Dimension.DETECTION, 12);
    sizes.put(Dimension.UNIT, 220);
    sizes.put(Dimension.HOUR, 24);
    sizes.put(Dimension.ORIGIN, 40);
    sizes.put(Dimension.DESTINATION, 40);
    sizes.put(Dimension.CONCEALMENT, 20);
    return sizes;
  }

  private static String column(Dimension dimension) {
    return dimension == Dimension.GROUP ? "substance_group" : dimension.code();
  }

  private static String columns(String engine) {
    String type = engine.equals("DuckDB") ? "_code" : "";
    return "(seizure uuid, known_from timestamp, known_until timestamp, audience integer, day date,"
        + SIZES.keySet().stream()
            .map(one ->
                " " + column(one) + (type.isEmpty() ? " text," : " " + one.code() + type + ","))
            .collect(Collectors.joining())
        + " grams numeric(18,3), tablets numeric(18,0), part_of_mass boolean)";
  }

  /** Makes the table of a database and fills it. */
  static void fill(String engine, Connection database, int rows) throws Exception {
    try (Statement statement = database.createStatement()) {
      if (engine.equals("DuckDB")) {
        statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
        for (Map.Entry<Dimension, Integer> one : SIZES.entrySet()) {
          StringBuilder values = new StringBuilder();
          for (int i = 0; i < one.getValue(); i++) {
            values.append(i == 0 ? "'" : ", '").append(word(one.getKey(), i)).append('\'');
          }
          statement.execute(
              "create type " + one.getKey().code() + "_code as enum (" + values + ")");
        }
        statement.execute("create table line " + columns(engine));
        append(database, rows);
        return;
      }
      statement.execute("set time zone 'UTC'");
      statement.execute("drop table if exists line");
      statement.execute("create unlogged table line " + columns(engine));
      copy(database, rows);
      statement.execute("vacuum analyze line");
    }
  }

  private static void append(Connection database, int rows) throws Exception {
    try (var appender =
        database
            .unwrap(org.duckdb.DuckDBConnection.class)
            .createAppender(org.duckdb.DuckDBConnection.DEFAULT_SCHEMA, "line")) {
      lines(
          rows,
          line -> {
            try {
              appender.beginRow();
              appender.append(line.seizure());
              appender.append(local(line.from()));
              appender.append(
                  line.until().equals(Instant.MAX)
                      ? LocalDateTime.of(9999, 1, 1, 0, 0)
                      : local(line.until()));
              appender.append(line.audience());
              appender.append(line.day());
              for (Dimension one : SIZES.keySet()) {
                appender.append(line.words().get(one));
              }
              appender.append(line.grams());
              if (line.tablets() == null) {
                appender.appendNull();
              } else {
                appender.append(line.tablets());
              }
              appender.append(line.partOfMass());
              appender.endRow();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "update line set known_until = 'infinity' where known_until = timestamp '9999-01-01'");
      statement.execute("checkpoint");
    }
  }

  private static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static void copy(Connection database, int rows) throws Exception {
    var copy =
        database
            .unwrap(org.postgresql.PGConnection.class)
            .getCopyAPI()
            .copyIn("copy line from stdin");
    StringBuilder text = new StringBuilder();
    lines(
        rows,
        line -> {
          text.append(line.seizure()).append('\t').append(local(line.from())).append('\t');
          text.append(line.until().equals(Instant.MAX) ? "infinity" : local(line.until()));
          text.append('\t').append(line.audience()).append('\t').append(line.day());
          SIZES.keySet().forEach(one -> text.append('\t').append(line.words().get(one)));
          text.append('\t').append(line.grams()).append('\t');
          text.append(line.tablets() == null ? "\\N" : line.tablets()).append('\t');
          text.append(line.partOfMass()).append('\n');
          if (text.length() > 1 << 16) {
            send(copy, text);
          }
        });
    send(copy, text);
    copy.endCopy();
  }

  private static void send(org.postgresql.copy.CopyIn copy, StringBuilder text) {
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
      text.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String word(Dimension dimension, int number) {
    return dimension == Dimension.HOUR ? "%02d".formatted(number) : dimension.code() + number;
  }

  /** The same lines each time: in the order in which they became known, a sixth of them closed. */
  static void lines(int rows, Consumer<MeasuredColumns.Line> sink) {
    SplittableRandom random = new SplittableRandom(5);
    Map<Dimension, String[]> words = new EnumMap<>(Dimension.class);
    SIZES.forEach(
        (one, size) -> {
          String[] all = new String[size];
          Arrays.setAll(all, i -> word(one, i));
          words.put(one, all);
        });
    long step = 86_400L * 1_000_000 * 180 / rows;
    for (int i = 0; i < rows; i++) {
      Instant from = BEGIN.plusNanos(i * step * 1000);
      Instant until =
          random.nextInt(6) == 0
              ? from.plusSeconds(random.nextInt(86_400 * 60))
              : Instant.MAX;
      Map<Dimension, String> chosen = new EnumMap<>(Dimension.class);
      words.forEach(
          (one, all) -> chosen.put(one, all[random.nextInt(1 + random.nextInt(all.length))]));
      boolean tablets = random.nextInt(8) == 0;
      sink.accept(
          new MeasuredColumns.Line(
              new UUID(random.nextLong(), random.nextLong()),
              from,
              until,
              random.nextInt(1 + random.nextInt(AUDIENCES)),
              FIRST.plusDays(Math.min(179, random.nextInt(1 + (int) (180L * i / rows)))),
              chosen,
              BigDecimal.valueOf(random.nextInt(50_000_000), 3),
              tablets ? BigDecimal.valueOf(random.nextInt(100_000)) : null,
              tablets && random.nextBoolean()));
    }
  }
}
