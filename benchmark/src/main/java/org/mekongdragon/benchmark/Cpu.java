package org.mekongdragon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time, user and system, of the processes that share this machine: the server, its
 * database, and the benchmark itself. It says what something costs while others use the machine.
 *
 * @param server in milliseconds
 * @param database in milliseconds
 * @param client in milliseconds
 */
record Cpu(double server, double database, double client) {

  /** Linux counts in hundredths of a second for everybody. */
  private static final double MILLIS_A_TICK = 10;

  static Cpu now(RunningHouse house) {
    ProcessHandle server = ProcessHandle.of(house.pid()).orElseThrow();
    double database = server.descendants().mapToDouble(one -> millis(one.pid(), true)).sum();
    return new Cpu(
        millis(server.pid(), false), database, millis(ProcessHandle.current().pid(), false));
  }

  Cpu since(Cpu before) {
    return new Cpu(server - before.server, database - before.database, client - before.client);
  }

  void report(Report report, String engine, int messages) {
    report.figure(engine, "processor, server", server / messages, "ms/message");
    report.figure(engine, "processor, database", database / messages, "ms/message");
    report.figure(engine, "processor, benchmark itself", client / messages, "ms/message");
  }

  /** Fields 14 to 17 of proc(5), the children that have ended included. */
  private static double millis(long pid, boolean children) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
      if (children) {
        ticks += Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14));
      }
      return ticks * MILLIS_A_TICK;
    } catch (IOException gone) {
      return 0;
    }
  }
}
