package org.mekongdragon.targeting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.targeting.names.NameIndex;

/** Screens manifests from files, without a server, with the engine of the platform. */
public final class ScreenVerb implements Verb {

  private static final String REJECTED = ".rejected.csv";

  @Override
  public String name() {
    return "screen";
  }

  @Override
  public String usage() {
    return """
    screen FILE… --profiles P [--groups G] --watchlist W [--format auto] [--out hits.csv]
      Tries every consignment of the files on all profiles, looks up its shipper, consignee,
      notify party and vessel in the watch list, and writes the hits, best first, each with the
      reason in words.
      FILE         cargo messages, told apart by themselves: UN/EDIFACT CUSCAR, BAPLIE, COARRI;
                   IATA Cargo-XML and Cargo-IMP; ENS; ASYCUDA World; ONE Record; CSV, XLSX, JSON
                   lines; gzip is taken too
      --profiles   CSV id,name,rule (and severity, version, state, valid_from, valid_to), or JSON
                   with the same keys; those that are off, drafts or not valid today are left out
      --groups     what @names in rules stand for: JSON as /api/v1/rule-groups/export writes it
                   (items with name and terms), or CSV name,term with a line for each term
      --watchlist  CSV id,name (rows that share an id are aliases), the XML of the United Nations,
                   or the CSV of OFAC (sdn, with alt and add beside it); hits on a list are as
                   grave as the gravest profile
      --format     the format of all files, when it is known
      --out        rank,file,record,record_id,kind,id,name,version,severity,score,reason; printed
                   without it. Records that cannot be read go to *.rejected.csv beside it, or
                   beside each FILE, with line and reason
      --today      the day of records without arrival (default: today)
      "seen before" and "count within" know the consignments of the files so far, the one at hand
      included. "value" is US dollars; other currencies count as missing.
      Exit code 1 when rules, list rows or records were left out; 2 when the profiles or the list
      cannot be read at all; the rest is screened with what is right.
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    ScreenOptions options;
    try {
      options = ScreenOptions.read(arguments);
    } catch (ScreenOptions.Wrong wrong) {
      err.println(wrong.getMessage());
      err.print(usage());
      return WRONG_USE;
    }
    Complaints complaints = new Complaints(err);
    try {
      return screen(options, complaints, out, err);
    } catch (NoSuchFileException e) {
      err.println("no such file: " + e.getFile());
    } catch (IOException e) {
      err.println("cannot read or write: " + Objects.toString(e.getMessage(), e.toString()));
    }
    return COULD_NOT_RUN;
  }

  /** What manifests are tried on. */
  private record Given(LoadedProfiles profiles, LoadedGroups groups, LoadedList list) {

    /** Empty when a file cannot be read at all; what is wrong is told. */
    static Optional<Given> read(ScreenOptions options, Complaints complaints) {
      String reading = "";
      try {
        reading = name(options.groups());
        LoadedGroups groups = options.groups().map(GroupFile::read).orElseGet(LoadedGroups::none);
        complaints.list(reading, groups.faults());
        reading = name(options.profiles());
        LoadedProfiles profiles =
            options
                .profiles()
                .map(file -> ProfileFile.read(file, groups, options.today()))
                .orElseGet(LoadedProfiles::none);
        complaints.list(reading, profiles.faults());
        complaints.list(reading + " warning,", profiles.warnings());
        reading = name(options.watchList());
        LoadedList list =
            options
                .watchList()
                .map(WatchListFile::read)
                .orElse(new LoadedList(List.of(), List.of()));
        complaints.list(reading, list.faults());
        return Optional.of(new Given(profiles, groups, list));
      } catch (Problem unreadable) {
        complaints.list(reading, unreadable.faults());
        return Optional.empty();
      }
    }

    private static String name(Optional<Path> file) {
      return file.map(Path::toString).orElse("");
    }

    boolean isClean() {
      return profiles.faults().isEmpty() && groups.faults().isEmpty() && list.faults().isEmpty();
    }
  }

  private static int screen(
      ScreenOptions options, Complaints complaints, PrintStream out, PrintStream err)
      throws IOException {
    Optional<Given> read = Given.read(options, complaints);
    if (read.isEmpty()) {
      return WRONG_USE;
    }
    LoadedProfiles profiles = read.get().profiles();
    LoadedList list = read.get().list();
    if (profiles.profiles().isEmpty() && list.names().isEmpty()) {
      err.println("There is nothing to screen with: no rule and no listed name can be used.");
      return WRONG_USE;
    }
    err.printf(
        Locale.ROOT,
        "%,d profiles, %,d listed names%n",
        profiles.profiles().size(),
        list.names().size());
    if (profiles.idle() > 0) {
      err.printf(
          Locale.ROOT,
          "%,d profiles are off, drafts or not valid on %s and were left out%n",
          profiles.idle(),
          options.today());
    }
    boolean clean = read.get().isClean();
    try (HitFile file = HitFile.open(options.out(), out);
        ScreenRun run = new ScreenRun(profiles, NameIndex.of(list.names()), options.today())) {
      clean &= screen(options, run, complaints, err);
      file.write(run.hits());
    }
    return clean ? DONE : FOUND_PROBLEMS;
  }

  /** Whether every record could be screened. */
  private static boolean screen(
      ScreenOptions options, ScreenRun run, Complaints complaints, PrintStream err)
      throws IOException {
    for (Path file : options.files()) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    long start = System.nanoTime();
    ManifestScreening manifests = new ManifestScreening(run, options.format(), complaints, err);
    if (options.out().isPresent()) {
      Path target = rejectedBeside(options.out().get());
      try (RejectedFile rejected = new RejectedFile(target, complaints)) {
        for (Path file : options.files()) {
          manifests.screen(file, rejected);
        }
      }
    } else {
      for (Path file : options.files()) {
        try (RejectedFile rejected = new RejectedFile(Path.of(file + REJECTED), complaints)) {
          manifests.screen(file, rejected);
        }
      }
    }
    run.finish();
    complaints.close();
    summarise(manifests, run, (System.nanoTime() - start) / 1e9, err);
    return manifests.rejected() == 0;
  }

  private static void summarise(
      ManifestScreening manifests, ScreenRun run, double seconds, PrintStream err) {
    err.printf(
        Locale.ROOT,
        "%,d records screened in %.1f s (%,.0f a second), %,d hits, %,d rejected, %,d warnings%n",
        run.records(),
        seconds,
        run.records() / Math.max(seconds, 1e-3),
        run.hits().count(),
        manifests.rejected(),
        manifests.warnings());
    if (manifests.foreignMoney() > 0 && run.fields().asksForMoney()) {
      err.printf(
          Locale.ROOT,
          "%,d consignments state no value in US dollars: rules on value do not see it%n",
          manifests.foreignMoney());
    }
    if (run.history().isForgetful()) {
      err.println("More parties than can be remembered: rules on the past know the latest only.");
    }
  }

  private static Path rejectedBeside(Path out) {
    String name = String.valueOf(out.getFileName());
    return out.resolveSibling(name.replaceFirst("(?i)\\.csv$", "") + REJECTED);
  }
}
