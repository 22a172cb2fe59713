package org.mekongdragon.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.mekongdragon.kernel.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Runs each room's scripts in the room's own schema, in the order of {@code rooms.txt}. */
final class Migrations {

  private static final String ROOT = "db/migration/";

  private Migrations() {}

  /** Does nothing when exactly these scripts ran last. */
  static void run(DatabaseServer.Login owner) {
    String digest = digest();
    try (Connection connection = owner.open()) {
      if (digest.equals(lastRun(connection))) {
        return;
      }
      runEach(owner);
      remember(connection, digest);
    } catch (SQLException e) {
      throw Problem.of(DatabaseProblem.SERVER_FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static String lastRun(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!isTrue(statement, "select to_regclass('database.scripts_run') is not null")) {
        return "";
      }
      try (ResultSet rows = statement.executeQuery("select digest from database.scripts_run")) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private static void remember(Connection connection, String digest) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into database.scripts_run (digest) values (?)
            on conflict (only_one) do update set digest = excluded.digest
            """)) {
      statement.setString(1, digest);
      statement.executeUpdate();
    }
  }

  private static boolean isTrue(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** Names and contents of all scripts, in the order of their names. */
  private static String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      Resource[] scripts =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.sql");
      SortedMap<String, Resource> byName = new TreeMap<>();
      for (Resource script : scripts) {
        byName.put(script.getURI().toString().replaceFirst(".*/" + ROOT, ""), script);
      }
      for (Map.Entry<String, Resource> script : byName.entrySet()) {
        sha256.update(script.getKey().getBytes(StandardCharsets.UTF_8));
        sha256.update(script.getValue().getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void runEach(DatabaseServer.Login owner) {
    for (String room : rooms()) {
      Flyway.configure()
          .dataSource(
              owner.url(),
              owner.user().isEmpty() ? null : owner.user(),
              owner.user().isEmpty() ? null : owner.password())
          .locations("classpath:" + ROOT + room)
          .schemas(room)
          .defaultSchema(room)
          .createSchemas(true)
          .table("migration")
          .validateMigrationNaming(true)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    }
  }

  /** Rooms with tables, lower rooms first. */
  static List<String> rooms() {
    InputStream list = Migrations.class.getResourceAsStream("/" + ROOT + "rooms.txt");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
