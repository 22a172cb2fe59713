package org.mekongdragon.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.People;
import org.mekongdragon.forms.ExportRequest;
import org.mekongdragon.forms.FormExports;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.seizure.SeizureExports;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/** Writes what somebody sees of an operation to a file. */
final class ExportVerb implements Verb {

  private static final List<String> PLAIN = List.of("csv", "xlsx", "ids");
  private static final String EVERY = "all";

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return """
    export KIND --operation CODE --format F --out FILE [--as-of INSTANT] [--changed] [--year YEAR]
      [--user LOGIN] [--data DIR]
    Writes all records of a kind that the user sees; the export is put on record.
      KIND            seizures
      --operation     code; with cites also all, for every operation that the user is in
      --format        csv, xlsx, ids (the columns of UNODC): reports and released records;
                      cites, cencomm, pics, ionics, cecwg: released records in the fields of that
                      form, as a workbook, or as CSV or JSON when FILE ends so; stix, misp
      --as-of         records as they stood at a moment, as in 2025-09-15T00:00:00Z
      --changed       forms, stix, misp: only what the user has not taken out in the same words
      --year          forms: only seizures of that calendar year
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
            Set.of("changed"),
            Set.of("operation", "format", "out", "user", "as-of", "year", "data", "database-url"));
    if (!options.restAt(0, "KIND").equals("seizures")) {
      throw new Options.Wrong("KIND is seizures");
    }
    Job job = job(options);
    WholeFile file = WholeFile.of(options.require("out"));
    return House.beside(
        options,
        err,
        house ->
            house
                .getBean(People.class)
                .as(
                    user(house, options),
                    () -> file.write(output -> job.write(house, output), out, err)));
  }

  /** What is written, once the house is open. */
  private interface Job {
    void write(ConfigurableApplicationContext house, OutputStream output) throws IOException;
  }

  private static UUID user(ConfigurableApplicationContext house, Options options) {
    String operation = options.require("operation");
    if (!operation.equals(EVERY)) {
      return Operators.find(house, operation, options.find("user"));
    }
    if (options.find("user").isEmpty()) {
      throw Problem.of(AccessProblem.NO_PERSON);
    }
    return Operators.find(house, operation, options.find("user"));
  }

  private static Job job(Options options) {
    String operation = options.require("operation");
    String name = options.require("format");
    try {
      Optional<Instant> asOf = ExportRequest.moment(options.find("as-of").orElse(""));
      if (PLAIN.contains(name)) {
        if (options.has("changed") || options.has("year")) {
          throw new Options.Wrong("--changed and --year are for forms");
        }
        SeizureFilter filter = SeizureFilter.of(operation);
        SeizureExports.Format format = SeizureExports.Format.of(name);
        return (house, output) ->
            house.getBean(SeizureExports.class).write(filter, format, asOf, output);
      }
      ExportRequest request =
          new ExportRequest(
              operation,
              name,
              ending(name, options.require("out")),
              asOf,
              options.has("changed"),
              ExportRequest.year(options.find("year").orElse("")));
      return operation.equals(EVERY)
          ? (house, output) -> house.getBean(FormExports.class).writeYear(request, "", output)
          : (house, output) -> house.getBean(FormExports.class).write(request, output);
    } catch (Problem wrong) {
      throw new Options.Wrong(Texts.standalone(Language.EN).of(wrong.faults().getFirst()));
    }
  }

  /** The format that the file's name asks for, else the usual one of the form. */
  private static String ending(String form, String file) {
    List<String> formats = ExportRequest.formats(form);
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return formats.contains(ending) ? ending : formats.getFirst();
  }
}
