package org.mekongdragon.shell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.intake.ImportFinding;
import org.mekongdragon.intake.ImportReport;
import org.mekongdragon.intake.ImportRequest;
import org.mekongdragon.intake.ImportRun;
import org.mekongdragon.intake.Imports;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.reference.LoadReport;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes a file in as the web does. */
final class ImportVerb implements Verb {

  private static final Set<String> NAMED =
      Set.of(
          "operation",
          "user",
          "format",
          "audience",
          "decimal",
          "kind",
          "name",
          "edition",
          "valid-from",
          "data",
          "database-url");

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return """
    import KIND FILE --operation CODE [--dry-run] [--user LOGIN] [--format F] [--data DIR]
    Takes a file in with the checks of the web import; the same file twice changes nothing.
      KIND            seizures; or reference, see below
      --dry-run       says what would be stored, stores nothing
      --user          who imports (a coordinator of the operation)
      --format        auto, csv, xlsx, ids, hk, cbp (auto)
      --audience      grants of those who will see the records, with commas (all)
      --decimal       point or comma, where the file alone does not tell
      --no-release    leaves the records waiting for the national contact point
      --data          the data directory (./data)
      --database-url  a PostgreSQL instead of the embedded one
    import reference FILE --kind LIST --edition NAME --valid-from DAY [--data DIR]
    Loads an edition of a code list and keeps the earlier one as history.
    import consignments FILE [--user LOGIN | --operation CODE] [--dry-run] [--format F]
    Receives a manifest for the user's organisation and screens it; --format as in screen (auto).
    import watchlist FILE [--operation CODE] [--user LOGIN] [--name NAME] [--format un|ofac|csv]
    Makes the list of that name what the file says; without --operation it is read at home only.
    Works beside a running server.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = Options.read(arguments, Set.of("dry-run", "no-release"), NAMED);
    String kind = options.restAt(0, "KIND");
    Path file = Path.of(options.restAt(1, "FILE"));
    if (!Files.isReadable(file)) {
      err.println("cannot read " + file);
      return COULD_NOT_RUN;
    }
    if (kind.equals("reference")) {
      return reference(options, file, out, err);
    }
    if (kind.equals("consignments") || kind.equals("watchlist")) {
      return targeting(kind, options, file, new Streams(out, err));
    }
    ImportRequest request = request(options, file);
    return House.beside(
        options,
        err,
        house -> {
          UUID user = Operators.find(house, request.operation(), options.find("user"));
          return house
              .getBean(People.class)
              .as(user, () -> take(house, new Job(kind, request, file), options, out));
        });
  }

  private record Streams(PrintStream out, PrintStream err) {}

  private static int targeting(String kind, Options options, Path file, Streams streams) {
    String operation = options.find("user").isPresent() ? "" : options.require("operation");
    return House.beside(
        options,
        streams.err(),
        house -> {
          TargetingImports imports = new TargetingImports(house, options, file, streams.out());
          UUID user = Operators.find(house, operation, options.find("user"));
          return house
              .getBean(People.class)
              .as(
                  user,
                  () -> kind.equals("watchlist") ? imports.watchList() : imports.consignments());
        });
  }

  /** What is to be taken in. */
  private record Job(String kind, ImportRequest request, Path file) {}

  private static ImportRequest request(Options options, Path file) {
    DecimalSign sign =
        switch (options.find("decimal").orElse("")) {
          case "" -> DecimalSign.UNKNOWN;
          case "point" -> DecimalSign.POINT;
          case "comma" -> DecimalSign.COMMA;
          default -> throw new Options.Wrong("--decimal is point or comma");
        };
    return new ImportRequest(
        options.require("operation"),
        options.find("format").orElse(Imports.AUTO),
        Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""),
        Arrays.stream(options.find("audience").orElse("all").split(",")).toList(),
        !options.has("no-release"),
        sign);
  }

  private static int take(
      ConfigurableApplicationContext house, Job job, Options options, PrintStream out) {
    Imports imports = house.getBean(Imports.class);
    ImportReport report =
        options.has("dry-run")
            ? imports.check(job.kind(), job.request(), job.file())
            : imports.commit(job.kind(), job.request(), job.file()).report();
    Texts texts = Texts.standalone(Language.EN);
    for (ImportFinding finding : report.errors()) {
      out.println(
          "row "
              + finding.row()
              + " "
              + finding.fault().field()
              + " "
              + finding.fault().code().code()
              + ": "
              + texts.of(finding.fault()));
    }
    ImportRun.Counts counts = report.counts();
    out.println(
        "rows %d accepted %d rejected %d duplicates %d records %d warnings %d"
            .formatted(
                counts.total(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                counts.records(),
                counts.warnings()));
    return counts.rejected() == 0 ? DONE : FOUND_PROBLEMS;
  }

  private static int reference(Options options, Path file, PrintStream out, PrintStream err) {
    String list = options.require("kind");
    ReferenceKind kind =
        ReferenceKind.of(list)
            .orElseThrow(() ->
                new Options.Wrong(
                    "--kind is one of "
                        + Arrays.stream(ReferenceKind.values())
                            .map(ReferenceKind::list)
                            .collect(Collectors.joining(", "))));
    String edition = options.require("edition");
    LocalDate from = day(options.require("valid-from"));
    return House.beside(
        options,
        err,
        house -> {
          try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            LoadReport report = house.getBean(Reference.class).load(kind, edition, from, input);
            out.println(report);
            return DONE;
          } catch (IOException e) {
            err.println("cannot read " + file);
            return COULD_NOT_RUN;
          }
        });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Options.Wrong("--valid-from is a day such as 2026-01-31");
    }
  }
}
