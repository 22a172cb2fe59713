package org.mekongdragon.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.seizure.SeizureExports;
import org.mekongdragon.seizure.SeizureFilter;

/** Writes what somebody sees of an operation to a file. */
final class ExportVerb implements Verb {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return """
    export KIND --operation CODE --format F --out FILE [--user LOGIN] [--data DIR]
    Writes all records of a kind that the user sees; the export is put on record.
      KIND            seizures
      --format        csv, xlsx, ids (the columns of UNODC)
      --user          as whom (a coordinator of the operation)
      --data          the data directory (./data)
      --database-url  a PostgreSQL instead of the embedded one
    Works beside a running server.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options =
        Options.read(
            arguments,
            Set.of(),
            Set.of("operation", "format", "out", "user", "data", "database-url"));
    if (!options.restAt(0, "KIND").equals("seizures")) {
      throw new Options.Wrong("KIND is seizures");
    }
    String operation = options.require("operation");
    WholeFile file = WholeFile.of(options.require("out"));
    String name = options.require("format");
    if (!List.of("csv", "xlsx", "ids").contains(name)) {
      throw new Options.Wrong("--format is csv, xlsx or ids");
    }
    SeizureExports.Format format = SeizureExports.Format.of(name);
    return House.beside(
        options,
        err,
        house -> {
          UUID user = Operators.find(house, operation, options.find("user"));
          SeizureExports exports = house.getBean(SeizureExports.class);
          return house
              .getBean(People.class)
              .as(
                  user,
                  () ->
                      file.write(
                          output -> exports.write(SeizureFilter.of(operation), format, output),
                          out,
                          err));
        });
  }
}
