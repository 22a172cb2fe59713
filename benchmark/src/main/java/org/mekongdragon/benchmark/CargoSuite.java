package org.mekongdragon.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.engine.Field;

/**
 * Cargo from disk to stored consignments and hits through the running product, then single
 * consignments by API at a rate. Lines by {@code -Dbench.rows}, requests a second by {@code
 * -Dbench.rate}, seconds of them by {@code -Dbench.seconds}, parts by {@code
 * -Dbench.parts=file,single}. The JVM compiles while other files ({@code -Dbench.first} lines) and
 * consignments ({@code -Dbench.warm} seconds) come first; the first file has its own figure. The
 * demonstration's profiles, lists and random share are in force.
 */
final class CargoSuite implements Bench.Suite {

  private static final String LOGIN = "officer.haiphong";
  private static final String API = "/api/v1/consignments?format=csv";
  private static final Pattern KEY = Pattern.compile("\"manifest\"\\s*:\\s*\"([^\"]+)\"");
  private static final int AT_ONCE = 64;

  /** Real places and subheadings: what is generated elsewhere would be doubted line by line. */
  private static final List<String> PLACES =
      List.of(
          "CNSHA", "CNNGB", "CNSZX", "CNTAO", "HKHKG", "TWKHH", "KRPUS", "JPTYO", "JPOSA", "SGSIN",
          "MYPKG", "IDJKT", "THLCH", "THBKK", "PHMNL", "INNSA", "LKCMB", "PKKHI", "AEJEA", "TRIST",
          "NLRTM", "BEANR", "DEHAM", "GBFXT", "FRLEH", "ITGOA", "ESVLC", "USLAX", "USNYC", "BRSSZ",
          "COCTG", "ECGYE", "PECLL", "CLVAP", "MXZLO", "ZADUR", "NGLOS", "EGPSD", "VNHPH", "VNSGN");

  private static final List<String> CODES =
      List.of(
          "080390", "090121", "090240", "100630", "151190", "170199", "220300", "252329", "271019",
          "290541", "300490", "310210", "320417", "330499", "390110", "391590", "401110", "420222",
          "440710", "470710", "520100", "610910", "620342", "640399", "690721", "700490", "720449",
          "730890", "740400", "760200", "841810", "842951", "847130", "850440", "851712", "852872",
          "870323", "870899", "900190", "940360", "950300");
  private static final long SEED = 20_250_415;

  @Override
  public String name() {
    return "cargo";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    int rows = Integer.getInteger("bench.rows", quick ? 100_000 : 1_000_000);
    int rate = Integer.getInteger("bench.rate", 200);
    int seconds = Integer.getInteger("bench.seconds", quick ? 10 : 60);
    try (RunningHouse house = new RunningHouse()) {
      String token = house.token(LOGIN);
      int first = Integer.getInteger("bench.first", part("file") ? rows / 3 : 20_000);
      first(house, token, first, report);
      if (part("file")) {
        Path file = file(new World(SEED), rows);
        report.note(rows + " lines, " + Files.size(file) / rows + " octets each");
        whole(house, token, file, rows, report);
        Files.delete(file);
      }
      if (part("single")) {
        single(house, token, rate, seconds, report);
      }
    }
  }

  private static boolean part(String name) {
    String parts = System.getProperty("bench.parts", "");
    return parts.isEmpty() || Arrays.asList(parts.split(",")).contains(name);
  }

  private static Path file(World world, int rows) throws IOException {
    Path file = Files.createTempFile("mekong-cargo", ".csv");
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(World.header().getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < rows; i++) {
        out.write(line(world, "C" + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** A generated line whose codes exist and whose containers have their check digit. */
  private static String line(World world, String id) {
    World.Row row = world.row(id);
    String[] values = row.values();
    for (Field field : List.of(Field.LOADING, Field.DISCHARGE, Field.DESTINATION, Field.TRANSIT)) {
      values[field.ordinal()] = each(values[field.ordinal()], text -> one(PLACES, text));
    }
    values[Field.HS.ordinal()] = each(values[Field.HS.ordinal()], text -> one(CODES, text));
    values[Field.CONTAINER.ordinal()] = each(values[Field.CONTAINER.ordinal()], CargoSuite::checked);
    return World.line(row);
  }

  private static String each(String cell, UnaryOperator<String> change) {
    return cell.isEmpty()
        ? cell
        : Arrays.stream(cell.split("\\|")).map(change).collect(Collectors.joining("|"));
  }

  private static String one(List<String> all, String text) {
    return all.get(Math.floorMod(text.hashCode(), all.size()));
  }

  /** ISO 6346: letters count 10 to 38 without multiples of eleven, each place twice the one before. */
  private static String checked(String number) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = number.charAt(i);
      int value = c <= '9' ? c - '0' : 10 + c - 'A' + (c - 'A' + 9) / 10;
      sum += value << i;
    }
    return number.substring(0, 10) + sum % 11 % 10;
  }

  private static void first(RunningHouse house, String token, int rows, Report report)
      throws Exception {
    Path file = file(new World(SEED + 1), rows);
    long start = System.nanoTime();
    house.send(token, API, file);
    await(house, token);
    double screened = (System.nanoTime() - start) / 1e9;
    Files.delete(file);
    String what = String.format("stored and screened, first %,d lines after the start", rows);
    report.figure("Mekong Dragon", what, rows / screened, "records/s");
  }

  private static void whole(RunningHouse house, String token, Path file, int rows, Report report)
      throws Exception {
    double[] memory = new double[2];
    Thread watch = Thread.ofPlatform().daemon().start(() -> watch(house, memory));
    double[] before = house.processorSeconds();
    long start = System.nanoTime();
    Matcher key = KEY.matcher(house.send(token, API, file));
    double stored = (System.nanoTime() - start) / 1e9;
    if (!key.find()) {
      throw new IOException("no manifest in the answer");
    }
    await(house, token);
    double screened = (System.nanoTime() - start) / 1e9;
    double[] after = house.processorSeconds();
    watch.interrupt();
    watch.join();
    report.figure("Mekong Dragon", "stored", rows / stored, "records/s");
    report.figure("Mekong Dragon", "stored and screened", rows / screened, "records/s");
    double server = (after[0] - before[0]) * 1e6 / rows;
    double database = (after[1] - before[1]) * 1e6 / rows;
    report.figure("Mekong Dragon", "processor time, server", server, "µs/record");
    report.figure("Mekong Dragon", "processor time, PostgreSQL", database, "µs/record");
    report.figure("Mekong Dragon", "that is, of two cores", 2e6 / (server + database), "records/s");
    report.figure("Mekong Dragon", "most memory, server", memory[0], "MB");
    report.figure("Mekong Dragon", "most memory, PostgreSQL", memory[1], "MB");
    try (Connection database2 = house.database();
        Statement statement = database2.createStatement()) {
      String of = " where manifest = '" + key.group(1) + "'";
      long kept = number(statement, "select count(*) from cargo.consignment" + of);
      long hits = number(statement, "select coalesce(sum(hits), 0) from screening.candidate" + of);
      report.agreement("every line is stored once", kept == rows);
      report.agreement(
          "every chunk is screened",
          number(statement, "select count(*) from screening.task where done_at is null") == 0);
      report.figure("Mekong Dragon", "hits", hits, "hits");
    }
  }

  private static void watch(RunningHouse house, double[] most) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        double[] now = house.memory();
        most[0] = Math.max(most[0], now[0]);
        most[1] = Math.max(most[1], now[1]);
        Thread.sleep(500);
      }
    } catch (IOException | InterruptedException over) {
      // What was seen until now is the answer.
    }
  }

  /** Waits until nothing is left to screen. */
  private static void await(RunningHouse house, String token) throws Exception {
    try (Connection database = house.database();
        Statement statement = database.createStatement()) {
      while (number(statement, "select count(*) from screening.task where done_at is null") > 0) {
        Thread.sleep(20);
      }
    }
    house.get(token, "/api/v1/manifests");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** One consignment a request, sent when it is due, whatever became of those before. */
  private static void single(
      RunningHouse house, String token, int rate, int seconds, Report report) throws Exception {
    World world = new World(SEED + 2);
    int warm = rate * Integer.getInteger("bench.warm", Math.min(40, 2 * seconds));
    byte[][] bodies = new byte[warm + rate * seconds][];
    for (int i = 0; i < bodies.length; i++) {
      String one = World.header() + line(world, "S" + i);
      bodies[i] = one.getBytes(StandardCharsets.UTF_8);
    }
    drive(house, token, rate, Arrays.copyOf(bodies, warm));
    double[] before = house.processorSeconds();
    double[] times;
    double[] disk;
    try (DiskWrites writes = new DiskWrites(house.data())) {
      times = drive(house, token, rate, Arrays.copyOfRange(bodies, warm, bodies.length));
      disk = writes.sorted();
    }
    double[] after = house.processorSeconds();
    Arrays.sort(times);
    String what = "one consignment, " + rate + " requests/s";
    report.agreement(what + ": every one is answered", times.length == rate * seconds);
    report.figure(what, "median", times[times.length / 2], "ms");
    report.figure(what, "p99", times[(int) (0.99 * times.length)], "ms");
    report.figure(what, "slowest", times[times.length - 1], "ms");
    String raw = "a page written to the same disk meanwhile";
    report.figure(raw, "median", disk[disk.length / 2], "ms");
    report.figure(raw, "p99", disk[(int) (0.99 * disk.length)], "ms");
    report.figure(raw, "slowest", disk[disk.length - 1], "ms");
    report.figure(what, "processor time, server", (after[0] - before[0]) * 1e3 / times.length, "ms");
    report.figure(
        what, "processor time, PostgreSQL", (after[1] - before[1]) * 1e3 / times.length, "ms");
  }

  private static double[] drive(RunningHouse house, String token, int rate, byte[][] bodies)
      throws InterruptedException {
    Queue<Double> times = new ConcurrentLinkedQueue<>();
    AtomicLong next = new AtomicLong();
    CountDownLatch done = new CountDownLatch(AT_ONCE);
    long start = System.nanoTime();
    for (int n = 0; n < AT_ONCE; n++) {
      Thread.startVirtualThread(() -> {
        for (int i = (int) next.getAndIncrement(); i < bodies.length; i = (int) next.getAndIncrement()) {
          long due = start + i * 1_000_000_000L / rate;
          LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
          try {
            house.post(token, API, bodies[i]);
            times.add((System.nanoTime() - due) / 1e6);
          } catch (IOException refused) {
            System.err.println(refused.getMessage());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        }
        done.countDown();
      });
    }
    done.await();
    return times.stream().mapToDouble(one -> one).toArray();
  }
}
