package org.mekongdragon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every script ran from nothing when the house was started; this looks at what came out. */
class MigrationTest extends HouseTest {

  private static final Path ROOT = Path.of("src/main/resources/db/migration");
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)(?:create|alter)\\s+(?:or replace\\s+)?(?:table|view|function|materialized view|type)"
              + "\\s+(?:if (?:not )?exists\\s+)?([a-z_]+)\\.");

  @Autowired private JdbcClient jdbc;

  @Test
  void givesEveryRoomASchemaOfItsOwn() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      List<String> rooms =
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
      assertThat(Migrations.rooms()).containsExactlyInAnyOrderElementsOf(rooms);
    }
  }

  @Test
  void touchesNoOtherRoomsSchema() throws IOException {
    try (Stream<Path> scripts = Files.walk(ROOT)) {
      List<String> strays =
          scripts
              .filter(script -> script.toString().endsWith(".sql"))
              .flatMap(MigrationTest::strays)
              .toList();
      assertThat(strays).isEmpty();
    }
  }

  @Test
  void leavesTheApplicationOwningNothing() {
    List<String> owned =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_roles r on r.oid = c.relowner
                where r.rolname = 'mekong_app'
                """)
            .query(String.class)
            .list();
    assertThat(owned).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                    from pg_roles where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void crossesNoSchemaWithAForeignKey() {
    List<String> crossing =
        jdbc.sql(
                """
                select conname from pg_constraint k
                join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                where k.contype = 'f' and a.relnamespace <> b.relnamespace
                """)
            .query(String.class)
            .list();
    assertThat(crossing).isEmpty();
  }

  private static Stream<String> strays(Path script) {
    String room = script.getParent().getFileName().toString();
    try {
      Matcher made = MADE.matcher(Files.readString(script));
      return made.results()
          .map(match -> match.group(1))
          .filter(schema -> !schema.equals(room))
          .map(schema -> script + " touches " + schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
