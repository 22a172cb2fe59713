package org.mekongdragon.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** The door: {@code Bench NAME [--quick]}. */
public final class Bench {

  private static final List<Suite> SUITES =
      List.of(
          new ProfileSuite(),
          new NamesBench(),
          new ListedNamesBench(),
          new RetroHuntSuite(),
          new PivotSuite(),
          new StartSuite(),
          new HouseSuite(),
          new CargoSuite(),
          new ExchangeSuite(),
          new ReportSuite());

  private Bench() {}

  /** One benchmark by name. */
  interface Suite {

    /** The name on the command line. */
    String name();

    /**
     * Runs, fills the report.
     *
     * @param quick fewer sizes and rounds
     */
    void run(boolean quick, Report report) throws Exception;
  }

  /** Runs the named benchmarks, or all; exits with 1 when engines disagree, 2 on wrong use. */
  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    boolean quick = words.contains("--quick");
    List<String> names = words.stream().filter(word -> !word.startsWith("--")).toList();
    List<Suite> chosen =
        SUITES.stream().filter(s -> names.isEmpty() || names.contains(s.name())).toList();
    if (chosen.isEmpty()) {
      System.err.println(
          "Usage: bench [NAME] [--quick]; names: "
              + SUITES.stream().map(Suite::name).collect(Collectors.joining(", ")));
      System.exit(2);
    }
    boolean agreed = true;
    for (Suite suite : chosen) {
      Report report = new Report(suite.name(), String.join(" ", arguments));
      suite.run(quick, report);
      report.write();
      agreed &= report.isAgreed();
    }
    System.exit(agreed ? 0 : 1);
  }
}
