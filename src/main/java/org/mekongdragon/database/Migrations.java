package org.mekongdragon.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** Runs each room's scripts in the room's own schema, in the order of {@code rooms.txt}. */
final class Migrations {

  private static final String ROOT = "db/migration/";

  private Migrations() {}

  static void run(DatabaseServer.Login owner) {
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
