package org.mekongdragon.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that this process works with: the embedded one of its data directory, or one named by
 * URL. Two roles: the owner, who migrates, and the application, which owns nothing and is bound by
 * every row-level policy.
 */
public final class DatabaseServer implements AutoCloseable {

  /** The role of the pool: no superuser, no bypass of row-level security, owner of nothing. */
  public static final String APPLICATION = "mekong_app";

  private static final String OWNER = "mekong_owner";
  private static final String DATABASE = "mekong";
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);

  private final DataDirectory data;
  private final @Nullable EmbeddedPostgres embedded;
  private final Login owner;
  private final Login application;

  /**
   * How to sign in.
   *
   * @param user empty when the URL carries it
   */
  public record Login(String url, String user, String password) {

    /** A new connection of this login; the caller closes it. */
    public Connection open() throws SQLException {
      return user.isEmpty()
          ? DriverManager.getConnection(url)
          : DriverManager.getConnection(url, user, password);
    }
  }

  private DatabaseServer(
      DataDirectory data, @Nullable EmbeddedPostgres embedded, Login owner, Login application) {
    this.data = data;
    this.embedded = embedded;
    this.owner = owner;
    this.application = application;
  }

  /**
   * Takes the data directory, starts or reaches the server and prepares roles and schemas.
   *
   * @throws Problem {@code data-in-use}, {@code data-not-ours}, {@code disk-full}, {@code
   *     no-binaries}, {@code server-failed}, {@code url-refused}
   */
  static DatabaseServer start(DatabaseSettings settings) {
    DataDirectory data = new DataDirectory(settings.data());
    data.take();
    String url = settings.databaseUrl();
    DatabaseServer server = url == null ? embedded(data) : byUrl(data, url);
    Migrations.run(server.owner);
    return server;
  }

  /**
   * Joins the embedded server that a running process keeps in this directory, for verbs that work
   * beside it; empty when none answers.
   */
  static Optional<DatabaseServer> join(DatabaseSettings settings) {
    Path root = settings.data();
    DataDirectory data = new DataDirectory(root);
    if (settings.databaseUrl() != null) {
      return Optional.of(byUrl(data, settings.databaseUrl()));
    }
    return EmbeddedPostgres.runningPort(root)
        .map(port -> of(data, null, port))
        .filter(server -> answers(server.application));
  }

  private static boolean answers(Login login) {
    try (Connection connection = login.open()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      LOG.debug("no server answers there", e);
      return false;
    }
  }

  private static DatabaseServer embedded(DataDirectory data) {
    EmbeddedPostgres postgres = new EmbeddedPostgres(data);
    postgres.start();
    DatabaseServer server = of(data, postgres, postgres.port());
    Login root =
        new Login(
            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.port()),
            EmbeddedPostgres.SUPERUSER,
            data.secret("postgres"));
    try (Connection connection = root.open();
        Statement statement = connection.createStatement()) {
      createRole(statement, OWNER, data.secret("owner"), "createrole");
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw Problem.of(DatabaseProblem.SERVER_FAILED, String.valueOf(e.getMessage()));
    }
    server.createApplicationRole();
    postgres.keepAlive();
    return server;
  }

  private static DatabaseServer byUrl(DataDirectory data, String url) {
    Login owner = new Login(url, "", "");
    String bare = url.replaceFirst("\\?.*", "");
    Login application = new Login(bare, APPLICATION, data.secret("application"));
    DatabaseServer server = new DatabaseServer(data, null, owner, application);
    server.createApplicationRole();
    return server;
  }

  private static DatabaseServer of(
      DataDirectory data, @Nullable EmbeddedPostgres postgres, int port) {
    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    return new DatabaseServer(
        data,
        postgres,
        new Login(url, OWNER, data.secret("owner")),
        new Login(url, APPLICATION, data.secret("application")));
  }

  private void createApplicationRole() {
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      createRole(statement, APPLICATION, application.password(), "");
    } catch (SQLException e) {
      throw Problem.of(DatabaseProblem.URL_REFUSED, String.valueOf(e.getMessage()));
    }
  }

  private static void createRole(Statement statement, String role, String password, String rights)
      throws SQLException {
    boolean known = exists(statement, "select 1 from pg_roles where rolname = '" + role + "'");
    statement.execute(
        "%s role %s login %s password '%s'"
            .formatted(known ? "alter" : "create", role, rights, password));
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /** Signs in as the owner: migrations, backup, verification. */
  public Login owner() {
    return owner;
  }

  /** Signs in as the application. */
  public Login application() {
    return application;
  }

  /**
   * Signs in as the superuser of the embedded server, which only a backup needs; empty for a server
   * given by URL.
   */
  Optional<Login> superuser() {
    return Optional.of(owner)
        .filter(login -> login.user().equals(OWNER))
        .map(login -> new Login(login.url(), EmbeddedPostgres.SUPERUSER, data.secret("postgres")));
  }

  /**
   * Lets the planner look at all tables. Its plans of what was asked while a table was empty hold
   * until then; without this, until the server itself notices, a minute later.
   */
  public void learn() {
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException e) {
      LOG.warn("the planner has not looked at the tables", e);
    }
  }

  /** The data directory, taken by this process. */
  public DataDirectory data() {
    return data;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
    data.close();
  }
}
