package org.mekongdragon.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.ChainReport;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.seizure.Attachments;

/** Recomputes what must not have changed. */
final class VerifyVerb implements Verb {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String usage() {
    return """
    verify [--data DIR] [--database-url URL]
    Recomputes the audit chain and names the first entry that was changed, left out or cut off;
    reads every attachment and names those that are missing or hold something else.
    Exit code 0 when everything holds, 1 when not. Works beside a running server.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = Options.read(arguments, Set.of(), Set.of("data", "database-url"));
    return House.beside(
        options,
        err,
        house -> {
          boolean chain = holds(house.getBean(Audit.class).verify(), out);
          boolean files = holds(house.getBean(Attachments.class).verify(), out);
          return chain && files ? DONE : FOUND_PROBLEMS;
        });
  }

  private static boolean holds(ChainReport report, PrintStream out) {
    if (report.holds()) {
      out.println("audit chain holds: " + report.entries() + " entries");
    } else {
      out.printf("audit chain is broken at entry %d: %s%n", report.brokenAt(), report.reason());
    }
    return report.holds();
  }

  private static boolean holds(Attachments.Report report, PrintStream out) {
    if (report.wrong() == 0) {
      out.println("attachments hold: " + report.files() + " files");
    } else {
      out.printf("attachments: %d of %d are missing or changed%n", report.wrong(), report.files());
      report.named().forEach(name -> out.println("  " + name));
    }
    return report.wrong() == 0;
  }
}
