package org.mekongdragon.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.report.Finish;
import org.mekongdragon.report.Readership;
import org.mekongdragon.report.Report;
import org.mekongdragon.report.ReportFormat;
import org.mekongdragon.report.ReportKind;
import org.mekongdragon.report.ReportWriter;
import org.mekongdragon.report.Reports;
import org.mekongdragon.report.Templates;
import org.mekongdragon.report.Wanted;
import org.mekongdragon.web.Language;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./dragon report}: the documents. */
final class ReportVerb implements Verb {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String usage() {
    return """
    report CODE --kind KIND --lang LANG --format F --out FILE [--audience A] [--member ORG]
           [--template NAME]
           [--as-of INSTANT] [--user LOGIN]
    Writes a report of an operation.
      --kind          situation, interim, final, country
      --lang          vi, en, zh
      --format        pdf, docx, html; xlsx: its tables
      --audience      own: what the user may count (unless told); members: what everybody in the
                      operation may; public: the same without small numbers
      --member        code of the organisation that a country sheet is about
      --template      an office template of the operation, by its name: a Word one gives docx, one
                      of HTML pdf or html; --format may be left out then
      --as-of         a past moment, as in 2025-09-15T00:00:00Z (now)
      --user          as whom (a coordinator of the operation)
      --data          the data directory (./data)
      --database-url  a PostgreSQL instead of the embedded one
    Works beside a running server.\
    """;
  }

  /** What is asked for. */
  private record Asked(
      String operation,
      Wanted wanted,
      String format,
      Optional<String> template,
      Optional<Instant> asOf,
      WholeFile file) {}

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options =
        Options.read(
            arguments,
            Set.of(),
            Set.of(
                "kind",
                "lang",
                "format",
                "out",
                "audience",
                "member",
                "template",
                "as-of",
                "user",
                "data",
                "database-url"));
    Asked asked =
        new Asked(
            options.restAt(0, "CODE"),
            wanted(options),
            format(options),
            options.find("template"),
            options.find("as-of").map(ReportVerb::moment),
            WholeFile.of(options.require("out")));
    return House.beside(
        options,
        err,
        house -> {
          UUID user = Operators.find(house, asked.operation(), options.find("user"));
          return house.getBean(People.class).as(user, () -> write(house, asked, out, err));
        });
  }

  /** A template has a format of its own. */
  private static String format(Options options) {
    String format =
        options.has("template") ? options.find("format").orElse("") : options.require("format");
    if (!format.isEmpty() && ReportFormat.of(format).isEmpty()) {
      throw new Options.Wrong("--format is pdf, docx, html or xlsx");
    }
    return format;
  }

  private static Wanted wanted(Options options) {
    return new Wanted(
        ReportKind.of(options.require("kind"))
            .orElseThrow(() -> new Options.Wrong("--kind is situation, interim, final or country")),
        Language.of(options.require("lang"))
            .orElseThrow(() -> new Options.Wrong("--lang is vi, en or zh")),
        Readership.of(options.find("audience").orElse(Readership.OWN.code()))
            .orElseThrow(
                () -> new Options.Wrong("--audience is own, coordinators, members or public")),
        options.find("member"));
  }

  private static int write(
      ConfigurableApplicationContext house, Asked asked, PrintStream out, PrintStream err) {
    Finish finish =
        asked
            .template()
            .map(name ->
                Finish.in(
                    house.getBean(Templates.class).require(asked.operation(), name),
                    asked.format()))
            .orElseGet(() -> Finish.usual(ReportFormat.of(asked.format()).orElseThrow()));
    Report report =
        house.getBean(Reports.class).now(asked.operation(), asked.wanted(), asked.asOf());
    Instant moment = asked.asOf().orElseGet(Instant::now);
    ReportWriter writer = house.getBean(ReportWriter.class);
    return asked.file().write(output -> writer.write(report, finish, moment, output), out, err);
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Options.Wrong("--as-of is a moment like 2025-09-15T00:00:00Z");
    }
  }
}
