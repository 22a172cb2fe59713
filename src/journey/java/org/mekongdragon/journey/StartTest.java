package org.mekongdragon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: it starts, is killed, recovers, and refuses with a sentence. */
class StartTest {

  private static final int COULD_NOT_RUN = 3;

  @TempDir private Path folder;
  private final List<Started> started = new java.util.ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(Started::kill);
  }

  @Test
  void startsServesVerifiesAndRecoversFromEveryKill() throws IOException, InterruptedException {
    Started first = run(folder.resolve("data"), freePort());
    first.awaitReady();
    assertThat(first.status("/healthz")).isEqualTo(200);
    assertThat(first.status("/readyz")).isEqualTo(200);
    assertThat(first.status("/sign-in")).isEqualTo(200);

    assertThat(verb("verify", "--data", first.data())).startsWith("0 audit chain holds");
    assertThat(verb("token", "--user", "nobody", "--data", first.data())).startsWith("3 ");

    postgresOf(first).destroyForcibly();
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> first.log().contains("started again"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> first.status("/readyz") == 200 && postgresOf(first).isAlive());

    long orphan = postgresOf(first).pid();
    first.kill();
    Started second = run(folder.resolve("data"), freePort());
    second.awaitReady();
    assertThat(second.status("/readyz")).isEqualTo(200);
    assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();

    assertThat(verb("run", "--port", freePort(), "--data", second.data()))
        .startsWith("3 Another server uses the data directory");
    String taken = second.port();
    assertThat(
            verb("run", "--empty", "--port", taken, "--data", folder.resolve("other").toString()))
        .startsWith("3 Port " + taken + " is taken");

    assertThat(second.stopGently()).as("SIGTERM stops cleanly").isTrue();
    assertThat(folder.resolve("data/postgres.port")).doesNotExist();
  }

  @Test
  void refusesADirectoryThatItMayNotWrite() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("file"), "no directory");
    assertThat(verb("run", "--port", freePort(), "--data", file.resolve("data").toString()))
        .startsWith("3 The data directory");
  }

  /** The server's own PostgreSQL, as the system sees it. */
  private static ProcessHandle postgresOf(Started server) throws IOException {
    List<String> pid;
    try (var clusters = Files.newDirectoryStream(Path.of(server.data()), "cluster-*")) {
      pid = Files.readAllLines(clusters.iterator().next().resolve("postmaster.pid"));
    }
    return ProcessHandle.of(Long.parseLong(pid.getFirst().strip())).orElseThrow();
  }

  private Started run(Path data, String port) throws IOException {
    Path log = folder.resolve("log-" + started.size());
    Process process =
        new ProcessBuilder(
                Started.command(
                    List.of("run", "--empty", "--port", port, "--data", data.toString())))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Started server = new Started(process, log, data.toString(), port);
    started.add(server);
    return server;
  }

  /** The exit code and everything a verb said. */
  private String verb(String... words) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "verb", ".log");
    Process process =
        new ProcessBuilder(Started.command(List.of(words)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(words[0] + " does not end: " + Files.readString(log));
    }
    return process.exitValue() + " " + Files.readString(log);
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
