package org.mekongdragon.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.targeting.NamesVerb;
import org.mekongdragon.targeting.ScoreVerb;
import org.mekongdragon.targeting.ScreenVerb;

/** The words of the command line. */
final class Verbs {

  private static final List<Verb> ALL =
      List.of(
          new RunVerb(),
          new TokenVerb(),
          new ScreenVerb(),
          new NamesVerb(),
          new ScoreVerb(),
          new ImportVerb(),
          new ExportVerb(),
          new ReportVerb(),
          new VerifyVerb(),
          new BackupVerb(),
          new RestoreVerb());

  private Verbs() {}

  /**
   * Runs what the words ask for.
   *
   * @param words the verb and what follows it
   * @return the exit code, see {@link Verb}
   */
  static int run(List<String> words, PrintStream out, PrintStream err) {
    String name = words.isEmpty() ? "--verbs" : words.getFirst();
    if (name.equals("--verbs")) {
      ALL.forEach(verb -> out.println("  " + verb.usage().lines().findFirst().orElseThrow()));
      return Verb.DONE;
    }
    if (name.equals(WarmUp.WORD)) {
      return WarmUp.run();
    }
    Optional<Verb> verb = ALL.stream().filter(v -> v.name().equals(name)).findFirst();
    if (verb.isEmpty()) {
      err.println("There is no verb " + name + "; ./dragon help lists them.");
      return Verb.WRONG_USE;
    }
    return run(verb.get(), words.subList(1, words.size()), out, err);
  }

  private static int run(Verb verb, List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.println("usage: ./dragon " + verb.usage());
      return Verb.DONE;
    }
    try {
      return verb.run(arguments, out, err);
    } catch (Options.Wrong e) {
      err.println(e.getMessage());
      err.println("usage: ./dragon " + verb.usage());
      return Verb.WRONG_USE;
    }
  }
}
