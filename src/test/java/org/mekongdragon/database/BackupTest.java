package org.mekongdragon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.Problem;

/** A working server is backed up, and what was committed before is there afterwards. */
class BackupTest {

  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void bringsBackWhatWasCommittedWhileTheServerGoesOn() throws IOException, SQLException {
    Path file = folder.resolve("kept.zip");
    try (DatabaseServer server = DatabaseServer.start(settings("first"))) {
      fill(server);
      Files.writeString(server.data().resolve("attachments/ab/abcd"), "a photo");
      Thread writer = Thread.ofVirtual().start(() -> goOn(server));
      assertThat(Backup.write(server, file)).isGreaterThan(10_000_000);
      writer.interrupt();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Restore.read(file, folder.resolve("second"));
    try (DatabaseServer server = DatabaseServer.start(settings("second"))) {
      assertThat(count(server)).isGreaterThanOrEqualTo(ROWS);
      assertThat(server.data().resolve("attachments/ab/abcd")).hasContent("a photo");
    }
    refusesHalfAFile(file);
  }

  private void refusesHalfAFile(Path whole) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    Path target = folder.resolve("third");
    assertThatThrownBy(() -> Restore.read(half, target))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("backup-unreadable");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("third"));
    }
  }

  @Test
  void leavesADirectoryAloneThatHoldsSomething() throws IOException {
    Path kept = Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> Restore.read(kept, folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("data-not-empty");
    assertThat(kept).hasContent("mine");
  }

  private DatabaseSettings settings(String name) {
    return new DatabaseSettings(folder.resolve(name), null, 2);
  }

  private static void fill(DatabaseServer server) throws SQLException {
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement()) {
      statement.execute("create table public.kept (n int)");
      statement.execute("insert into public.kept select * from generate_series(1, " + ROWS + ")");
    }
  }

  private static void goOn(DatabaseServer server) {
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement()) {
      while (!Thread.currentThread().isInterrupted()) {
        statement.execute("insert into public.kept select * from generate_series(1, 50)");
      }
    } catch (SQLException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int count(DatabaseServer server) throws SQLException {
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from public.kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
