package org.mekongdragon.shell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mekongdragon.database.Restore;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;

/** Makes a data directory from a backup, and proves that it holds. */
final class RestoreVerb implements Verb {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return """
    restore FILE [--data DIR]
    Makes the data directory from a backup and verifies it. DIR (./data) must be missing or empty.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = Options.read(arguments, Set.of(), Set.of("data"));
    Path file = Path.of(options.restAt(0, "FILE")).toAbsolutePath();
    if (!Files.isReadable(file)) {
      err.println("cannot read " + file);
      return COULD_NOT_RUN;
    }
    Path directory = Path.of(options.find("data").orElse("data"));
    try {
      Restore.read(file, directory);
    } catch (Problem e) {
      err.println(Texts.standalone(Language.EN).of(e.faults().getFirst()));
      return COULD_NOT_RUN;
    }
    out.println("restored into " + directory);
    return new VerifyVerb().run(List.of("--data", directory.toString()), out, err);
  }
}
