package org.mekongdragon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.Problem;

class EmbeddedPostgresTest {

  @TempDir private Path folder;

  @Test
  void keepsEveryCommitWhenTheServerIsKilled() throws SQLException {
    DataDirectory data = taken();
    EmbeddedPostgres first = new EmbeddedPostgres(data);
    first.start();
    try (Connection connection = open(data, first);
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (n int)");
      for (int n = 0; n < 100; n++) {
        statement.execute("insert into kept values (" + n + ")");
      }
    }
    first.kill();
    try (EmbeddedPostgres second = new EmbeddedPostgres(data)) {
      second.start();
      assertThat(count(data, second)).isEqualTo(100);
    }
    data.close();
  }

  @Test
  void stopsTheServerThatAKilledParentLeft() throws SQLException {
    DataDirectory data = taken();
    EmbeddedPostgres orphan = new EmbeddedPostgres(data);
    orphan.start();
    try (Connection connection = open(data, orphan);
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (n int)");
      statement.execute("insert into kept values (1)");
    }
    try (EmbeddedPostgres next = new EmbeddedPostgres(data)) {
      next.start();
      assertThat(orphan.isAlive()).isFalse();
      assertThat(count(data, next)).isEqualTo(1);
    }
    data.close();
  }

  @Test
  void startsAChildThatDiedAgainUnderTheSameAddress() throws SQLException {
    DataDirectory data = taken();
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(data)) {
      postgres.start();
      postgres.keepAlive();
      try (Connection connection = open(data, postgres);
          Statement statement = connection.createStatement()) {
        statement.execute("create table kept (n int)");
        statement.execute("insert into kept values (1)");
      }
      int port = postgres.port();
      postgres.kill();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> count(data, postgres) == 1);
      assertThat(postgres.port()).isEqualTo(port);
    }
    data.close();
  }

  @Test
  void refusesADirectoryThatAnotherServerHolds() {
    try (DataDirectory first = taken();
        DataDirectory second = new DataDirectory(folder)) {
      assertThat(first.root()).isEqualTo(second.root());
      assertThatThrownBy(second::take)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("data-in-use");
    }
  }

  @Test
  void listensOnTheLoopbackAddressOnlyAndAsksForAPassword() {
    DataDirectory data = taken();
    try (EmbeddedPostgres postgres = new EmbeddedPostgres(data)) {
      postgres.start();
      String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.port());
      assertThatThrownBy(
              () -> new DatabaseServer.Login(url, EmbeddedPostgres.SUPERUSER, "guess").open())
          .hasMessageContaining("password");
    }
    data.close();
  }

  private DataDirectory taken() {
    DataDirectory data = new DataDirectory(folder);
    data.take();
    return data;
  }

  private static Connection open(DataDirectory data, EmbeddedPostgres postgres)
      throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.port());
    return new DatabaseServer.Login(url, EmbeddedPostgres.SUPERUSER, data.secret("postgres"))
        .open();
  }

  private static int count(DataDirectory data, EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = open(data, postgres);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
