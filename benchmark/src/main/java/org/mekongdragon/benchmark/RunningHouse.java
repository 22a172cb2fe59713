package org.mekongdragon.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The product as its users run it: a process of its own on a directory of its own. {@code
 * -Dbench.java} gives its JVM further options, between commas.
 */
final class RunningHouse implements AutoCloseable {

  private final Path data;
  private final boolean keeps;
  private final List<String> options;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process process;
  private String address;

  /**
   * Starts with the demonstration and waits until it is ready; on the directory {@code
   * -Dbench.data}, which is kept, or on one of its own.
   *
   * @param options further options of its JVM
   */
  RunningHouse(String... options) throws IOException {
    this.options = List.of(options);
    String kept = System.getProperty("bench.data", "");
    keeps = !kept.isEmpty();
    data = keeps ? Path.of(kept) : Files.createTempDirectory("mekong-bench");
    start();
  }

  private void start() throws IOException {
    process = new ProcessBuilder(verb("run", "--port", "0")).redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the server did not start");
    }
    address = line.substring("ready ".length());
    Thread.ofPlatform().daemon().start(() -> drain(lines));
  }

  private static void drain(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // What the server says is not looked at, but its pipe must not fill.
      }
    } catch (IOException killed) {
      // The server was killed in the middle of a word.
    }
  }

  /**
   * Kills the server as {@code kill -9} does and starts it again on the same data.
   *
   * @param database its database too
   */
  void crash(boolean database) throws IOException {
    if (database) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
    process.destroyForcibly();
    process.onExit().join();
    start();
  }

  URI at(String path) {
    return URI.create(address + path);
  }

  long pid() {
    return process.pid();
  }

  Path data() {
    return data;
  }

  private List<String> verb(String... words) {
    Path jar =
        Stream.of("target/mekongdragon.jar", "../target/mekongdragon.jar")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:NewRatio=1", "-XX:SurvivorRatio=4"));
    command.add("-XX:+UseCompactObjectHeaders");
    String java = System.getProperty("bench.java", "");
    command.addAll(java.isEmpty() ? List.of() : List.of(java.split("[ ,]")));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    return command;
  }

  /** An API token of an account. */
  String token(String login) throws IOException {
    Process verb = new ProcessBuilder(verb("token", "--user", login)).start();
    return new String(verb.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** Reads a page or a call to its end; answers its bytes. */
  int get(String token, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + path);
    }
    return answer.body().length;
  }

  /** Sends a file. */
  String post(String token, String path, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Sends a file from disk, however large. */
  String send(String token, String path, Path file) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Begins to read a call's answer, however long. */
  InputStream open(String token, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token).build();
    HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " for " + path);
    }
    return answer.body();
  }

  /** Megabytes of heap in use, dead objects included. */
  double heapInUse() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, Long.toString(pid()), "GC.heap_info").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher used = Pattern.compile("(?:generation|Generation|DefNew|Tenured)[^\\n]*?used (\\d+)K").matcher(said);
    double sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1)) / 1024.0;
    }
    return sum;
  }

  /** Processor seconds of the server so far, and of its database. */
  double[] processorSeconds() throws IOException {
    double database = 0;
    for (ProcessHandle child : process.descendants().toList()) {
      database += seconds(child.pid());
    }
    return new double[] {seconds(process.pid()), database};
  }

  private static double seconds(long pid) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      // utime, stime and those of children that ended, in hundredths of a second.
      double ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(words[i]);
      }
      return ticks / 100;
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }

  /** Megabytes in memory: the server, and its database with shared pages counted once. */
  double[] memory() throws IOException {
    double database = 0;
    for (ProcessHandle child : process.descendants().toList()) {
      database += kilobytes(child.pid(), "smaps_rollup", "Pss:");
    }
    return new double[] {
      kilobytes(process.pid(), "status", "VmRSS:") / 1024, database / 1024
    };
  }

  private static double kilobytes(long pid, String file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (NoSuchFileException | UncheckedIOException ended) {
      return 0;
    }
  }

  /** Sends JSON under a key, so that it may be sent again; answers what came back. */
  HttpResponse<String> send(String token, String path, String key, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Reads a call's answer. */
  String text(String token, String path) throws IOException, InterruptedException {
    try (InputStream answer = open(token, path)) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The database as its superuser. */
  Connection database() throws IOException, SQLException {
    String port = Files.readString(data.resolve("postgres.port")).strip();
    String password = Files.readString(data.resolve("secrets/postgres")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/mekong", "postgres", password);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    if (keeps) {
      return;
    }
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
