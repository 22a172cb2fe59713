package org.mekongdragon.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many messages a second, each from another of sixty services to three others by name (a
 * container in its text, {@link ExchangeSuite#body}), with the server killed in the middle. What was acknowledged must be there; what was not is sent again under its
 * key; each is delivered once.
 */
final class ExchangeLoad {

  private static final int SENDERS = 60;
  private static final int RECIPIENTS = 3;
  private static final int AT_ONCE = 64;

  private final RunningHouse house;
  private final String path;
  private final int rate;

  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Integer> unknown = new ConcurrentLinkedQueue<>();
  private final Queue<Double> times = new ConcurrentLinkedQueue<>();
  private final AtomicLong refused = new AtomicLong();
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private volatile int killAt;

  ExchangeLoad(RunningHouse house, String path, int rate) {
    this.house = house;
    this.path = path;
    this.rate = rate;
  }

  /** What is killed in the middle. */
  enum Crash {
    NONE,
    SERVER,
    SERVER_AND_DATABASE
  }

  /** A server that has run for a while has compiled what it does often. */
  void warm(int seconds) throws Exception {
    String mark = "Warm " + ExchangeSuite.RUN;
    AtomicLong until = new AtomicLong((long) rate * seconds);
    drive(new AtomicLong(), until, System.nanoTime(), mark, false);
    again(mark);
  }

  void run(int seconds, Crash crash, Report report) throws Exception {
    acknowledged.clear();
    unknown.clear();
    times.clear();
    String mark = "Load " + ExchangeSuite.RUN + crash + " ";
    int wanted = rate * seconds;
    AtomicLong next = new AtomicLong();
    // The server is killed when half is acknowledged and others are under way.
    AtomicLong until = new AtomicLong(crash == Crash.NONE ? wanted : wanted * 3L / 5);
    killAt = wanted / 2;
    Cpu before = Cpu.now(house);
    long start = System.nanoTime();
    drive(next, until, start, mark, crash != Crash.NONE);
    double took = (System.nanoTime() - start) / 1e9;
    double reached = acknowledged.size() / took;
    String engine = "load, " + crash.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    if (crash == Crash.NONE) {
      report.figure(engine, "asked", rate, "messages/s");
      report.figure(engine, "acknowledged", reached, "messages/s");
      Cpu.now(house).since(before).report(report, engine, acknowledged.size());
      ExchangeSuite.report(
          report, engine + ", one message", times.stream().mapToDouble(one -> one).toArray());
    } else {
      report.figure(engine, "acknowledged before", acknowledged.size(), "messages");
      report.figure(engine, "unknown when it was killed", unknown.size(), "messages");
      lost(mark, report, engine + ": every acknowledged message is there after the restart");
      again(mark);
      until.set(wanted);
      drive(next, until, System.nanoTime(), mark, false);
      again(mark);
    }
    report.figure(engine, "refused", refused.get(), "messages");
    verify(mark, Math.toIntExact(next.get()), report, engine);
  }

  /** Sends at the rate until the number is reached, and kills in between what is to be killed. */
  private void drive(AtomicLong next, AtomicLong until, long start, String mark, boolean kill)
      throws Exception {
    long first = next.get();
    CountDownLatch done = new CountDownLatch(AT_ONCE);
    reached = new CountDownLatch(1);
    for (int n = 0; n < AT_ONCE; n++) {
      Thread.startVirtualThread(() -> {
        try (Wire wire = new Wire(house)) {
          work(wire, next, until, start - first * 1_000_000_000L / rate, mark);
        } catch (IOException closing) {
          // What was sent has its answer.
        } finally {
          done.countDown();
        }
      });
    }
    if (kill) {
      reached.await(5, TimeUnit.MINUTES);
      house.crash(mark.contains("DATABASE"));
    }
    done.await();
  }

  private void work(Wire wire, AtomicLong next, AtomicLong until, long start, String mark) {
    while (true) {
      long number = next.getAndIncrement();
      if (number >= until.get()) {
        next.decrementAndGet();
        return;
      }
      long due = start + number * 1_000_000_000L / rate;
      long rest = due - System.nanoTime();
      if (rest > 0) {
        java.util.concurrent.locks.LockSupport.parkNanos(rest);
      }
      send(wire, Math.toIntExact(number), mark, Math.max(due, 0));
    }
  }

  private void send(Wire wire, int number, String mark, long due) {
    try {
      Wire.Answer answer = wire.post(token(number), path, mark + number, body(number, mark));
      if (answer.status() == 201) {
        int id = answer.body().indexOf("\"id\":\"") + 6;
        acknowledged.put(number, answer.body().substring(id, id + 36));
        if (acknowledged.size() >= killAt) {
          reached.countDown();
        }
        times.add((System.nanoTime() - due) / 1e6);
      } else {
        refused.incrementAndGet();
        unknown.add(number);
      }
    } catch (IOException e) {
      unknown.add(number);
    }
  }

  /** Whatever nobody knows of is sent again under its key. */
  private void again(String mark) throws IOException {
    try (Wire wire = new Wire(house)) {
      for (int attempt = 0; attempt < 5 && !unknown.isEmpty(); attempt++) {
        List<Integer> all = List.copyOf(unknown);
        unknown.clear();
        all.forEach(number -> send(wire, number, mark, System.nanoTime()));
      }
    }
  }

  private static String token(int number) {
    return ExchangeWorld.token(number % SENDERS);
  }

  private static String body(int number, String mark) {
    int to = SENDERS + number * RECIPIENTS % (ExchangeWorld.SERVICES - SENDERS);
    String recipients =
        "\"" + String.join("\",\"", ExchangeWorld.codes(to, to + RECIPIENTS)) + "\"";
    return ExchangeSuite.body(mark + number, recipients);
  }

  private void lost(String mark, Report report, String what) throws Exception {
    try (Connection database = house.database()) {
      report.agreement(what, missing(database, mark) == 0);
    }
  }

  private long missing(Connection database, String mark) throws SQLException {
    List<String> stored =
        ExchangeWorld.column(
            database, "select id from exchange.message where subject like '" + mark + "%'");
    java.util.Set<String> there = java.util.Set.copyOf(stored);
    return acknowledged.values().stream().filter(id -> !there.contains(id)).count();
  }

  private void verify(String mark, int sent, Report report, String engine) throws Exception {
    TimeUnit.MILLISECONDS.sleep(500);
    String mine = "from exchange.message m where m.subject like '" + mark + "%'";
    try (Connection database = house.database();
        Statement statement = database.createStatement()) {
      report.agreement(engine + ": every message is acknowledged", acknowledged.size() == sent);
      report.agreement(engine + ": none is lost", missing(database, mark) == 0);
      report.agreement(
          engine + ": none is there twice",
          number(statement, "select count(*) " + mine) == sent
              && number(statement, "select count(distinct m.subject) " + mine) == sent);
      report.agreement(
          engine + ": each is delivered once to each recipient",
          number(
                  statement,
                  "select count(*) from exchange.delivery d where d.message in (select m.id "
                      + mine
                      + ")")
              == (long) sent * RECIPIENTS);
      report.agreement(
          engine + ": each recipient was told of each message once",
          number(
                  statement,
                  """
                  select count(*) from (
                    select p.id,
                      (select coalesce(sum(n.times), 0) from notice.notice n
                       where n.person = p.id and n.kind = 'message-received') as told,
                      (select count(*) from exchange.delivery d
                       where d.organisation = p.organisation) as delivered
                    from access.person p where p.login like 'load-%') each
                  where told <> delivered
                  """)
              == 0);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
