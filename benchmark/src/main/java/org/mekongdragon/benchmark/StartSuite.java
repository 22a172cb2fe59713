package org.mekongdragon.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How long a user waits for the launcher to say "ready", and what the running house takes: the first
 * start with the demonstration, later starts on the same data, memory of the JVM and of PostgreSQL.
 * The build and the JVM's cache of classes are made before.
 */
final class StartSuite implements Bench.Suite {

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    Path empty = Files.createTempDirectory("mekong-start");
    Path data = Files.createTempDirectory("mekong-start");
    try {
      start(empty, "--empty").stop();
      Started first = start(data);
      report.figure("Mekong Dragon", "first start with demonstration", first.seconds, "s");
      first.stop();
      double[] later = new double[quick ? 3 : 12];
      for (int i = 0; i < later.length; i++) {
        Started again = start(data);
        later[i] = again.seconds;
        if (i == later.length - 1) {
          again.weigh(report);
        }
        again.stop();
      }
      Arrays.sort(later);
      report.figure("Mekong Dragon", "later start, median", later[later.length / 2], "s");
      report.figure("Mekong Dragon", "later start, slowest", later[later.length - 1], "s");
    } finally {
      delete(empty);
      delete(data);
    }
  }

  /** A house that has said "ready". */
  private record Started(Process process, double seconds) {

    void stop() {
      process.destroy();
      process.onExit().join();
    }

    /** Memory after the start, in MB: shared pages of PostgreSQL's processes are counted once. */
    void weigh(Report report) throws IOException {
      double java = megabytes(process.pid(), "Rss:");
      double database = 0;
      for (ProcessHandle child : process.descendants().toList()) {
        database += megabytes(child.pid(), "Pss:");
      }
      report.figure("Mekong Dragon", "memory of the JVM", java, "MB");
      report.figure("Mekong Dragon", "memory of PostgreSQL", database, "MB");
    }

    private static double megabytes(long pid, String kind) throws IOException {
      try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        return lines
            .filter(line -> line.startsWith(kind))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
            .sum();
      }
    }
  }

  private static Started start(Path data, String... words) throws IOException {
    Path launcher =
        Stream.of("dragon", "../dragon").map(Path::of).filter(Files::exists).findFirst().orElseThrow();
    ProcessBuilder run =
        new ProcessBuilder(
            launcher.toAbsolutePath().toString(), "run", "--port", "0", "--data", data.toString());
    run.command().addAll(Arrays.asList(words));
    long start = System.nanoTime();
    Process process = run.redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the server did not start");
    }
    return new Started(process, (System.nanoTime() - start) / 1e9);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
