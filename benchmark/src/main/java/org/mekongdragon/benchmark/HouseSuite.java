package org.mekongdragon.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The house with many seizures: how fast a file is imported beside a raw COPY of the same rows, and
 * how long pages take for the narrowest reader beside a coordinator. Twenty operations; a third of
 * all records is in the one that is read, and of those every other one is hidden from the narrow
 * reader. Records by {@code -Dbench.rows}.
 */
final class HouseSuite implements Bench.Suite {

  private static final int FILE_ROWS = 20_000;
  private static final int OPERATIONS = 20;
  private static final String OPERATION = "OMD7";

  /** What is asked, by name; times are those of a client on the same machine. */
  private static final Map<String, String> PAGES = pages();

  @Override
  public String name() {
    return "house";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    long rows = Long.getLong("bench.rows", quick ? 100_000 : 1_000_000);
    try (RunningHouse house = new RunningHouse();
        Connection database = house.database()) {
      String coordinator = house.token("coordinator");
      measureImport(house, coordinator, database, report);
      multiply(database, rows);
      report.note(rows + " seizures in " + OPERATIONS + " operations");
      String narrow = house.token("officer.haiphong");
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        measurePage(house, List.of(narrow, coordinator), page, quick ? 60 : 200, report);
      }
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    String operation = "/operations/" + OPERATION;
    String api = "/api/v1" + operation;
    pages.put("board", operation + "/board");
    pages.put("list", operation + "/seizures");
    pages.put("list, one regime and month", operation + "/seizures?regime=drug&from=2025-06-01&to=2025-06-30");
    pages.put("search, rare word", operation + "/seizures?q=ketamine+phong");
    pages.put("search, common word", operation + "/seizures?q=customs");
    pages.put("figures", operation + "/figures");
    pages.put("figure by regime", api + "/statistics?measure=mass&by=regime,month");
    pages.put("records behind a figure", operation + "/figures/records?measure=cases&regime=drug");
    return pages;
  }

  private static void measureImport(
      RunningHouse house, String token, Connection database, Report report) throws Exception {
    String path = "/api/v1/operations/" + OPERATION + "/imports?kind=seizures&format=ids&mode=commit";
    CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
    double[] ours = new double[3];
    double[] raw = new double[3];
    for (int round = 0; round < 3; round++) {
      byte[] file = file(round);
      long start = System.nanoTime();
      house.post(token, path, file);
      ours[round] = FILE_ROWS / ((System.nanoTime() - start) / 1e9);
      raw[round] = FILE_ROWS / copied(database, copy);
    }
    Arrays.sort(ours);
    Arrays.sort(raw);
    report.figure("Mekong Dragon", "import, checked", ours[1], "rows/s");
    report.figure("PostgreSQL COPY, same rows and indexes", "raw", raw[1], "rows/s");
    report.figure("Mekong Dragon", "share of COPY", ours[1] / raw[1], "");
  }

  private static double copied(Connection database, CopyManager copy)
      throws SQLException, IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    copy.copyOut(
        "copy (select * from seizure.seizure order by id desc limit " + FILE_ROWS + ") to stdout",
        rows);
    try (Statement statement = database.createStatement()) {
      statement.execute("create table public.copied (like seizure.seizure including all)");
      long start = System.nanoTime();
      copy.copyIn("copy public.copied from stdin", new ByteArrayInputStream(rows.toByteArray()));
      double seconds = (System.nanoTime() - start) / 1e9;
      statement.execute("drop table public.copied");
      return seconds;
    }
  }

  private static byte[] file(int round) {
    SplittableRandom random = new SplittableRandom(round);
    String[] drugs = {"Heroin", "Methamphetamine", "Ketamine", "Cannabis herb", "Cocaine"};
    String[] cities = {"Hai Phong", "Ha Noi", "Bangkok", "Da Nang", "Can Tho"};
    StringBuilder csv =
        new StringBuilder(
            "Seizure Date,Country/Territory of Seizure,ISO3,Subregion,Region,Drug/Substance,"
                + "Quantity Seized,Measurement Unit,City,Administrative Region,Physical Seizure"
                + " Location,Trafficking Mode of Transportation,Source,Reporting Channel\n");
    for (int i = 0; i < FILE_ROWS; i++) {
      csv.append(LocalDate.of(2025, 4, 15).plusDays(random.nextInt(150)))
          .append(",Viet Nam,VNM,South-East Asia,Asia,")
          .append(drugs[random.nextInt(drugs.length)])
          .append(',')
          .append(random.nextInt(1, 100_000) / 1000.0)
          .append(",Kilogram,")
          .append(cities[random.nextInt(cities.length)])
          .append(",,Seaport,Sea,generated ")
          .append(round * FILE_ROWS + i)
          .append(",x\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Copies what there is into other operations and days, with audiences of their own. */
  private static void multiply(Connection database, long rows) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (int n = 1; n < OPERATIONS; n++) {
        statement.execute(CloneSql.operation(OPERATION, "SIZE" + n));
      }
      statement.execute(CloneSql.hideEveryOther(OPERATION));
      long base = CloneSql.count(statement, OPERATION);
      long wanted = rows / 3;
      for (int copy = 1; CloneSql.count(statement, OPERATION) < wanted; copy++) {
        CloneSql.records(statement, OPERATION, OPERATION, "c" + copy, base);
      }
      long each = (rows - wanted) / (OPERATIONS - 1);
      for (int n = 1; n < OPERATIONS; n++) {
        CloneSql.records(statement, OPERATION, "SIZE" + n, "o" + n, each);
      }
      statement.execute("vacuum analyze");
    }
  }

  private static void measurePage(
      RunningHouse house,
      List<String> tokens,
      Map.Entry<String, String> page,
      int rounds,
      Report report)
      throws Exception {
    double[][] times = new double[tokens.size()][rounds];
    for (int round = -rounds / 4; round < rounds; round++) {
      for (int reader = 0; reader < tokens.size(); reader++) {
        long start = System.nanoTime();
        house.get(tokens.get(reader), page.getValue());
        times[reader][Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
      }
    }
    double[] p95 = new double[tokens.size()];
    for (int reader = 0; reader < tokens.size(); reader++) {
      Arrays.sort(times[reader]);
      p95[reader] = times[reader][(int) (0.95 * rounds)];
      String who = reader == 0 ? "narrow reader" : "coordinator";
      report.figure(who, page.getKey() + ", median", times[reader][rounds / 2], "ms");
      report.figure(who, page.getKey() + ", p95", p95[reader], "ms");
    }
    report.figure("narrow reader", page.getKey() + ", × coordinator", p95[0] / p95[1], "×");
  }
}
