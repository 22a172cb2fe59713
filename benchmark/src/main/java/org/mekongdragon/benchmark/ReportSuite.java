package org.mekongdragon.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Documents and long files of a server with a small heap: the final report of a phase with 2,000
 * cases, 25 members and 40 charts in every format, and the export of many rows in the columns of
 * UNODC. Rows by {@code -Dbench.rows}; parts by {@code -Dbench.parts=report,export}.
 */
final class ReportSuite implements Bench.Suite {

  private static final String OPERATION = "OMD7";
  private static final String API = "/api/v1/operations/" + OPERATION;
  private static final int CASES = 2_000;
  private static final int MEMBERS = 25;
  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "report";
  }

  @Override
  public void run(boolean quick, Report report) throws Exception {
    long rows = Long.getLong("bench.rows", quick ? 100_000 : 1_000_000);
    report.note("server with " + HEAP);
    try (RunningHouse house = new RunningHouse(HEAP)) {
      String coordinator = house.token("coordinator");
      if (part("report")) {
        try (Connection database = house.database()) {
          grow(database);
        }
        // What was copied was known before it was there: the server reads it when it starts.
        house.crash(false);
        documents(house, coordinator, quick ? 5 : 11, report);
      }
      if (part("export")) {
        try (Connection database = house.database()) {
          multiply(database, rows);
        }
        export(house, coordinator, report);
      }
    }
  }

  private static boolean part(String name) {
    String parts = System.getProperty("bench.parts", "");
    return parts.isEmpty() || List.of(parts.split(",")).contains(name);
  }

  /** 2,000 released cases of 25 members, each of which led some. */
  private static void grow(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          insert into operation.member (operation, audience_id, organisation, role, joined)
            select m.operation, m.audience_id, o.code, 'participant', date '2025-04-15'
            from access.organisation o,
              (select operation, min(audience_id) as audience_id,
                 count(distinct organisation) as known
               from operation.member where operation = '%1$s' group by operation) m
            where o.code not in
              (select organisation from operation.member where operation = '%1$s')
            order by o.code limit greatest(0, %2$d - (select count(distinct organisation)
              from operation.member where operation = '%1$s'))
          """
              .formatted(OPERATION, MEMBERS));
      CloneSql.records(
          statement, OPERATION, OPERATION, "c1", Math.max(0, CASES - CloneSql.count(statement, OPERATION)));
      // Who led none so far leads some of the copies.
      statement.execute(
          """
          update seizure.fact f set lead = idle.organisation
          from (select organisation, row_number() over () as n from operation.member
              where operation = '%1$s' and organisation not in
                (select lead from seizure.fact where operation = '%1$s')) idle,
            (select id, row_number() over (order by id) as n from seizure.seizure
              where operation = '%1$s' and number like '%%-c1') copies
          where f.seizure = copies.id and copies.n between 10 * idle.n and 10 * idle.n + 6
          """
              .formatted(OPERATION));
      statement.execute("vacuum analyze");
    }
  }

  private static void documents(RunningHouse house, String token, int rounds, Report report)
      throws Exception {
    String path = API + "/report?kind=final&lang=vi&format=";
    String page = house.text(token, path + "html");
    report.figure("final report", "charts", page.split("<svg", -1).length - 1.0, "");
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("PDF, Vietnamese", path + "pdf");
    asked.put("PDF, Chinese", path.replace("lang=vi", "lang=zh") + "pdf");
    asked.put("DOCX", path + "docx");
    asked.put("HTML", path + "html");
    asked.put("XLSX", path + "xlsx");
    asked.put("PDF, for members", path + "pdf&audience=members");
    asked.put("PDF, for the public", path + "pdf&audience=public");
    for (Map.Entry<String, String> one : asked.entrySet()) {
      double[] times = new double[rounds];
      int bytes = 0;
      double first = 0;
      for (int round = -1; round < rounds; round++) {
        long start = System.nanoTime();
        bytes = house.get(token, one.getValue());
        double seconds = (System.nanoTime() - start) / 1e9;
        first = round < 0 ? seconds : first;
        times[Math.max(0, round)] = seconds;
      }
      Arrays.sort(times);
      report.figure("final report, " + one.getKey(), "the first time", first, "s");
      report.figure("final report, " + one.getKey(), "median", times[rounds / 2], "s");
      report.figure("final report, " + one.getKey(), "p95", times[(int) (0.95 * rounds)], "s");
      report.figure("final report, " + one.getKey(), "size", bytes / 1024.0, "KiB");
    }
  }

  /** Copies records until their drug lines are as many rows, or a few more. */
  private static void multiply(Connection database, long rows) throws SQLException {
    try (Statement statement = database.createStatement()) {
      // Words are not looked for here, and their index would take longest.
      statement.execute("drop index if exists seizure.seizure_search");
      long lines = lines(statement);
      if (lines < rows) {
        CloneSql.repeat(statement, OPERATION, "x" + rows + "x", (rows - 1) / lines);
      }
      statement.execute("vacuum analyze seizure.seizure, seizure.revision");
    }
  }

  /** Goods lines that the file will have: of drugs, precursors and new substances. */
  private static long lines(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            """
            select sum(jsonb_array_length(jsonb_path_query_array(r.content,
              '$.goods[*] ? (@.regime == "drug" || @.regime == "precursor" || @.regime == "nps")')))
            from seizure.seizure s
            join seizure.revision r on r.seizure = s.id and r.revision = s.revision
            where s.operation = '%s'
            """
                .formatted(OPERATION))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The heap after a tenth of the file and after all of it: they are alike when it streams. */
  private static void export(RunningHouse house, String token, Report report) throws Exception {
    long rows;
    try (Connection database = house.database();
        Statement statement = database.createStatement()) {
      rows = lines(statement);
    }
    AtomicBoolean done = new AtomicBoolean();
    double[] peak = new double[2];
    Thread watch = Thread.ofPlatform().daemon().start(() -> watch(house, done, peak));
    String what = "UNODC columns, " + rows + " rows";
    long start = System.nanoTime();
    long lines = -1;
    long bytes = 0;
    double first = 0;
    double early = 0;
    try (InputStream input = house.open(token, API + "/seizures/export?format=ids")) {
      byte[] buffer = new byte[1 << 16];
      int read = input.read(buffer);
      first = (System.nanoTime() - start) / 1e6;
      while (read > 0) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        bytes += read;
        early = lines < rows / 10 ? peak[0] : early;
        read = input.read(buffer);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    done.set(true);
    watch.join();
    report.figure(what, "first byte", first, "ms");
    report.figure(what, "whole file", seconds, "s");
    report.figure(what, "rows a second", lines / seconds, "rows/s");
    report.figure(what, "size", bytes / 1e6, "MB");
    report.figure(what, "highest heap in the first tenth", early, "MB");
    report.figure(what, "highest heap seen", peak[0], "MB");
    report.figure(what, "highest resident memory seen", peak[1], "MB");
    report.agreement(what + ": the file has every goods line", lines == rows);
  }

  private static void watch(RunningHouse house, AtomicBoolean done, double[] peak) {
    try {
      while (!done.get()) {
        peak[0] = Math.max(peak[0], house.heapInUse());
        peak[1] = Math.max(peak[1], house.memory()[0]);
        Thread.sleep(500);
      }
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
