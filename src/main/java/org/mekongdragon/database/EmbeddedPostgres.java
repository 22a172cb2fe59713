package org.mekongdragon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, a direct child of this process that listens on the loopback address only
 * and keeps every commit. A server left behind by a killed process is stopped first; a cluster that
 * was killed recovers by itself, and a child that ends unasked is started again.
 */
final class EmbeddedPostgres implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int START_ATTEMPTS = 20;
  private static final int MILLIS_BETWEEN_REVIVALS = 5_000;

  private final DataDirectory data;
  private final Path home;
  private final Path cluster;
  private int port;
  private @Nullable Process process;
  private volatile boolean closed;

  EmbeddedPostgres(DataDirectory data) {
    this.data = data;
    this.home = PostgresBinaries.unpack(data);
    this.cluster = cluster(data);
  }

  /** Where the server keeps its files. */
  static Path cluster(DataDirectory data) {
    return data.resolve("cluster-" + PostgresBinaries.MAJOR);
  }

  /** The port of the server that runs on this data directory, as its last start wrote it. */
  static Optional<Integer> runningPort(Path dataRoot) {
    return DataDirectory.read(dataRoot.resolve("postgres.port")).map(Integer::valueOf);
  }

  /**
   * Starts the server, creating the cluster when there is none.
   *
   * @throws Problem {@code server-failed} with the end of the server's log
   */
  void start() {
    if (!Files.exists(cluster)) {
      createCluster();
    }
    stopOrphan();
    for (int attempt = 1; !startOnce(freePort()); attempt++) {
      rest(attempt);
    }
    DataDirectory.write(data.resolve("postgres.port"), Integer.toString(port));
  }

  /**
   * From now on a child that ends without being asked is started again on the same port, so that
   * whoever knows the address finds it there. Nothing committed is lost; statements that ran are.
   */
  void keepAlive() {
    Process child = process;
    if (child != null) {
      var _ =
          child
              .onExit()
              .thenRun(() -> Thread.ofVirtual().name("postgres-revival").start(this::revive));
    }
  }

  private void revive() {
    while (!closed) {
      LOG.warn("the database server ended by itself and is started again");
      try {
        startAgain();
        return;
      } catch (Problem e) {
        LOG.error("the database server does not start again, next attempt follows", e);
        pause(MILLIS_BETWEEN_REVIVALS);
      }
    }
  }

  private synchronized void startAgain() {
    for (int attempt = 1; !closed && !startOnce(port); attempt++) {
      rest(attempt);
    }
    keepAlive();
  }

  /** A postmaster that was killed holds its shared memory until its parent has reaped it. */
  private void rest(int attempt) {
    if (attempt == START_ATTEMPTS) {
      throw Problem.of(DatabaseProblem.SERVER_FAILED, endOfLog());
    }
    pause(250);
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** As when the power fails. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  int port() {
    return port;
  }

  private void createCluster() {
    Path part = data.resolve("cluster.part");
    Path passwordFile = data.resolve("secrets/initdb.part");
    try {
      Trees.delete(part);
      DataDirectory.write(passwordFile, data.secret("postgres"));
      List<String> command =
          asOrdinaryUser(
              home.resolve("bin/initdb").toString(),
              "--pgdata=" + part,
              "--username=" + SUPERUSER,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=icu",
              "--icu-locale=und",
              "--no-instructions");
      Process initdb = launch(command);
      if (initdb.waitFor() != 0) {
        throw Problem.of(DatabaseProblem.SERVER_FAILED, endOfLog());
      }
      Files.move(part, cluster);
      Files.deleteIfExists(passwordFile);
    } catch (IOException e) {
      throw Trees.explain(e, part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(DatabaseProblem.SERVER_FAILED, "interrupted");
    }
  }

  private boolean startOnce(int at) {
    port = at;
    Process child =
        launch(
            asOrdinaryUser(
                home.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "jit=off",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "max_connections=60",
                "-c",
                "wal_level=replica",
                "-c",
                "wal_buffers=16MB",
                "-c",
                "max_wal_size=4GB",
                "-c",
                "log_min_messages=warning"));
    process = child;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (child.isAlive() && System.nanoTime() < deadline) {
      if (isReady(child)) {
        return true;
      }
      pause(20);
    }
    child.destroyForcibly();
    return false;
  }

  /** The pid file names this very child and says ready; one left by a crash names another. */
  private boolean isReady(Process child) {
    List<String> lines = pidFile();
    return lines.size() >= 8
        && lines.getFirst().strip().equals(Long.toString(child.pid()))
        && lines.get(7).strip().equals("ready");
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private void stopOrphan() {
    List<String> lines = pidFile();
    if (lines.isEmpty()) {
      return;
    }
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(orphan -> runsOurCluster(orphan))
        .ifPresent(orphan -> {
          LOG.warn("stopping the database server {} that a killed run left", orphan.pid());
          orphan.destroy();
          orphan.onExit().completeOnTimeout(orphan, 10, TimeUnit.SECONDS).join();
          orphan.descendants().forEach(ProcessHandle::destroyForcibly);
          orphan.destroyForcibly();
        });
  }

  private boolean runsOurCluster(ProcessHandle candidate) {
    Path commandLine = Path.of("/proc", Long.toString(candidate.pid()), "cmdline");
    try {
      return Files.readString(commandLine, StandardCharsets.ISO_8859_1)
          .contains(cluster.toString());
    } catch (IOException e) {
      return candidate.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }
  }

  /**
   * PostgreSQL refuses the superuser: a user namespace of its own makes it nobody in particular.
   */
  private static List<String> asOrdinaryUser(String... command) {
    List<String> words = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "--user"));
    }
    words.addAll(List.of(command));
    return words;
  }

  private Process launch(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw Problem.of(DatabaseProblem.SERVER_FAILED, String.valueOf(e.getMessage()));
    }
  }

  private Path log() {
    return data.resolve("postgres.log");
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(DatabaseProblem.SERVER_FAILED, "interrupted");
    }
  }

  /** Fast shutdown: running statements are broken off, commits are on disk. */
  @Override
  public synchronized void close() {
    closed = true;
    Process child = process;
    process = null;
    if (child == null || !child.isAlive()) {
      return;
    }
    try {
      // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, the slow one.
      new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
      if (!child.waitFor(20, TimeUnit.SECONDS)) {
        child.destroyForcibly();
      }
      Files.deleteIfExists(data.resolve("postgres.port"));
    } catch (IOException e) {
      child.destroy();
    } catch (InterruptedException e) {
      child.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
