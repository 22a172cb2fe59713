package org.mekongdragon.shell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.cargo.Manifest;
import org.mekongdragon.cargo.ManifestOutcome;
import org.mekongdragon.cargo.ManifestProblem;
import org.mekongdragon.cargo.ManifestRequest;
import org.mekongdragon.cargo.Manifests;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.watchlist.ListFile;
import org.mekongdragon.watchlist.ListImportReport;
import org.mekongdragon.watchlist.ListImports;
import org.mekongdragon.watchlist.ListSettings;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;

/** Files of cargo and of watch lists on the command line. */
final class TargetingImports {

  private final ConfigurableApplicationContext house;
  private final Options options;
  private final Path file;
  private final PrintStream out;

  TargetingImports(
      ConfigurableApplicationContext house, Options options, Path file, PrintStream out) {
    this.house = house;
    this.options = options;
    this.file = file;
    this.out = out;
  }

  private boolean dry() {
    return options.has("dry-run");
  }

  private String name() {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
  }

  /** A file of consignments of the user's organisation. */
  int consignments() {
    FormatHint format = FormatHint.named(options.find("format").orElse("auto"));
    ManifestRequest request = new ManifestRequest(format, name());
    Manifests manifests = house.getBean(Manifests.class);
    ManifestOutcome outcome;
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
      outcome = dry() ? manifests.check(request, input) : manifests.receive(request, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Texts texts = Texts.standalone(Language.EN);
    for (ManifestProblem problem : outcome.problems()) {
      for (ManifestProblem.Reason reason : problem.reasons()) {
        out.printf(
            "record %d line %d %s %s: %s%n",
            problem.position().record(),
            problem.position().line(),
            reason.field(),
            reason.code(),
            texts.of("problem." + reason.code(), reason.arguments().toArray()));
      }
    }
    Manifest.Counts counts = outcome.manifest().counts();
    out.printf(
        "rows %d accepted %d rejected %d warnings %d%s%n",
        counts.rows(),
        counts.accepted(),
        counts.rejected(),
        counts.warnings(),
        outcome.known() ? " (the same file was received before)" : "");
    return counts.rejected() == 0 ? Verb.DONE : Verb.FOUND_PROBLEMS;
  }

  /** A list for the members of the operation, or of the user's organisation alone. */
  int watchList() {
    String name = options.find("name").orElse(name().replaceFirst("\\.[^.]*$", ""));
    ListSettings home = ListSettings.atHome(name);
    ListSettings settings = options.find("operation").map(home::in).orElse(home);
    ListFile.Format format = ListFile.Format.of(options.find("format").orElse(guess()));
    ListFile list =
        format == ListFile.Format.OFAC ? ListFile.ofac(file) : ListFile.of(format, file);
    ListImportReport report = house.getBean(ListImports.class).receive(settings, list, !dry());
    Texts texts = Texts.standalone(Language.EN);
    report.faults().forEach(fault -> out.println(fault.field() + ": " + texts.of(fault)));
    ListImportReport.Counts counts = report.counts();
    out.printf(
        "added %d changed %d removed %d unchanged %d rejected %d%n",
        counts.added(), counts.changed(), counts.removed(), counts.unchanged(), counts.rejected());
    return counts.rejected() == 0 ? Verb.DONE : Verb.FOUND_PROBLEMS;
  }

  private String guess() {
    String name = name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml")) {
      return "un";
    }
    return List.of("sdn.csv", "cons_prim.csv").contains(name) ? "ofac" : "csv";
  }
}
