package org.mekongdragon.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages under load: to three hundred connected readers, a thousand open browsers, many a second
 * with the server killed in the middle, and search among many by an officer who reads one of
 * twenty-five. Messages searched by {@code -Dbench.messages}, seconds of load by {@code
 * -Dbench.seconds}, messages a second by {@code -Dbench.rate}, seconds before it that are not measured by {@code -Dbench.warm},
 * whether anything is killed by {@code -Dbench.kills}, parts by {@code
 * -Dbench.parts=browsers,broadcast,load,search}.
 */
final class ExchangeSuite implements Bench.Suite {

  private static final String API =
      "/api/v1/operations/" + ExchangeWorld.OPERATION + "/messages";

  /** Messages of an earlier run on the same data are not these. */
  static final String RUN = Long.toString(System.currentTimeMillis(), 36) + " ";

  private static final int BROWSERS = 1_000;
  private static final boolean KILLS =
      Boolean.parseBoolean(System.getProperty("bench.kills", "true"));
  private static final String OFFICER = "officer.haiphong";

  @Override
  public String name() {
    return "exchange";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    long messages = Long.getLong("bench.messages", quick ? 100_000 : 1_000_000);
    int seconds = Integer.getInteger("bench.seconds", quick ? 10 : 60);
    int rate = Integer.getInteger("bench.rate", 200);
    try (RunningHouse house = new RunningHouse()) {
      try (Connection database = house.database()) {
        ExchangeWorld.open(database);
      }
      if (part("browsers")) {
        connections(house, report);
      }
      if (part("broadcast")) {
        broadcast(house, house.token("coordinator"), quick ? 40 : 200, report);
      }
      if (part("load")) {
        ExchangeLoad load = new ExchangeLoad(house, API, rate);
        load.warm(Integer.getInteger("bench.warm", 20));
        for (ExchangeLoad.Crash crash : ExchangeLoad.Crash.values()) {
          if (crash == ExchangeLoad.Crash.NONE || KILLS) {
            load.run(seconds, crash, report);
          }
        }
      }
      if (part("search")) {
        try (Connection database = house.database()) {
          ExchangeWorld.multiply(database, messages, "VN-CUSTOMS");
        }
        report.note(messages + " messages searched");
        search(house, quick ? 60 : 200, report);
      }
    }
  }

  private static boolean part(String name) {
    String parts = System.getProperty("bench.parts", "");
    return parts.isEmpty() || List.of(parts.split(",")).contains(name);
  }

  /** A message to all of them: from before it is sent until the last of their pages knows. */
  private static void broadcast(RunningHouse house, String sender, int rounds, Report report)
      throws Exception {
    int readers = ExchangeWorld.SERVICES;
    String to =
        ExchangeWorld.codes(0, readers).stream()
            .map(code -> '"' + code + '"')
            .collect(Collectors.joining(","));
    double[] answered = new double[rounds];
    double[] heard = new double[rounds];
    try (LiveReaders live = new LiveReaders(house, readers)) {
      report.agreement("all readers connected", live.awaitOpen());
      for (int round = -10; round < rounds; round++) {
        live.expect("messages:" + ExchangeWorld.OPERATION, readers);
        long start = System.nanoTime();
        HttpResponse<String> answer =
            house.send(sender, API, RUN + round, body("Broadcast " + RUN + round, to));
        long acknowledged = System.nanoTime();
        if (answer.statusCode() != 201) {
          throw new IOException(answer.body());
        }
        answered[Math.max(0, round)] = (acknowledged - start) / 1e6;
        heard[Math.max(0, round)] = (live.last() - start) / 1e6;
        Thread.sleep(50);
      }
    }
    report(report, "message to 300, answered", answered);
    report(report, "message to 300, last reader knows", heard);
    boolean visible = house.text(ExchangeWorld.token(299), API).contains("Broadcast " + RUN + (rounds - 1));
    report.agreement("the last reader finds it in the list", visible);
  }

  static String body(String subject, String recipients) {
    return """
        {"kind":"warning","subject":"%s","text":"Container CSQU3054383, bananas from Guayaquil to \
        Hai Phong: weight differs. Kiểm tra giúp.","action":"examine","grading":"B2","handling":"H1",\
        "recipients":[%s]}"""
        .formatted(subject, recipients);
  }

  private static void connections(RunningHouse house, Report report) throws Exception {
    try (LiveReaders warm = new LiveReaders(house, 100)) {
      report.agreement("first browsers connected", warm.awaitOpen());
    }
    Thread.sleep(2_000);
    double heapBefore = heap(house);
    double rssBefore = resident(house);
    try (LiveReaders live = new LiveReaders(house, BROWSERS)) {
      report.agreement(BROWSERS + " browsers connected", live.awaitOpen());
      Thread.sleep(2_000);
      double rss = resident(house);
      report.figure("1,000 open browsers", "heap after GC", heap(house) - heapBefore, "MB");
      report.figure("1,000 open browsers", "resident memory", rss - rssBefore, "MB");
      Thread.sleep(26_000);
      report.figure("1,000 open browsers", "heap after a beat", heap(house) - heapBefore, "MB");
      report.figure("1,000 open browsers", "resident after GC", resident(house) - rssBefore, "MB");
    }
  }

  /** Megabytes in use after a full collection. */
  private static double heap(RunningHouse house) throws IOException {
    tool(house, "GC.run");
    // Total, without the dead space that a collection leaves between objects.
    long used =
        tool(house, "GC.class_histogram")
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .mapToLong(ExchangeSuite::bytes)
            .sum();
    return used / 1e6;
  }

  private static long bytes(String[] words) {
    boolean total = words[0].equals("Total");
    boolean filler = words.length > 3 && words[3].contains("internal.vm.Filler");
    return total || filler ? (filler ? -1 : 1) * Long.parseLong(words[2]) : 0;
  }

  private static String tool(RunningHouse house, String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, Long.toString(house.pid()), command).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static double resident(RunningHouse house) throws IOException {
    Path status = Path.of("/proc", Long.toString(house.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
              .filter(line -> line.startsWith("VmRSS"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          * 1024
          / 1e6;
    }
  }

  private static void search(RunningHouse house, int rounds, Report report) throws Exception {
    String officer = house.token(OFFICER);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("rare word", ExchangeWorld.RARE);
    asked.put("seldom word", ExchangeWorld.SELDOM);
    asked.put("common word", ExchangeWorld.COMMON);
    asked.put("two words", "khat+customs");
    asked.put("two common words", "phong+customs");
    asked.put("Chinese", "%E7%BC%89%E6%AF%92");
    asked.put("Vietnamese without marks", "ma+tuy");
    asked.put("Vietnamese with marks", "ma+t%C3%BAy");
    asked.put("no such word", "zzzzzz");
    for (Map.Entry<String, String> one : asked.entrySet()) {
      measure(house, officer, "search, " + one.getKey(), API + "?q=" + one.getValue(), rounds, report);
      measure(
          house,
          officer,
          "page of it, " + one.getKey(),
          "/operations/" + ExchangeWorld.OPERATION + "/messages?q=" + one.getValue(),
          rounds,
          report);
    }
    measure(house, officer, "list", "/operations/" + ExchangeWorld.OPERATION + "/messages", rounds, report);
  }

  private static void measure(
      RunningHouse house, String token, String what, String path, int rounds, Report report)
      throws Exception {
    double[] times = new double[rounds];
    for (int round = -rounds / 4; round < rounds; round++) {
      long start = System.nanoTime();
      house.get(token, path);
      times[Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
    }
    report(report, what, times);
  }

  static void report(Report report, String what, double[] times) {
    Arrays.sort(times);
    report.figure(what, "median", times[times.length / 2], "ms");
    report.figure(what, "p95", times[(int) (0.95 * times.length)], "ms");
  }
}
