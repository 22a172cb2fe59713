package org.mekongdragon.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.ChainReport;
import org.mekongdragon.kernel.Verb;

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
    Recomputes the audit chain and names the first entry that was changed, left out or cut off.
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
          ChainReport report = house.getBean(Audit.class).verify();
          if (report.holds()) {
            out.println("audit chain holds: " + report.entries() + " entries");
            return DONE;
          }
          out.printf("audit chain is broken at entry %d: %s%n", report.brokenAt(), report.reason());
          return FOUND_PROBLEMS;
        });
  }
}
