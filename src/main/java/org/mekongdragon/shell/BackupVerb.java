package org.mekongdragon.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mekongdragon.database.Backup;
import org.mekongdragon.database.DatabaseServer;
import org.mekongdragon.kernel.Verb;

/** Writes everything that must be kept into one file. */
final class BackupVerb implements Verb {

  private static final int MEGABYTE = 1_000_000;

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return """
    backup FILE [--data DIR]
    Writes database, attachments, secrets and the audit anchor into one file, while the server
    works. The file can open everything: keep it as safe as the data directory itself.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = Options.read(arguments, Set.of(), Set.of("data", "database-url"));
    Path file = Path.of(options.restAt(0, "FILE")).toAbsolutePath();
    return House.beside(
        options,
        err,
        house -> {
          try {
            long bytes = Backup.write(house.getBean(DatabaseServer.class), file);
            out.printf("backed up %d MB into %s%n", bytes / MEGABYTE, file);
            return DONE;
          } catch (IOException e) {
            err.println("cannot write " + file + ": " + e.getMessage());
            return COULD_NOT_RUN;
          }
        });
  }
}
